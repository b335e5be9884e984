"""Calendars of the tour (RFC 5545): all stops, or one with its opening.

What stands in them says ``calendar_events``.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar

from core.calendar_files import PRODUCT, berlin, calendar_response
from exhibition.addresses import full, page_path, stop_path
from exhibition.calendar_events import events_of, is_for_calendars
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH, ever_public
from exhibition.models import TourPage, TourStop


def tour_calendar(request: HttpRequest) -> HttpResponse:
    """Every stop that is or ever was public. ``?sprache=en`` gives the texts in that language."""
    wanted = request.GET.get("sprache", "")
    language = wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    return _answer(_stops().order_by("pk"), language, "tour.ics")


def stop_calendar(request: HttpRequest, language: str, tour: str, slug: str) -> HttpResponse:
    """One stop and its opening. 404 where only the month is known: no day is made up."""
    get_object_or_404(TourPage.objects.live(), locale__language_code=language, slug=tour)
    stops = _stops().filter(slug=slug)
    if not any(is_for_calendars(stop) for stop in stops):
        raise Http404
    return _answer(stops, language, f"{slug}.ics")


def _stops():
    stops = TourStop.objects.for_listing().prefetch_related(*OUTLOOK_PREFETCH)
    return ever_public(stops)


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
        for event in events_of(stop, language, full(stop_path(stop, tour_path))):
            found.add_component(event)
    if found.get_missing_tzids():
        found.add_component(berlin())
    return found
