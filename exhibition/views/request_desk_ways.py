"""Which steps the page of a request offers, in words, and what is logged of those refused."""

import logging

from django.utils.translation import gettext_lazy as _

from exhibition.domain import request_desk
from exhibition.domain.request_dates import is_held
from exhibition.domain.request_states import ENDS, WAY
from exhibition.enums import PUBLIC_STATES, RequestState
from exhibition.models import ExhibitionRequest
from exhibition.views.request_board import address

logger = logging.getLogger(__name__)
S = RequestState
LABELS = {
    S.CONFIRMED: _("Als bestätigt eintragen"),
    S.IN_REVIEW: _("In Prüfung nehmen"),
    S.OFFERED: _("Termine anbieten"),
    S.ACCEPTED: _("Zusage eintragen"),
    S.AGREEMENT_OUT: _("Vertrag als verschickt eintragen"),
    S.SIGNED: _("Unterschrift eintragen"),
    S.BOOKED: _("Termin festmachen"),
    S.PREPARED: _("Als vorbereitet eintragen"),
    S.SHOWN: _("Als eröffnet eintragen"),
    S.RETURNED: _("Rückkehr eintragen"),
    S.CLOSED: _("Abschließen"),
    S.DECLINED: _("Ablehnen"),
    S.WITHDRAWN: _("Als zurückgezogen eintragen"),
    S.EXPIRED: _("Als verfallen eintragen"),
}


def label_of(found: ExhibitionRequest, state: RequestState):
    """What a colleague does with that step, from where the request is now."""
    if state == S.IN_REVIEW and found.state != S.CONFIRMED:
        return _("Wieder aufnehmen") if found.state in ENDS else _("Andere Termine suchen")
    return LABELS[state]


def ways_context(found: ExhibitionRequest) -> dict:
    """The next step on the way first and filled; the others beside it."""
    steps = [one for one in request_desk.open_steps(found) if one != S.OFFERED]
    ways = [
        {
            "label": label_of(found, state),
            "url": address("step", found.pk, state.value),
            "is_main": _is_next(found, state),
        }
        for state in steps
    ]
    if may_offer(found) and held_stop(found):
        ways.insert(0, _way_to_offer(found))
    stop = found.stop
    return {
        "ways": sorted(ways, key=lambda way: not way["is_main"]),
        "offers_above": may_offer(found),
        "follows_stop": stop is not None
        and stop.state in PUBLIC_STATES
        and found.state != S.CLOSED,
        "offer_url": address("offer", found.pk) if may_offer(found) else "",
    }


def may_offer(found: ExhibitionRequest) -> bool:
    """Also more dates to a house that has been offered some."""
    return found.state in (S.CONFIRMED, S.IN_REVIEW, S.OFFERED)


def held_stop(found: ExhibitionRequest):
    """The stop that is kept for it already and that the house does not know of."""
    stop = found.stop
    return stop if stop is not None and is_held(stop) else None


def log_refusal(found: ExhibitionRequest, wanted: str, refusal: Exception) -> None:
    """No sentence and no name: they may say who asked."""
    what = type(refusal).__name__
    logger.warning("request %s: %s from %s refused: %s", found.pk, wanted, found.state, what)


def _way_to_offer(found: ExhibitionRequest) -> dict:
    url = address("offer", found.pk)
    return {"label": _("Vorgemerkten Termin anbieten"), "url": url, "is_main": True}


def _is_next(found: ExhibitionRequest, state: RequestState) -> bool:
    if state in ENDS or found.state in ENDS:
        return state not in ENDS
    return WAY.index(state) == WAY.index(RequestState(found.state)) + 1
