"""Registering for the opening of a stop, below the page of that stop."""

from django.http import Http404, HttpRequest, HttpResponse

from core.registrations import form_page
from core.registrations.kinds import kind_named
from exhibition.addresses import stop_path
from exhibition.domain import openings
from exhibition.models import TourPage, TourStop

FORM, THANKS = "anmelden/", "anmelden/danke/"


def form(page: TourPage, request: HttpRequest, slug: str) -> HttpResponse:
    """404 for what is not announced; 410 where the opening was, or takes nobody any more."""
    stop = _stop(slug)
    place = _place(page, request, stop, FORM)
    return form_page.registration_form(request, kind_named(openings.KIND), stop, place)


def thanks(page: TourPage, request: HttpRequest, slug: str) -> HttpResponse:
    stop = _stop(slug)
    place = _place(page, request, stop, THANKS)
    return form_page.thanks(request, kind_named(openings.KIND), stop, place)


def _stop(slug: str) -> TourStop:
    stop = TourStop.objects.announced().for_listing().filter(slug=slug).first()
    if stop is None:
        raise Http404
    return stop


def _place(page: TourPage, request: HttpRequest, stop: TourStop, below: str) -> form_page.Place:
    event_path = stop_path(stop, page.get_url(request))
    context = {"path_below_page": f"{stop.slug}/{below}", "is_below_page": True}
    return form_page.Place(
        path=event_path + FORM,
        thanks_path=event_path + THANKS,
        event_path=event_path,
        context=page.get_context(request) | context,
    )
