"""Calendar files (iCalendar, RFC 5545) of anything that has a day or an hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from icalendar import Calendar, Event

from core.texts import without_control_characters

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
    """A calendar with those entries, in UTF-8 with CRLF. The time zone of moments is UTC."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", without_control_characters(name))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    for entry in entries:
        calendar.add_component(_event(entry, language_code))
    return calendar.to_ical()


def calendar_response(content: bytes, filename: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, filename)
    response.headers["Cache-Control"] = "no-cache"
    return response


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
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def _end(value: date | datetime) -> date | datetime:
    """The end as RFC 5545 counts it: a last whole day ends with the day after it."""
    return _moment(value) if isinstance(value, datetime) else value + timedelta(days=1)
