"""Moving stops on the tour board: a look beforehand, the move, and taking it back.

Scripts ask for JSON; a form without script gets a message and the board again.
"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from core.dates import days_in_words
from exhibition.domain.board_outlook import asks_house, outlook
from exhibition.domain.board_undo import is_move, take_back
from exhibition.domain.moves import MoveNotPermitted, move, shift
from exhibition.domain.tour import SetNotFree, StateNotPermitted
from exhibition.forms.board import DAY_FORMATS, EARLIEST, LATEST
from exhibition.models import ExhibitionSet, TourStop, TourStopChange
from exhibition.views.board import may_change

REFUSALS = (MoveNotPermitted, SetNotFree, StateNotPermitted)
CONFLICT = 409  # HTTP: the tour as it is speaks against it


class MoveForm(forms.Form):
    """Where a stop shall go. Without a set it keeps the one that it has."""

    opens = forms.DateField(
        input_formats=DAY_FORMATS,
        error_messages={
            "invalid": gettext_lazy("Der neue erste Tag ist kein Tag. Bitte wie 31.12.2026."),
            "required": gettext_lazy("Bitte den neuen ersten Tag angeben."),
        },
    )
    satz = forms.ModelChoiceField(
        ExhibitionSet.objects.all(),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Diesen Satz gibt es nicht.")},
    )
    einverstanden = forms.BooleanField(required=False)

    def clean_opens(self):
        day = self.cleaned_data["opens"]
        if not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(_("Bitte einen Tag zwischen 2000 und 2098 wählen."))
        return day

    @property
    def sentence(self) -> str:
        return " ".join(message for errors in self.errors.values() for message in errors)


@require_GET
def preview(request: HttpRequest, stop_id: int) -> JsonResponse:
    """What the stop's new days and set would mean; nothing is saved."""
    _refuse_strangers(request)
    stop, form = _stop(stop_id), MoveForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"refusal": form.sentence}, status=400)
    values = form.cleaned_data
    return JsonResponse(outlook(stop, opens=values["opens"], exhibition_set=values["satz"]))


@require_POST
def move_stop(request: HttpRequest, stop_id: int) -> HttpResponse:
    """Moves a stop. One to whose days the house has agreed needs ``einverstanden``."""
    _refuse_strangers(request)
    stop, form = _stop(stop_id), MoveForm(request.POST)
    if not form.is_valid():
        return _answer(request, form.sentence, status=400)
    values = form.cleaned_data
    wanted = shift(stop, opens=values["opens"], exhibition_set=values["satz"])
    if asks_house(stop, wanted) and not values["einverstanden"]:
        return _answer(request, agreement_sentence(stop), status=CONFLICT, asks=True)
    try:
        moved = move(stop, opens=values["opens"], exhibition_set=values["satz"], by=request.user)
    except REFUSALS as refusal:
        return _answer(request, str(refusal), status=CONFLICT)
    return _answer(request, moved_sentence(moved))


@require_POST
def undo_move(request: HttpRequest, change_id: int) -> HttpResponse:
    """Takes an own move back."""
    _refuse_strangers(request)
    changes = TourStopChange.objects.select_related("stop__venue")
    change = get_object_or_404(changes, pk=change_id, changed_by=request.user)
    if not is_move(change):
        return _answer(request, _("Das war kein Verschieben."), status=CONFLICT)
    try:
        stop = take_back(change, by=request.user)
    except REFUSALS as refusal:
        return _answer(request, str(refusal), status=CONFLICT)
    sentence = _("Zurückgenommen: %(stop)s ist wieder vom %(days)s.")
    return _answer(request, sentence % _names(stop))


def agreement_sentence(stop: TourStop) -> str:
    sentence = _("%(stop)s ist schon fest vereinbart. Das Haus muss der Änderung zustimmen.")
    return sentence % {"stop": stop.venue.town}


def moved_sentence(stop: TourStop) -> str:
    return _("%(stop)s verschoben: jetzt vom %(days)s.") % _names(stop)


def _names(stop: TourStop) -> dict:
    return {"stop": stop.venue.town, "days": days_in_words(stop.opens, stop.closes)}


def _stop(key: int) -> TourStop:
    found = TourStop.objects.select_related("venue__district", "exhibition_set__depot")
    return get_object_or_404(found, pk=key)


def _refuse_strangers(request: HttpRequest) -> None:
    if not may_change(request.user):
        raise PermissionDenied


def _answer(request: HttpRequest, sentence: str, *, status: int = 200, **more) -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        # A question is no refusal: browsers would note an error for it.
        return JsonResponse({"sentence": sentence, **more}, status=200 if more else status)
    tell = messages.success if status == 200 else messages.error
    tell(request, sentence)
    query = QueryDict(request.POST.get("zurueck", "")).urlencode()
    return HttpResponseRedirect(f"{reverse('tour_board')}?{query}")
