"""The list of an event and what editors do there. Reading changes nothing; all else asks first."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.models.registration import Registration, RegistrationState
from core.pdf import NotPrinted
from core.registrations import desk, rules
from core.registrations.kinds import Kind, kind_named
from core.registrations.workplace import door_list
from core.registrations.workplace.forms import ByHandForm
from core.registrations.workplace.words import in_words, list_url, may

ORDER = (
    RegistrationState.REGISTERED,
    RegistrationState.WAITING,
    RegistrationState.UNCONFIRMED,
    RegistrationState.CANCELLED,
)


def of_an_event(action: str) -> Callable:
    """The view gets kind and event instead of their names; 403 without that permission."""

    def decorate(view):
        @wraps(view)
        def wrapped(request, kind_name, event_id, **more):
            try:
                kind = kind_named(kind_name)
            except KeyError as error:
                raise Http404 from error
            if not may(request.user, kind, action):
                raise PermissionDenied
            event = kind.whole(get_object_or_404(kind.event_model, pk=event_id))
            return view(request, kind, event, **more)

        return wrapped

    return decorate


@of_an_event("view")
def registrations(request: HttpRequest, kind: Kind, event: models.Model) -> HttpResponse:
    """Everybody: who comes, who waits, who has not confirmed, who cancelled."""
    rows = sorted(kind.rows(event), key=lambda row: ORDER.index(row.state))
    values = {
        "rows": rows,
        "counts": in_words(kind, event),
        "kind": kind,
        "event": event,
        "may_add": may(request.user, kind, "add") and _takes_entries(kind, event),
        "may_change": may(request.user, kind, "change"),
    }
    return _page(request, kind, event, "registrations", values, title=_("Anmeldungen"))


@of_an_event("add")
def add(request: HttpRequest, kind: Kind, event: models.Model) -> HttpResponse:
    if not _takes_entries(kind, event):
        return _refuse_entry(request, kind, event)
    form = ByHandForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            saved = desk.add_by_hand(kind, event, form.entry)
        except desk.NotOpen:  # called off between the form and the entry
            return _refuse_entry(request, kind, event)
        if saved.state == RegistrationState.WAITING:
            messages.warning(request, _("Alle Plätze sind vergeben: steht auf der Warteliste."))
        else:
            messages.success(request, _("Eingetragen und angemeldet."))
        return redirect(list_url(kind, event))
    title = _("Jemanden eintragen")
    return _page(request, kind, event, "registration_add", {"form": form}, title=title)


@of_an_event("change")
def cancel(request: HttpRequest, kind: Kind, event: models.Model, pk: int) -> HttpResponse:
    found = get_object_or_404(kind.rows(event), pk=pk)
    if request.method == "POST":
        desk.cancel(found)
        return _done(request, kind, event, found, _("Abgemeldet. Wer wartet, rückt nach."))
    return _ask(request, kind, event, found, title=_("Abmelden"))


@of_an_event("change")
def seat(request: HttpRequest, kind: Kind, event: models.Model, pk: int) -> HttpResponse:
    """A seat for somebody in the line, whoever waits before them and however full it is."""
    found = get_object_or_404(kind.rows(event), pk=pk, state=RegistrationState.WAITING)
    if request.method == "POST":
        desk.seat_anyway(found)
        return _done(request, kind, event, found, _("Hat jetzt einen Platz."))
    return _ask(request, kind, event, found, title=_("Nachrücken lassen"), is_seat=True)


@of_an_event("view")
def door_print(request: HttpRequest, kind: Kind, event: models.Model) -> HttpResponse:
    people = door_list.expected(kind, event)
    values = {
        "people": people,
        "seats": sum(row.seats for row in people),
        "words": kind.words(event),
        "terms": kind.terms(event),
        "back": list_url(kind, event),
    }
    return render(request, "core/registration/door_list.html", values)


@of_an_event("view")
def door_file(request: HttpRequest, kind: Kind, event: models.Model) -> HttpResponse:
    content = door_list.as_xlsx(door_list.expected(kind, event))
    response = HttpResponse(content, content_type=door_list.XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="anmeldungen-{event.pk}.xlsx"'
    return response


@of_an_event("view")
def door_pdf(request: HttpRequest, kind: Kind, event: models.Model) -> HttpResponse:
    """Made anew each time and kept nowhere: it is a list of names."""
    try:
        content = door_list.as_pdf(kind, event, door_list.expected(kind, event))
    except NotPrinted:
        messages.error(request, _("Das PDF ließ sich nicht setzen. Bitte versuchen Sie es gleich."))
        return redirect(list_url(kind, event))
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="anmeldungen-{event.pk}.pdf"'
    return response


def _takes_entries(kind: Kind, event: models.Model) -> bool:
    return rules.is_not_over(kind.terms(event), timezone.now())


def _refuse_entry(request, kind: Kind, event: models.Model) -> HttpResponse:
    messages.error(
        request,
        _("Niemand kann eingetragen werden: Die Veranstaltung hat keinen Termin oder ist vorbei."),
    )
    return redirect(list_url(kind, event))


def _done(request, kind, event, found: Registration, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    if not found.email:
        messages.warning(
            request, _("Von dieser Person ist keine E-Mail-Adresse bekannt. Bitte rufen Sie an.")
        )
    return redirect(list_url(kind, event))


def _ask(request, kind, event, found: Registration, *, title: str, is_seat=False) -> HttpResponse:
    values = {"found": found, "is_seat": is_seat, "counts": in_words(kind, event)}
    return _page(request, kind, event, "registration_ask", values, title=title)


def _page(request, kind: Kind, event, template: str, values: dict, *, title: str) -> HttpResponse:
    back, name = list_url(kind, event), kind.words(event).title
    here = {"url": "", "label": title}
    above = [] if template == "registrations" else [{"url": back, "label": _("Anmeldungen")}]
    context = {
        "header_title": f"{title}: {name}",
        "page_title": title,
        "page_subtitle": name,
        "back": back,
        "breadcrumbs_items": [{"url": _event_url(kind, event), "label": name}, *above, here],
    }
    return render(request, f"core/registration/{template}.html", context | values)


def _event_url(kind: Kind, event: models.Model) -> str:
    """Where the event is edited, if it is a page or a snippet; else nowhere."""
    if isinstance(event, Page):
        return reverse("wagtailadmin_pages:edit", args=[event.pk])
    viewset = getattr(kind.event_model, "snippet_viewset", None)
    return reverse(viewset.get_url_name("edit"), args=[event.pk]) if viewset else ""


BEFORE = "anmeldungen/<slug:kind_name>/<int:event_id>/"


def urls() -> list:
    """For ``register_admin_urls``."""
    return [
        path(BEFORE, registrations, name="registrations"),
        path(f"{BEFORE}neu/", add, name="registration_add"),
        path(f"{BEFORE}tuer/", door_print, name="registrations_door"),
        path(f"{BEFORE}tuer.pdf", door_pdf, name="registrations_pdf"),
        path(f"{BEFORE}tuer.xlsx", door_file, name="registrations_file"),
        path(f"{BEFORE}<int:pk>/abmelden/", cancel, name="registration_cancel"),
        path(f"{BEFORE}<int:pk>/nachruecken/", seat, name="registration_seat"),
    ]
