"""The page behind the link of a mail: where the registration stands, confirm it, cancel it.

Reading changes nothing: mail programs and scanners open links before people do. It shows nothing
that says who registered, and nothing that was typed.
"""

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.calendar_files import calendar_response
from core.models.registration import Registration, RegistrationState
from core.registrations import desk, links, rules
from core.registrations.kinds import Kind, kind_of
from core.secret_links import (
    WRONG_LINK,
    addresses_by_language,
    chosen_language,
    private,
    sentence,
)

GONE = {
    "heading": _("Dieser Link gilt nicht mehr."),
    "sentence": _("Ihre Angaben sind gelöscht. Sie müssen nichts mehr tun."),
}
LAPSED = {
    "heading": _("Dieser Link gilt nicht mehr."),
    "sentence": _("Er war 48 Stunden gültig. Bitte melden Sie sich noch einmal an."),
}
OVER = {"heading": _("Diese Veranstaltung hat schon begonnen.")}
OFF = {"heading": _("Diese Veranstaltung findet nicht statt.")}
STATES = {
    RegistrationState.UNCONFIRMED: {
        "heading": _("Bitte bestätigen Sie Ihre Anmeldung."),
        "action": "confirm",
    },
    RegistrationState.REGISTERED: {
        "heading": _("Sie sind angemeldet."),
        "sentence": _("Wir freuen uns auf Sie."),
        "action": "cancel",
    },
    RegistrationState.WAITING: {
        "heading": _("Sie stehen auf der Warteliste."),
        "sentence": _("Alle Plätze sind vergeben. Wird etwas frei, schreiben wir Ihnen."),
        "action": "cancel",
    },
    RegistrationState.CANCELLED: {
        "heading": _("Sie sind abgemeldet."),
        "sentence": _("Sie müssen nichts mehr tun."),
    },
}
ACTIONS = {"confirm": desk.confirm, "cancel": desk.cancel}


# The link itself is the permission, and the page sets no cookie: nothing to borrow.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def own_registration(request: HttpRequest, token: str) -> HttpResponse:
    """404 for a changed link, 410 once the registration is deleted. In its own language."""
    try:
        found = links.read(token)
    except signing.BadSignature:
        return sentence(request, WRONG_LINK, 404)
    if found is None:
        return sentence(request, GONE, 410)
    if request.method == "POST":
        _act(found, request.POST.get("action", ""))
        return private(HttpResponseRedirect(request.get_full_path()))
    return private(_page(request, found))


@require_safe
def own_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The event for the calendar of somebody who has a seat, with what only guests are told."""
    try:
        found = links.read(token)
    except signing.BadSignature as error:
        raise Http404 from error
    kind = kind_of(found) if found else None
    if not found or not kind.calendar or found.state != RegistrationState.REGISTERED:
        raise Http404
    with override(_language(request, found)):
        content = kind.calendar(kind.event_of(found))
    return private(calendar_response(content, "event.ics"))


def _act(found: Registration, action: str) -> None:
    """Only what the page offers now; all else is no error and does nothing."""
    if action and action == told(found).get("action"):
        ACTIONS[action](found)


def told(found: Registration) -> dict:
    """What the page says of a registration, and what it lets people do."""
    now, kind = timezone.now(), kind_of(found)
    terms = kind.terms(kind.event_of(found))
    if terms.begins is None:
        return OFF
    if not rules.is_ahead(terms, now):
        return OVER
    if desk.has_lapsed(found, now):
        return LAPSED
    return STATES[RegistrationState(found.state)]


def _page(request: HttpRequest, found: Registration) -> HttpResponse:
    language = _language(request, found)
    kind = kind_of(found)
    event = kind.event_of(found)
    with override(language):
        values = told(found) | {
            "found": found,
            "words": kind.words(event),
            "terms": kind.terms(event),
            "is_registered": found.state == RegistrationState.REGISTERED,
            "calendar_path": _calendar_path(kind, found, language),
            "addresses_by_language": addresses_by_language(request),
        }
        response = render(request, "registrations/own.html", values)
    response.headers["Content-Language"] = language
    return response


def _language(request: HttpRequest, found: Registration) -> str:
    return chosen_language(request) or found.language


def _calendar_path(kind: Kind, found: Registration, language: str) -> str:
    """Of the file that this state allows; "" where there is none."""
    if found.state != RegistrationState.REGISTERED:
        return ""
    if kind.calendar:
        own = reverse("registration_calendar", args=[links.token(found)])
        return f"{own}?sprache={language}"
    return kind.words(kind.event_of(found)).calendar
