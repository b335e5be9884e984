"""When a house is open: on a day, in a week, at a moment. Pure: no clock and no query of its own.

Exceptions beat holidays, where the house closes on them, and these beat the hours of the week. A
house that has entered no hours is „unknown“, never „closed“.

Days and times are those of the clock on the wall in Europe/Berlin. Moments are aware; those that
are given back are in UTC, as everywhere in Django: ``time_in_words`` shows them rightly, and
differences between them are true on the days on which the clocks change (``wall_clock``).

The functions read ``venue.opening_hours`` and ``venue.opening_exceptions``, and make no query
where houses were loaded with ``prefetch_related(*HOURS_PREFETCH)``, stops with
``prefetch_related(*HOURS_PREFETCH_OF_STOPS)``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from exhibition.domain.holidays import holiday_on
from exhibition.domain.wall_clock import day_of, moment_at
from exhibition.models import Venue

HOURS_PREFETCH = ("opening_hours", "opening_exceptions")
HOURS_PREFETCH_OF_STOPS = tuple(f"venue__{name}" for name in HOURS_PREFETCH)
DAY = timedelta(days=1)
DAYS_AHEAD = 60  # as far as the next opening is looked for: longer than a summer break


@dataclass(frozen=True, order=True)
class Span:
    """Open from then, included, until then, not included; both on one day."""

    opens: time
    closes: time

    def moments(self, day: date) -> tuple[datetime, datetime]:
        return moment_at(day, self.opens), moment_at(day, self.closes, second=True)


@dataclass(frozen=True)
class DayHours:
    """A day of a house. ``spans`` in order, without overlaps; none: closed, or not known.

    ``reason`` is the text of an exception, as the house wrote it, or the German name of the
    holiday (``is_holiday``); both are German in every language of the site.
    """

    day: date
    spans: tuple[Span, ...] = ()
    is_known: bool = True
    reason: str = ""
    is_exception: bool = False
    is_holiday: bool = False

    @property
    def is_closed(self) -> bool:
        """Closed all day. False where the hours are not known."""
        return self.is_known and not self.spans


class OpenKind(StrEnum):
    OPEN = "open"
    OPENS_LATER = "opens_later"  # today, ``opens_at``
    CLOSED_FOR_TODAY = "closed_for_today"  # was open today and opens again on another day
    CLOSED_ALL_DAY = "closed_all_day"  # see ``today.reason``
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class OpenState:
    """What a house is at a moment. ``until`` only when open, ``opens_at`` only when closed.

    ``opens_at`` is None also where the house does not open within ``DAYS_AHEAD`` days.
    """

    kind: OpenKind
    today: DayHours
    until: datetime | None = None
    opens_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.kind == OpenKind.OPEN


@dataclass(frozen=True)
class Timetable:
    """All that a house has said about when it is open, read once."""

    weekly: tuple
    exceptions: tuple
    closes_on_holidays: bool

    @classmethod
    def of(cls, venue: Venue) -> "Timetable":
        weekly, exceptions = venue.opening_hours.all(), venue.opening_exceptions.all()
        return cls(tuple(weekly), tuple(exceptions), venue.closes_on_holidays)

    def on(self, day: date) -> DayHours:
        exceptions = [one for one in self.exceptions if one.first_day <= day <= one.last_day]
        if exceptions:
            return _by_exceptions(exceptions, day)
        if not self.weekly:
            return DayHours(day, is_known=False)
        holiday = holiday_on(day) if self.closes_on_holidays else ""
        if holiday:
            return DayHours(day, reason=holiday, is_holiday=True)
        rows = (row for row in self.weekly if row.weekday == day.weekday())
        return DayHours(day, _joined(Span(row.opens, row.closes) for row in rows))


def hours_on(venue: Venue, day: date) -> DayHours:
    """When the house is open on that day, and why it is otherwise than usual."""
    return Timetable.of(venue).on(day)


def hours_between(venue: Venue, first: date, last: date) -> list[DayHours]:
    """The same for each day from ``first`` to ``last``, both included."""
    timetable = Timetable.of(venue)
    return [timetable.on(first + number * DAY) for number in range((last - first).days + 1)]


def week_of(venue: Venue, day: date) -> list[DayHours]:
    """The seven days from Monday to Sunday of the week in which ``day`` lies."""
    monday = day - day.weekday() * DAY
    return hours_between(venue, monday, monday + 6 * DAY)


def open_state(venue: Venue, moment: datetime) -> OpenState:
    """What the house is at that moment: open until, opens at, closed today, or unknown."""
    timetable = Timetable.of(venue)
    today = timetable.on(day_of(moment))
    if not today.is_known:
        return OpenState(OpenKind.UNKNOWN, today)
    for begins, ends in _openings(today):
        if begins <= moment.astimezone(UTC) < ends:
            return OpenState(OpenKind.OPEN, today, until=ends)
    opens_at = _next_opening(timetable, moment)
    return OpenState(_kind_of_closed(today, opens_at), today, opens_at=opens_at)


def next_change(venue: Venue, moment: datetime) -> datetime:
    """The next moment at which what is told of the house changes; always after ``moment``.

    It opens or closes, or a new day begins: at the latest after 25 hours.
    """
    today = day_of(moment)
    changes = [edge for opening in _openings(hours_on(venue, today)) for edge in opening]
    changes.append(moment_at(today + DAY, time.min))
    return min(edge for edge in changes if edge > moment.astimezone(UTC))


def _by_exceptions(exceptions: list, day: date) -> DayHours:
    """One that closes the house beats others of the same day."""
    reason = " · ".join(dict.fromkeys(one.reason for one in exceptions if one.reason))
    spans = [Span(one.opens, one.closes) for one in exceptions if one.opens and one.closes]
    is_closed = len(spans) < len(exceptions)
    return DayHours(day, () if is_closed else _joined(spans), reason=reason, is_exception=True)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, with spans that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.opens <= joined[-1].closes:
            last = joined.pop()
            span = Span(last.opens, max(last.closes, span.closes))
        joined.append(span)
    return tuple(joined)


def _openings(hours: DayHours) -> Iterator[tuple[datetime, datetime]]:
    """The spans of a day as moments; without those that the clock skips as a whole."""
    moments = (span.moments(hours.day) for span in hours.spans)
    return ((begins, ends) for begins, ends in moments if begins < ends)


def _next_opening(timetable: Timetable, moment: datetime) -> datetime | None:
    first = day_of(moment)
    for number in range(DAYS_AHEAD + 1):
        for begins, _ends in _openings(timetable.on(first + number * DAY)):
            if begins > moment.astimezone(UTC):
                return begins
    return None


def _kind_of_closed(today: DayHours, opens_at: datetime | None) -> OpenKind:
    if opens_at is not None and day_of(opens_at) == today.day:
        return OpenKind.OPENS_LATER
    return OpenKind.CLOSED_FOR_TODAY if today.spans else OpenKind.CLOSED_ALL_DAY
