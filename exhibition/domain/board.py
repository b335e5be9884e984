"""The tour board: which bar lies where. Pure: asks no database and no clock.

Lengths along the time are per cent: of the whole span for bars, of the bar for its parts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from exhibition.domain.holidays import holiday_on
from exhibition.models import TourStop

MOST_MONTHS = 24
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """A part of something: where it begins and how long it is, in per cent of the whole."""

    at: float
    wide: float

    @property
    def style(self) -> str:
        return f"--at:{self.at:.3f}%;--wide:{self.wide:.3f}%"


@dataclass(frozen=True)
class Column:
    """A month, a week or a marked day, cut at the ends of the span."""

    first: date
    stretch: Stretch
    name: str = ""


@dataclass(frozen=True)
class Span:
    """The days that a board shows, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def overlaps(self, first: date, last: date) -> bool:
        return first <= self.last and self.first <= last

    def stretch(self, first: date, last: date) -> Stretch:
        """Where these days lie, both included; what is outside of the span is cut off."""
        begin = max((first - self.first).days, 0)
        end = min((last - self.first).days + 1, self.days)
        return Stretch(begin / self.days * 100, max(end - begin, 0) / self.days * 100)

    def months(self) -> list[Column]:
        return self._columns(lambda day: day.day == 1)

    def weeks(self) -> list[Column]:
        """From Monday to Sunday; the first and the last may be shorter."""
        return self._columns(lambda day: day.weekday() == 0)

    def sundays(self) -> list[int]:
        """Numbers of the days, from 0."""
        return [number for number, day in self._numbered() if day.weekday() == 6]

    def holidays(self) -> list[tuple[int, date, str]]:
        """Number, day and name of each public holiday of Saxony."""
        named = ((number, day, holiday_on(day)) for number, day in self._numbered())
        return [entry for entry in named if entry[2]]

    def number(self, day: date) -> int | None:
        """Which day of the span it is, from 0; None outside of it."""
        return (day - self.first).days if self.first <= day <= self.last else None

    def _numbered(self) -> list[tuple[int, date]]:
        return [(number, self.first + number * DAY) for number in range(self.days)]

    def _columns(self, begins) -> list[Column]:
        starts = [day for number, day in self._numbered() if number == 0 or begins(day)]
        ends = [*(start - DAY for start in starts[1:]), self.last]
        return [
            Column(start, self.stretch(start, end)) for start, end in zip(starts, ends, strict=True)
        ]


def span_of(first: date, months: int) -> Span:
    """So many months from that day on, ``MOST_MONTHS`` at most."""
    months = min(months, MOST_MONTHS)
    year, month = divmod(first.month - 1 + months, 12)
    begin_of_month = date(first.year + year, month + 1, 1)
    next_begin = (begin_of_month + 31 * DAY).replace(day=1)
    return Span(first, min(begin_of_month + (first.day - 1) * DAY, next_begin) - DAY)


@dataclass(frozen=True)
class Bar:
    """A stop on the board. ``run`` and ``opening`` are per cent of the bar itself.

    ``room``: how far its label may reach before the next bar begins, at least 100.
    """

    stop: TourStop
    lane: int
    whole: Stretch
    run: Stretch
    room: float
    opening: float | None
    begins_before: bool
    ends_after: bool

    @property
    def style(self) -> str:
        label = f"--text:{self.run.at:.2f};--room:{self.room - self.run.at:.1f}%"
        return f"{self.whole.style};--lane:{self.lane};{label}"


def bars_of(stops: Iterable[TourStop], span: Span) -> list[Bar]:
    """The bars of one row, by day. Those that share days lie in lanes below one another.

    Stops that take their set come first, so that drafts are what gives way.
    """
    inside = [stop for stop in stops if span.overlaps(stop.taken_from, stop.taken_until)]
    lanes: list[list[TourStop]] = []
    for stop in sorted(inside, key=lambda one: (not one.takes_set, one.taken_from, one.pk or 0)):
        lane = next((lane for lane in lanes if not any(_meet(stop, one) for one in lane)), None)
        if lane is None:
            lanes.append(lane := [])
        lane.append(stop)
    found = [
        _bar(stop, span, number, _begin_after(stop, lane, span))
        for number, lane in enumerate(lanes)
        for stop in lane
    ]
    return sorted(found, key=lambda bar: (bar.stop.taken_from, bar.lane))


def _meet(one: TourStop, other: TourStop) -> bool:
    return one.taken_from <= other.taken_until and other.taken_from <= one.taken_until


def _begin_after(stop: TourStop, lane: list[TourStop], span: Span) -> date:
    """When the next one of the lane begins; the day after the span where there is none."""
    later = [one.taken_from for one in lane if one.taken_from > stop.taken_until]
    return min([*later, span.last + DAY])


def _bar(stop: TourStop, span: Span, lane: int, next_begin: date) -> Bar:
    whole = span.stretch(stop.taken_from, stop.taken_until)
    own = Span(max(stop.taken_from, span.first), min(stop.taken_until, span.last))
    room = span.stretch(own.first, next_begin - DAY)
    return Bar(
        stop=stop,
        lane=lane,
        whole=whole,
        run=own.stretch(stop.opens, stop.closes or stop.opens),
        room=max(room.wide / whole.wide * 100, 100),
        opening=_middle(own, opening_day(stop)),
        begins_before=stop.taken_from < span.first,
        ends_after=stop.taken_until > span.last,
    )


def _middle(own: Span, day: date) -> float | None:
    number = own.number(day)
    return None if number is None else (number + 0.5) / own.days * 100


def opening_day(stop: TourStop) -> date:
    """The day of the opening event, else the first day."""
    from django.utils.timezone import localtime

    return localtime(stop.opening_event_at).date() if stop.opening_event_at else stop.opens
