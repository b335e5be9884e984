"""Calendars of the tour (RFC 5545): all stops, or one with its opening."""

import uuid
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from core.calendar_files import PRODUCT, calendar_response
from core.texts import without_control_characters
from exhibition.addresses import full, page_path, stop_path
from exhibition.domain import settlement_area
from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourPage, TourStop

NAMESPACE = uuid.UUID("5b0f2c4e-7a6d-4c1e-9c0a-3f1f5a0c9d11")  # makes UIDs that stay the same
ZONE = ZoneInfo("Europe/Berlin")


def tour_calendar(request: HttpRequest) -> HttpResponse:
    """Every stop that is or was public. ``?sprache=en`` gives the texts in that language."""
    wanted = request.GET.get("sprache", "")
    language = wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    stops = TourStop.objects.announced().for_listing().order_by("opens", "pk")
    return _answer(stops, language, "tour.ics")


def stop_calendar(request: HttpRequest, language: str, tour: str, slug: str) -> HttpResponse:
    """One stop and its opening. 404 where only the month is known: no day is made up."""
    get_object_or_404(TourPage.objects.live(), locale__language_code=language, slug=tour)
    stops = TourStop.objects.announced().for_listing().filter(slug=slug)
    if not any(is_for_calendars(stop) for stop in stops):
        raise Http404
    return _answer(stops, language, f"{slug}.ics")


def is_for_calendars(stop: TourStop) -> bool:
    return stop.precision == DatePrecision.DAY


def _answer(stops, language: str, name: str) -> HttpResponse:
    with translation.override(language):
        content = calendar([stop for stop in stops if is_for_calendars(stop)], language)
    response = calendar_response(content.to_ical(), name)
    response.headers["Content-Language"] = language
    return response


def calendar(stops: list[TourStop], language: str) -> Calendar:
    """The stops as a calendar, with the definition of Europe/Berlin where a time needs it."""
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", _("Ich hab’s geschafft! – Tour der Ausstellung"))
    tour_path = page_path(TourPage, language=language)
    for stop in stops:
        for event in _events(stop, language, full(stop_path(stop, tour_path))):
            found.add_component(event)
    found.add_missing_timezones()
    return found


def _events(stop: TourStop, language: str, address: str) -> list[Event]:
    text = stop.text_in(language)
    run = _event(stop, "run", address)
    names = {"town": settlement_area.name_in_words(stop.venue, language)}
    _say(run, "summary", _("Ausstellung „Ich hab’s geschafft!“ in %(town)s") % names, language)
    run.add("dtstart", stop.opens)
    run.add("dtend", (stop.closes or stop.opens) + timedelta(days=1))  # the day after, RFC 5545
    run.add("transp", "TRANSPARENT")
    introductions = settlement_area.introductions(stop, language)
    if introductions:
        told = "\n\n".join(text.introduction for text in introductions)
        _say(run, "description", told, introductions[0].locale.language_code)
    if stop.opening_event_at is None:
        return [run]
    opening = _event(stop, "opening", address)
    title = (text.opening_title if text else "") or _("Eröffnung")
    told_in = text.locale.language_code if text and text.opening_title else language
    _say(opening, "summary", _("%(title)s, %(town)s") % ({"title": title} | names), told_in)
    opening.add("dtstart", timezone.localtime(stop.opening_event_at, ZONE))
    if text and text.opening_text:
        _say(opening, "description", text.opening_text, text.locale.language_code)
    return [run, opening]


def _say(event: Event, name: str, words: str, language: str) -> None:
    """A text that says in which language it is (RFC 5545, 3.2.10)."""
    parameters = {"LANGUAGE": language}
    event.add(name, without_control_characters(words), parameters=parameters)


def _event(stop: TourStop, part: str, address: str) -> Event:
    event = Event()
    event.add("uid", str(uuid.uuid5(NAMESPACE, f"stop:{stop.pk}:{part}")))
    event.add("dtstamp", stop.changed_at)
    event.add("last-modified", stop.changed_at)
    event.add("sequence", stop.sequence)
    event.add("status", "CANCELLED" if is_off(stop) else "CONFIRMED")
    event.add("location", place(stop))
    event.add("geo", (stop.venue.latitude, stop.venue.longitude))
    event.add("url", address)
    return event


def is_off(stop: TourStop) -> bool:
    """Nobody should go there any more. What a house ended early has taken place before."""
    if stop.state == StopState.TERMINATED:
        return (stop.closes or stop.opens) >= timezone.localdate()
    return stop.state in (StopState.CANCELLED, StopState.RELOCATED)


def place(stop: TourStop) -> str:
    venue = stop.venue
    town = f"{venue.postcode} {venue.town}".strip()
    return ", ".join(part for part in (venue.name, venue.street, town) if part)
