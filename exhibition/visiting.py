"""When and how to get to a stop, in sentences for visitors.

Of the hours of a house only the days on which the exhibition stands there are told. Load stops
with ``HOURS_PREFETCH_OF_STOPS`` and ``OUTLOOK_PREFETCH``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import days_in_words, format_date, moments_in_words, time_in_words
from exhibition.domain.opening_hours import (
    DayHours,
    OpenKind,
    OpenState,
    Span,
    hours_between,
    open_state,
    week_of,
)
from exhibition.domain.stop_outlook import is_diverted, is_running, last_day
from exhibition.enums import DatePrecision
from exhibition.models import TourStop, Venue

DAY = timedelta(days=1)


@dataclass(frozen=True)
class OpenLine:
    """„Heute geschlossen“, „Buß- und Bettag“ (always in German), „Öffnet morgen um 09:00 Uhr“."""

    sentence: str
    reason: str = ""
    afterwards: str = ""


@dataclass(frozen=True)
class HoursRow:
    """A day or several of the same hours. No ``times``: closed. ``reason`` is in German."""

    label: str
    times: tuple[str, ...]
    reason: str = ""
    is_today: bool = False


def open_line(stop: TourStop, moment: datetime) -> OpenLine | None:
    """Whether it can be seen at that moment, and when again; None where nobody can say."""
    if not is_running(stop, timezone.localdate(moment)):
        return None
    state = open_state(stop.venue, moment)
    if state.kind == OpenKind.UNKNOWN:
        return None
    if state.is_open:
        return OpenLine(_("Heute offen bis %(time)s Uhr") % {"time": time_in_words(state.until)})
    afterwards = _afterwards(stop, state, moment)
    if state.kind == OpenKind.OPENS_LATER:
        return OpenLine(afterwards)
    if state.kind == OpenKind.CLOSED_FOR_TODAY:
        return OpenLine(_("Heute nicht mehr offen"), afterwards=afterwards)
    return OpenLine(_("Heute geschlossen"), state.today.reason, afterwards)


def _afterwards(stop: TourStop, state: OpenState, moment: datetime) -> str:
    """When the house opens again, as long as the exhibition is still there then."""
    opens_at, today = state.opens_at, timezone.localdate(moment)
    if opens_at is None or timezone.localdate(opens_at) > last_day(stop):
        return ""
    days = (timezone.localdate(opens_at) - today).days
    if days == 0:
        return _("Öffnet heute um %(time)s Uhr") % {"time": time_in_words(opens_at)}
    if days == 1:
        return _("Öffnet morgen um %(time)s Uhr") % {"time": time_in_words(opens_at)}
    return _("Öffnet wieder: %(moment)s") % {"moment": moments_in_words(opens_at)}


def week(stop: TourStop, today: date) -> list[HoursRow]:
    """The hours of this week on the days of the run; before it begins, those of every week.

    Nothing where the house has told no hours, or the run is over.
    """
    if is_running(stop, today):
        days = [one for one in week_of(stop.venue, today) if is_running(stop, one.day)]
        return [_row(one, _weekday(one.day), today) for one in days if one.is_known]
    return _every_week(stop.venue) if _is_ahead(stop, today) else []


def exceptions(stop: TourStop, today: date) -> list[HoursRow]:
    """The days to come on which the hours are others than in every week, with the reason.

    Those of this week stand in the table of the week already.
    """
    if stop.precision != DatePrecision.DAY or stop.closes is None:
        return []
    if is_running(stop, today):
        first = today - today.weekday() * DAY + 7 * DAY
    elif _is_ahead(stop, today):
        first = stop.opens
    else:
        return []
    usual = {weekly.weekday for weekly in stop.venue.opening_hours.all()}
    other = (
        one
        for one in hours_between(stop.venue, first, last_day(stop))
        if one.is_exception or one.is_holiday and one.day.weekday() in usual
    )
    return [_rows_in_one(days, today) for days in _runs_of_days(other)]


def where_on_maps(venue: Venue) -> dict[str, str]:
    """Addresses of the place: for the map application of a telephone (RFC 5870), and on a map."""
    place = f"{venue.latitude:.5f}", f"{venue.longitude:.5f}"
    return {
        "geo": "geo:" + ",".join(place),
        "openstreetmap": "https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=17/{0}/{1}".format(
            *place
        ),
    }


def _is_ahead(stop: TourStop, today: date) -> bool:
    return stop.opens > today and not is_diverted(stop)


def _every_week(venue: Venue) -> list[HoursRow]:
    """Weekdays that the house has told nothing of are days on which it is closed."""
    rows = sorted(venue.opening_hours.all(), key=lambda row: (row.weekday, row.opens))
    times: dict[int, tuple[str, ...]] = dict.fromkeys(range(7), ())
    for row in rows:
        times[row.weekday] += (_times(Span(row.opens, row.closes), _some(row.weekday)),)
    return [HoursRow(_weekday(_some(number)), times[number]) for number in times] if rows else []


def _some(weekday: int) -> date:
    """A day that falls on that weekday, far from any change of the clocks."""
    return date(2024, 1, 1) + weekday * DAY


def _row(hours: DayHours, label: str, today: date) -> HoursRow:
    times = tuple(_times(span, hours.day) for span in hours.spans)
    return HoursRow(label, times, hours.reason, hours.day == today)


def _rows_in_one(days: list[DayHours], today: date) -> HoursRow:
    return _row(days[0], days_in_words(days[0].day, days[-1].day), today)


def _runs_of_days(days: Iterable[DayHours]) -> Iterator[list[DayHours]]:
    """Days that follow one another and are the same, together."""
    numbered = enumerate(days)
    for _key, group in groupby(
        numbered, lambda pair: (pair[1].day.toordinal() - pair[0], pair[1].spans, pair[1].reason)
    ):
        yield [hours for _number, hours in group]


def _weekday(day: date) -> str:
    return format_date(day, "l")


def _times(span: Span, day: date) -> str:
    """„09:00–18:00“."""
    return "–".join(map(time_in_words, span.moments(day)))
