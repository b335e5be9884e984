"""The dates that are kept for a request: offered ones, and the chosen one. How they are given back.

What is given back stays as a draft of the tour: its history is its own, and it takes nothing.
"""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from exhibition.domain import tour
from exhibition.domain.request_following import answer
from exhibition.domain.request_states import StateNotPermitted
from exhibition.enums import OfferState, StopState
from exhibition.models import ExhibitionRequest, TourStop

GIVEN_BACK_AS = {
    StopState.ON_HOLD: StopState.DRAFT,
    StopState.CONTRACT_OUT: StopState.CANCELLED,
}
TAKES_NOTHING = (StopState.DRAFT, StopState.CANCELLED)


def is_held(stop: TourStop) -> bool:
    """Whether its days are kept free, today included."""
    until = stop.hold_until
    return stop.state == StopState.ON_HOLD and until is not None and until >= timezone.localdate()


def give_back_offers(request: ExhibitionRequest, *, by) -> None:
    """Says no to the dates that still wait for an answer; what was held for them is free."""
    for offer in request.offers.filter(state=OfferState.OPEN).select_related("stop"):
        answer(offer, OfferState.DECLINED if is_held(offer.stop) else OfferState.LAPSED)
        _free(offer.stop, by)


def give_back_stop(request: ExhibitionRequest, *, by) -> None:
    """Takes the stop from a locked request, which the caller saves, and frees its days.

    Raises StateNotPermitted where the stop is public: a colleague calls it off at the stop.
    """
    stop = request.stop
    if stop is None:
        return
    if stop.state not in (*GIVEN_BACK_AS, *TAKES_NOTHING):
        sentence = _("Bitte zuerst die Station absagen: %(stop)s.")
        raise StateNotPermitted(sentence % {"stop": stop})
    chosen = request.offers.filter(stop=stop, state=OfferState.CHOSEN).first()
    if chosen is not None:
        answer(chosen, OfferState.DECLINED)
    request.stop = None
    request.save(update_fields=["stop"])
    _free(stop, by)


def _free(stop: TourStop, by) -> None:
    if stop.state in GIVEN_BACK_AS:
        with override(settings.LANGUAGE_CODE):
            note = _("Der Termin wird für die Anfrage nicht mehr gebraucht.")
        tour.change_state(stop, GIVEN_BACK_AS[StopState(stop.state)], by=by, note=note)
