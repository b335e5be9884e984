"""What a house decides on its own page: confirm, choose a date or none of them, withdraw.

Each is refused with a sentence for the house where the request has moved on meanwhile. Of two
windows that answer at once one waits for the other, and sees then what it did.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain import house_messages, house_notices, request_links, requests, tour
from exhibition.domain.offers import HOLD_DAYS
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestOffer, TourStop

S = RequestState
NOT_FREE = (tour.SetNotFree, tour.StateNotPermitted)


@dataclass(frozen=True)
class ShownOffer:
    """An offered date as the house sees it. Nothing of other houses is in it."""

    key: int
    days: str
    set_up_on: date | None
    set_name: str
    until: date | None
    is_open: bool
    has_lapsed: bool
    is_chosen: bool


def offers(request: ExhibitionRequest) -> list[ShownOffer]:
    """The dates that were offered, earliest first. Two queries at most."""
    rows = RequestOffer.objects.filter(request=request).select_related("stop__exhibition_set")
    return [_shown(row) for row in rows]


def _shown(offer: RequestOffer) -> ShownOffer:
    stop, is_waiting = offer.stop, offer.state == OfferState.OPEN
    return ShownOffer(
        key=offer.pk,
        days=days_in_words(stop.opens, stop.closes),
        set_up_on=stop.set_up_on,
        set_name=str(stop.exhibition_set or ""),
        until=stop.hold_until,
        is_open=is_waiting and is_held(stop),
        has_lapsed=offer.state == OfferState.LAPSED or (is_waiting and not is_held(stop)),
        is_chosen=offer.state == OfferState.CHOSEN,
    )


def is_held(stop: TourStop) -> bool:
    """Whether its days are kept free, today included."""
    until = stop.hold_until
    return stop.state == StopState.ON_HOLD and until is not None and until >= timezone.localdate()


@transaction.atomic
def confirm(request: ExhibitionRequest, *, is_from_mail: bool) -> None:
    """Somebody reads the mails of the address. Once confirmed it stays so."""
    stored = _locked(request)
    if not is_from_mail:
        sentence = _("Bitte bestätigen Sie mit dem Link aus unserer Mail.")
        raise RefusedToHouse(sentence, "not_from_mail")
    if not request_links.awaits_confirmation(stored):
        return
    stored.confirmed_at = timezone.now()
    stored.save(update_fields=["confirmed_at"])
    if S.CONFIRMED in _ways(stored):
        _move_on(stored, S.CONFIRMED)


@transaction.atomic
def choose(request: ExhibitionRequest, offer_key: int | None) -> TourStop:
    """Takes one of the offered dates; the others are free again for everybody."""
    stored = _locked(request)
    _refuse_unless_offered(stored)
    offer = stored.offers.select_related("stop").filter(pk=offer_key).first()
    if offer is None:
        raise RefusedToHouse(_("Bitte wählen Sie einen der Termine."), "not_their_offer")
    if offer.state != OfferState.OPEN or not is_held(offer.stop):
        raise _gone()
    stop = offer.stop
    stop.hold_until = max(stop.hold_until, timezone.localdate() + timedelta(days=HOLD_DAYS))
    try:
        tour.save(stop, by=None)
    except NOT_FREE as error:
        raise _gone() from error
    _answer(offer, OfferState.CHOSEN)
    _free(stored)
    stored.stop = stop
    stored.save(update_fields=["stop"])
    _move_on(stored, S.ACCEPTED)
    house_notices.post(stored, house_notices.CHOICE)
    return stop


@transaction.atomic
def decline_all(request: ExhibitionRequest, *, wish: str) -> None:
    """None of the dates fits: they are free again, and we look for others."""
    stored = _locked(request)
    _refuse_unless_offered(stored)
    _free(stored)
    _move_on(stored, S.IN_REVIEW)
    if wish.strip():
        house_messages.keep(stored, wish, house_notices.NO_DATE_FITS)
    else:
        house_notices.post(stored, house_notices.NO_DATE_FITS)


def may_withdraw(request: ExhibitionRequest, *, is_from_mail: bool = True) -> bool:
    return is_from_mail and S.WITHDRAWN in _ways(request)


@transaction.atomic
def withdraw(request: ExhibitionRequest) -> None:
    """Takes the request back and frees the dates that are only held for it."""
    stored = _locked(request)
    if not may_withdraw(stored):
        sentence = _("Das geht hier nicht mehr. Bitte schreiben Sie uns eine Nachricht.")
        raise RefusedToHouse(sentence, "not_withdrawn")
    _free(stored)
    if stored.stop is not None and stored.stop.state == StopState.ON_HOLD:
        tour.change_state(stored.stop, StopState.DRAFT, by=None)
    _move_on(stored, S.WITHDRAWN)
    house_notices.post(stored, house_notices.WITHDRAWAL)


def _locked(request: ExhibitionRequest) -> ExhibitionRequest:
    return ExhibitionRequest.objects.select_for_update().get(pk=request.pk)


def _ways(request: ExhibitionRequest) -> frozenset[RequestState]:
    return requests.PERMITTED.get(S(request.state), frozenset())


def _refuse_unless_offered(request: ExhibitionRequest) -> None:
    if request.state != S.OFFERED:
        raise RefusedToHouse(_("Sie haben schon geantwortet."), "not_offered")


def _gone() -> RefusedToHouse:
    return RefusedToHouse(
        _("Dieser Termin ist leider nicht mehr frei. Bitte wählen Sie einen anderen."), "not_free"
    )


def _answer(offer: RequestOffer, state: OfferState) -> None:
    offer.state, offer.answered_at = state, timezone.now()
    offer.save(update_fields=["state", "answered_at"])


def _free(request: ExhibitionRequest) -> None:
    """Says no to what is still open; what was held for it is nobody's again."""
    for offer in request.offers.filter(state=OfferState.OPEN).select_related("stop"):
        is_over = not is_held(offer.stop)
        _answer(offer, OfferState.LAPSED if is_over else OfferState.DECLINED)
        if offer.stop.state == StopState.ON_HOLD:
            tour.change_state(offer.stop, StopState.DRAFT, by=None)


def _move_on(request: ExhibitionRequest, state: RequestState) -> None:
    try:
        requests.change_state(request, state)
    except requests.StateNotPermitted as error:
        sentence = _("Das geht hier nicht mehr. Bitte schreiben Sie uns eine Nachricht.")
        raise RefusedToHouse(sentence, "out_of_order") from error
