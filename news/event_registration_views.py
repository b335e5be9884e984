"""Registering for an event, below its page. Routes stand on ``EventPage``."""

from django.http import Http404, HttpRequest, HttpResponse

from core.registrations import form_page
from core.registrations.kinds import kind_named
from news.domain.events import whole
from news.enums import REGISTRATION_KIND
from news.models import EventPage

FORM, THANKS = "anmelden/", "anmelden/danke/"


def form(page: EventPage, request: HttpRequest) -> HttpResponse:
    """404 for an event without registration; 410 where it takes nobody any more."""
    return _below(page, request, FORM, form_page.registration_form)


def thanks(page: EventPage, request: HttpRequest) -> HttpResponse:
    return _below(page, request, THANKS, form_page.thanks)


def _below(page: EventPage, request: HttpRequest, path: str, answer) -> HttpResponse:
    event = whole(page)
    if not event.takes_registrations:
        raise Http404
    event_path = page.get_url(request)
    context = {"path_below_page": path, "is_below_page": True}
    place = form_page.Place(
        path=event_path + FORM,
        thanks_path=event_path + THANKS,
        event_path=event_path,
        context=page.get_context(request) | context,
    )
    return answer(request, kind_named(REGISTRATION_KIND), event, place)
