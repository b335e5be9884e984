"""The entries of a stop in calendars (RFC 5545): its run and its opening.

UIDs never change and SEQUENCE only rises, so that a calendar that is read again follows: what
moved moves, what is off is CANCELLED, also where nothing else may be told of it any more.
"""

import uuid
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Event

from core.texts import without_control_characters
from exhibition.domain import settlement_area
from exhibition.domain.stop_outlook import (
    announced_days,
    is_off,
    is_taken_back,
    is_unconfirmed,
    last_day,
    opening_told_before,
    told_days_before,
)
from exhibition.enums import DatePrecision
from exhibition.models import TourStop

NAMESPACE = uuid.UUID("5b0f2c4e-7a6d-4c1e-9c0a-3f1f5a0c9d11")  # makes UIDs that stay the same
ZONE = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)


def is_for_calendars(stop: TourStop) -> bool:
    """Whether its days are known, or were told before."""
    return stop.precision == DatePrecision.DAY or told_days_before(stop)


def events_of(stop: TourStop, language: str, address: str) -> list[Event]:
    """Its entries with texts in that language. ``address``: that of its page, with host."""
    if is_taken_back(stop) or stop.precision != DatePrecision.DAY:
        events = [_run_that_is_off(stop)]
    else:
        events = [_run(stop, language, address)]
    former = opening_told_before(stop)
    if former:
        events.append(_opening_that_is_off(stop, former))
    elif stop.opening_event_at and not is_taken_back(stop):
        events.append(_opening(stop, language, address))
    return events


def _run(stop: TourStop, language: str, address: str) -> Event:
    run = _event(stop, "run", address, is_off=is_off(stop))
    names = {"town": settlement_area.name_in_words(stop.venue, language)}
    _say(run, "summary", _("Ausstellung „Ich hab’s geschafft!“ in %(town)s") % names, language)
    _say(run, "categories", _("Ausstellung"), language)
    _take_days(run, stop.opens, last_day(stop))
    introductions = settlement_area.introductions(stop, language)
    if introductions:
        told = "\n\n".join(text.introduction for text in introductions)
        _say(run, "description", told, introductions[0].locale.language_code)
    return run


def _opening(stop: TourStop, language: str, address: str) -> Event:
    text = stop.text_in(language)
    begins, ends = stop.opening_event_at, stop.opening_event_ends_at
    opening = _event(stop, "opening", address, is_off=_opening_is_off(stop))
    title = (text.opening_title if text else "") or _("Eröffnung")
    told_in = text.locale.language_code if text and text.opening_title else language
    names = {"title": title, "town": settlement_area.name_in_words(stop.venue, language)}
    _say(opening, "summary", _("%(title)s, %(town)s") % names, told_in)
    _say(opening, "categories", _("Eröffnung"), language)
    opening.add("dtstart", timezone.localtime(begins, ZONE))
    if ends and ends > begins:
        opening.add("dtend", timezone.localtime(ends, ZONE))
    if text and text.opening_text:
        _say(opening, "description", text.opening_text, text.locale.language_code)
    return opening


def _run_that_is_off(stop: TourStop) -> Event:
    """All that may be told of a stop that was taken back: that it is off. Its days are the old."""
    event = _off(stop, "run")
    first, last = announced_days(stop)
    _take_days(event, first, last or first)
    return event


def _opening_that_is_off(stop: TourStop, moment: datetime) -> Event:
    event = _off(stop, "opening")
    event.add("dtstart", timezone.localtime(moment, ZONE))
    return event


def _off(stop: TourStop, part: str) -> Event:
    event = Event()
    _identify(event, stop, part)
    event.add("status", "CANCELLED")
    event.add("summary", _("Ausstellung „Ich hab’s geschafft!“"))
    return event


def _opening_is_off(stop: TourStop) -> bool:
    """An opening that was held before the house ended the rest has taken place."""
    return is_off(stop) or timezone.localdate(stop.opening_event_at) > last_day(stop)


def _take_days(event: Event, first: date, last: date) -> None:
    """Whole days; the end is the day after (RFC 5545, 3.6.1). Nobody is busy because of them."""
    event.add("dtstart", first)
    event.add("dtend", last + DAY)
    event.add("transp", "TRANSPARENT")


def _say(event: Event, name: str, words: str, language: str) -> None:
    """A text that says in which language it is (RFC 5545, 3.2.10)."""
    parameters = {"LANGUAGE": language}
    event.add(name, without_control_characters(words), parameters=parameters)


def _event(stop: TourStop, part: str, address: str, *, is_off: bool) -> Event:
    event = Event()
    _identify(event, stop, part)
    sure = "TENTATIVE" if is_unconfirmed(stop) else "CONFIRMED"
    event.add("status", "CANCELLED" if is_off else sure)
    event.add("location", place(stop))
    event.add("geo", (stop.venue.latitude, stop.venue.longitude))
    event.add("url", address)
    return event


def _identify(event: Event, stop: TourStop, part: str) -> None:
    event.add("uid", str(uuid.uuid5(NAMESPACE, f"stop:{stop.pk}:{part}")))
    event.add("dtstamp", stop.changed_at)
    event.add("last-modified", stop.changed_at)
    event.add("sequence", stop.sequence)


def place(stop: TourStop) -> str:
    venue = stop.venue
    town = f"{venue.postcode} {venue.town}".strip()
    return ", ".join(part for part in (venue.name, venue.street, town) if part)
