"""What colleagues do with editions: release, make, compare, hang, take down. Each by POST."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.dates import day_in_words
from exhibition.domain import editions
from exhibition.domain.editions import rendering
from exhibition.domain.editions.cover import refusals
from exhibition.domain.editions.hanging import editions_in
from exhibition.forms.editions import HangForm, TakeDownForm
from exhibition.models import EditionHanging, Panel, PanelEdition
from exhibition.views.edition_pages import LIST, MAY_CHANGE, shown


def _act(view: Callable) -> Callable:
    """By POST, for who may change panels."""
    return wraps(view)(permission_required(MAY_CHANGE, raise_exception=True)(require_POST(view)))


@_act
def release_panel(request: HttpRequest, panel_id: int) -> HttpResponse:
    """Back to the page, or the page with every reason against it."""
    panel = get_object_or_404(Panel, pk=panel_id)
    known = set(panel.editions.values_list("pk", flat=True))
    try:
        edition = editions.release(panel, by=request.user)
    except editions.NotReleased as refusal:
        return shown(request, panel, refused=list(refusal.sentences))
    values = {"number": edition.number}
    if edition.pk in known:
        sentence = _("Seit Auflage %(number)s hat sich nichts geändert: Sie gilt weiter.")
        messages.info(request, sentence % values)
    else:
        sentence = _(
            "Auflage %(number)s ist freigegeben. Ihre Dateien werden gemacht."
            " Laden Sie die Seite gleich noch einmal."
        )
        messages.success(request, sentence % values)
    return redirect(LIST, panel.pk)


@_act
def render_edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the worker for files that are missing."""
    edition = get_object_or_404(PanelEdition, pk=pk)
    if not _refused(request, edition):
        with transaction.atomic():
            rendering.ask_for(edition)
        sentence = _("Die Dateien werden gemacht. Laden Sie die Seite gleich noch einmal.")
        messages.success(request, sentence)
    return redirect(LIST, edition.panel_id)


@_act
def compare_edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the worker to make both files once more, from what was frozen, and to compare."""
    edition = get_object_or_404(PanelEdition, pk=pk)
    if not _refused(request, edition):
        with transaction.atomic():
            rendering.ask_for_comparison(edition)
        sentence = _("Der Vergleich läuft. Laden Sie die Seite gleich noch einmal.")
        messages.success(request, sentence)
    return redirect(LIST, edition.panel_id)


@_act
def cancel_edition(request: HttpRequest, pk: int) -> HttpResponse:
    edition = get_object_or_404(PanelEdition, pk=pk)
    rendering.cancel(edition)
    messages.success(request, _("Die Arbeit ist abgebrochen."))
    return redirect(LIST, edition.panel_id)


@_act
def hang_edition(request: HttpRequest, pk: int) -> HttpResponse:
    edition, form = get_object_or_404(PanelEdition, pk=pk), HangForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Bitte wählen Sie einen Satz und einen Tag."))
        return redirect(LIST, edition.panel_id)
    chosen = form.cleaned_data
    try:
        hanging = editions.hang(edition, chosen["exhibition_set"], by=request.user, on=chosen["on"])
    except editions.NotHung as refusal:
        messages.error(request, str(refusal))
    else:
        values = {"number": edition.number, "set": hanging.exhibition_set}
        sentence = _("Eingetragen: Auflage %(number)s hängt in %(set)s.")
        messages.success(request, sentence % values)
        _ask_for_older_ones(request, hanging)
    return redirect(LIST, edition.panel_id)


def _ask_for_older_ones(request: HttpRequest, hanging: EditionHanging) -> None:
    """Whoever hangs a new print has mostly taken the old one down, and forgets to say so."""
    panel, number = hanging.edition.panel, hanging.edition.number
    in_set = editions_in(hanging.exhibition_set).filter(edition__panel=panel)
    for other in in_set.exclude(edition__number=number):
        sentence = _(
            "In %(set)s ist auch Auflage %(number)s noch eingetragen. Ist sie abgenommen? Dann"
            " tragen Sie das bitte unten ein."
        )
        values = {"set": hanging.exhibition_set, "number": other.edition.number}
        messages.warning(request, sentence % values)


@_act
def take_down_edition(request: HttpRequest, pk: int) -> HttpResponse:
    hanging = get_object_or_404(EditionHanging.objects.select_related("edition"), pk=pk)
    form = TakeDownForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Bitte geben Sie den Tag an."))
        return redirect(LIST, hanging.edition.panel_id)
    try:
        hanging = editions.take_down(hanging, by=request.user, on=form.cleaned_data["on"])
    except editions.NotHung as refusal:
        messages.error(request, str(refusal))
    else:
        sentence = _("Eingetragen: abgenommen am %(day)s.")
        messages.success(request, sentence % {"day": day_in_words(hanging.taken_down_on)})
    return redirect(LIST, hanging.edition.panel_id)


def _refused(request: HttpRequest, edition: PanelEdition) -> bool:
    """Whether it may not be used now; says why."""
    sentences = refusals(edition)
    for sentence in sentences:
        messages.error(request, sentence)
    return bool(sentences)
