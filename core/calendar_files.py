"""Calendar files (iCalendar, RFC 5545) of anything that has a day or an hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from core.texts import without_control_characters

BERLIN = ZoneInfo("Europe/Berlin")
PRODUCT = "-//Ich hab’s geschafft!//Wanderausstellung//DE"


@dataclass(frozen=True)
class Entry:
    """One entry. Two dates are whole days, both included; two datetimes are moments (aware).

    ``key`` is unique on the site and never changes; ``address`` is a path on the site.
    """

    key: str
    summary: str
    begins: date | datetime
    ends: date | datetime | None = None
    place: str = ""
    description: str = ""
    address: str = ""
    changed_at: datetime | None = None
    sequence: int = 0
    is_cancelled: bool = False


def calendar_file(entries: Iterable[Entry], *, name: str, language_code: str) -> bytes:
    """A calendar with those entries, in UTF-8 with CRLF. Moments are told in Europe/Berlin."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", without_control_characters(name))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    for entry in entries:
        calendar.add_component(_event(entry, language_code))
    if calendar.get_missing_tzids():
        calendar.add_component(berlin())
    return calendar.to_ical()


def calendar_response(content: bytes, filename: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, filename)
    response.headers["Cache-Control"] = "no-cache"
    return response


def berlin() -> Timezone:
    """What „Europe/Berlin“ means in a calendar, for all moments since 1996 and those to come.

    Summer time begins and ends at 1:00 UTC (Directive 2000/84/EC). Onsets are told in the time
    that was until then (RFC 5545, 3.6.5).
    """
    zone = Timezone()
    zone.add("tzid", "Europe/Berlin")
    zone.add_component(_half_year(TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, (1, 2)))
    zone.add_component(_half_year(TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, (2, 1)))
    return zone


def _half_year(half, name: str, onset: datetime, month: int, hours: tuple[int, int]):
    """From the last Sunday of a month on; ``hours`` ahead of UTC before and since then."""
    before, since = (timedelta(hours=number) for number in hours)
    half.add("tzname", name)
    half.add("dtstart", onset)
    half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    half.add("tzoffsetfrom", before)
    half.add("tzoffsetto", since)
    return half


def _event(entry: Entry, language_code: str) -> Event:
    event = Event()
    host = urlsplit(settings.SITE_URL).hostname
    event.add("uid", f"{entry.key}@{host}")
    event.add("dtstamp", (entry.changed_at or datetime.now(UTC)).astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("dtstart", _moment(entry.begins))
    if entry.ends is not None:
        event.add("dtend", _end(entry.ends))
    in_language = {"LANGUAGE": language_code}
    event.add("summary", without_control_characters(entry.summary), parameters=in_language)
    if entry.place:
        event.add("location", without_control_characters(entry.place))
    if entry.description:
        text = without_control_characters(entry.description)
        event.add("description", text, parameters=in_language)
    if entry.address:
        event.add("url", settings.SITE_URL + entry.address)
    return event


def _moment(value: date | datetime) -> date | datetime:
    return value.astimezone(BERLIN) if isinstance(value, datetime) else value


def _end(value: date | datetime) -> date | datetime:
    """The end as RFC 5545 counts it: a last whole day ends with the day after it."""
    return _moment(value) if isinstance(value, datetime) else value + timedelta(days=1)
