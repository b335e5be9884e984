"""The page on which somebody registers: works without script, stores nothing before it is sent.

Each app serves it below the page of its event and says how it got there.
"""

from dataclasses import dataclass

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language

from core import clock
from core.form_drafts import Draft, draft_of
from core.form_guard import speaks_against
from core.registrations import desk, rules
from core.registrations.counts import count
from core.registrations.forms import RegistrationForm
from core.registrations.kinds import Kind
from core.registrations.rules import Door

REGISTRATIONS_AN_HOUR = 10  # from one address
ECHO_LIMIT = 1_000  # characters of one entry that are shown again
ENTRIES = ("name", "email", "seats")


@dataclass(frozen=True)
class Place:
    """Where the form stands: paths, and what the page around it needs (``context``)."""

    path: str
    thanks_path: str
    event_path: str
    context: dict


def registration_form(
    request: HttpRequest, kind: Kind, event: models.Model, place: Place
) -> HttpResponse:
    """The form and what was sent with it. 410 where nobody can register any more."""
    door, terms = look(kind, event), kind.terms(event)
    if door not in (Door.OPEN, Door.WAITING_LIST):
        return _closed(request, place)
    if request.method != "POST":
        return _page(request, kind, event, place, Draft(), RegistrationForm(most=terms.places))
    typed = {name: request.POST.get(name, "")[:ECHO_LIMIT] for name in ENTRIES}
    if "stay" in request.POST:  # came from the form in another language
        form = RegistrationForm(initial=typed, most=terms.places)
        return _page(request, kind, event, place, draft_of(request) or Draft(), form)
    form = RegistrationForm(typed, most=terms.places)
    draft = draft_of(request)
    if not form.is_valid():
        return _page(request, kind, event, place, draft or Draft(), form)
    message, status = speaks_against(
        request, draft, purpose="registration", from_an_address=REGISTRATIONS_AN_HOUR
    )
    if message:
        shown = (draft or Draft(), form, message, status)
        return _page(request, kind, event, place, *shown)
    return _register(request, kind, event, place, draft, form)


def thanks(request: HttpRequest, kind: Kind, event: models.Model, place: Place) -> HttpResponse:
    """„Schauen Sie in Ihr Postfach“: the same for everybody, whatever was there already."""
    values = {"words": kind.words(event), "event_path": place.event_path}
    return _render(request, "registrations/thanks.html", place, values, 200)


def look(kind: Kind, event: models.Model) -> Door:
    taken = count(kind, event).taken
    return rules.door(kind.terms(event), taken=taken, at=clock.now())


def _register(request, kind, event, place: Place, draft: Draft, form) -> HttpResponse:
    entry = desk.Entry(**form.cleaned_data, language=get_language())
    try:
        desk.register(kind, event, entry, key=draft.key)
    except desk.NotOpen:
        return _closed(request, place)
    return HttpResponseRedirect(place.thanks_path)


def _page(request, kind, event, place, draft, form, message="", status=200) -> HttpResponse:
    terms, counts = kind.terms(event), count(kind, event)
    values = {
        "form": form,
        "draft": draft.pack(),
        "message": message,
        "words": kind.words(event),
        "terms": terms,
        "left": rules.left(terms.places, counts.taken),
        "form_path": place.path,
        "form_to_carry": "anfrage",
    }
    return _render(request, "registrations/form.html", place, values, status)


def _closed(request: HttpRequest, place: Place) -> HttpResponse:
    values = {"event_path": place.event_path}
    return _render(request, "registrations/closed.html", place, values, 410)


def _render(request, template: str, place: Place, values: dict, status: int) -> HttpResponse:
    response = render(request, template, place.context | values, status=status)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
