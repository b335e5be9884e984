"""What a house decides on its own page: confirm, choose a date or none of them, withdraw.

The rules are in ``requests`` and ``request_offers``. Here each refusal gets a sentence for the
house, in its language, and colleagues hear what it decided.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain import house_messages, house_notices, request_offers, request_steps, requests
from exhibition.domain.request_dates import is_held
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import OfferState, RequestState
from exhibition.models import ExhibitionRequest, RequestOffer

S = RequestState


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
    """The dates that were offered, earliest first. One query."""
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


def confirm(request: ExhibitionRequest, *, is_from_mail: bool) -> None:
    """Somebody reads the mails of the address. Once confirmed it stays so."""
    if not is_from_mail:
        sentence = _("Bitte bestätigen Sie mit dem Link aus unserer Mail.")
        raise RefusedToHouse(sentence, "not_from_mail")
    if not requests.confirm(request):
        raise _too_late()


def choose(request: ExhibitionRequest, offer_key: int | None) -> None:
    """Takes one of the offered dates; the others are free again for everybody."""
    offer = RequestOffer.objects.filter(request=request, pk=offer_key).first()
    if offer is None:
        raise RefusedToHouse(_("Bitte wählen Sie einen der Termine."), "not_their_offer")
    is_again = offer.state == OfferState.CHOSEN
    try:
        with transaction.atomic():
            request_offers.choose(offer)
            if not is_again:
                house_notices.post(request, house_notices.CHOICE)
    except request_offers.OfferRefused as refusal:
        offer.refresh_from_db()
        is_gone = offer.state == OfferState.LAPSED
        sentence = _("Dieser Termin ist leider nicht mehr frei.") if is_gone else str(refusal)
        raise RefusedToHouse(sentence, refusal.reason) from refusal


@transaction.atomic
def decline_all(request: ExhibitionRequest, *, wish: str) -> None:
    """None of the dates fits: they are free again, and we look for others."""
    stored = request_steps.locked(request.pk)
    if stored.state != S.OFFERED:
        raise RefusedToHouse(_("Sie haben schon geantwortet."), "not_offered")
    request_offers.decline_all(stored)
    if wish.strip():
        house_messages.keep(stored, wish, house_notices.NO_DATE_FITS)
    else:
        house_notices.post(stored, house_notices.NO_DATE_FITS)


def may_withdraw(request: ExhibitionRequest, *, is_from_mail: bool = True) -> bool:
    return is_from_mail and S.WITHDRAWN in requests.PERMITTED[S(request.state)]


@transaction.atomic
def withdraw(request: ExhibitionRequest) -> None:
    """Takes the request back and frees the dates that are held for it."""
    stored = request_steps.locked(request.pk)
    if not may_withdraw(stored):
        raise _too_late()
    was_ours = stored.state != S.RECEIVED
    try:
        requests.change_state(stored, S.WITHDRAWN)
    except requests.StateNotPermitted as error:
        raise _too_late() from error
    if was_ours:  # of one that nobody confirmed nobody has heard
        house_notices.post(stored, house_notices.WITHDRAWAL)


def _too_late() -> RefusedToHouse:
    sentence = _("Das geht hier nicht mehr. Bitte schreiben Sie uns eine Nachricht.")
    return RefusedToHouse(sentence, "out_of_order")
