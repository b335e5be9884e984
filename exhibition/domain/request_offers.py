"""Dates that a house is offered: each a stop on hold. It chooses one, the others are free again.

The days of a stop on hold are guarded by the database (decision 14), so of two requests that are
offered or choose the same weeks at the same moment one gets them and the other hears a sentence.
"""

import logging
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.domain import offers, request_mails, request_steps, requests, tour
from exhibition.domain.proposals import Proposal
from exhibition.domain.request_dates import give_back_offers, is_held
from exhibition.domain.request_following import answer
from exhibition.domain.request_states import OPEN_STATES
from exhibition.enums import OfferState, RequestState
from exhibition.models import ExhibitionRequest, RequestOffer, TourStop

logger = logging.getLogger(__name__)
AGREEMENT_DAYS = 28  # a chosen date is kept so long for the agreement, the last day included
R = RequestState
Wanted = TourStop | Proposal | tuple[int, date]  # the last: key of a set, first day


class OfferRefused(Exception):
    """A date cannot be chosen. The sentence is for the house, ``reason`` for the log."""

    def __init__(self, sentence: str, reason: str):
        super().__init__(sentence)
        self.reason = reason


@transaction.atomic
def offer(
    request: ExhibitionRequest,
    dates: Iterable[Wanted],
    *,
    by,
    until: date | None = None,
    note: str = "",
    mail: str | None = None,
    subject: str = "",
) -> list[RequestOffer]:
    """Keeps dates for a house to choose from, all of them or none, up to and with ``until``.

    Some may be added to those that still wait. ``until`` None: for ``offers.HOLD_DAYS`` days.
    Raises offers.NotPossible, tour.SetNotFree, tour.StateNotPermitted and
    requests.StateNotPermitted, each with a sentence for a planner.
    """
    stored = request_steps.locked(request.pk)
    if stored.state not in OPEN_STATES or stored.state == R.ACCEPTED:
        requests.refuse(stored.state, R.OFFERED)
    made = [_offer(stored, one, by=by, until=until) for one in dates]
    if not made:
        raise offers.NotPossible(_("Bitte mindestens einen Termin wählen."))
    if stored.state == R.OFFERED:
        request_steps.write_down(stored, by=by, note=note)
    else:
        request_steps.walk(stored, R.OFFERED, by=by, note=note)
    if mail is not None:
        request_mails.post_step(stored, body=mail, subject=subject)
    request.refresh_from_db(fields=["state", "stop", "confirmed_at"])
    return made


def _offer(request: ExhibitionRequest, wanted: Wanted, *, by, until: date | None) -> RequestOffer:
    stop = wanted if isinstance(wanted, TourStop) else _pencilled(request, wanted, by)
    stop.refresh_from_db()
    _refuse_stop(request, stop)
    if until is not None and until != stop.hold_until:
        stop.hold_until = until
        tour.save(stop, by=by)
    if request.stop_id == stop.pk:  # was pencilled in before; it is theirs when they choose it
        request.stop = None
        request.save(update_fields=["stop"])
    return RequestOffer.objects.create(request=request, stop=stop, offered_by=by)


def _pencilled(request: ExhibitionRequest, wanted: Proposal | tuple[int, date], by) -> TourStop:
    if isinstance(wanted, Proposal):
        planned = wanted.offer.stop
        wanted = (planned.set.key, planned.first)
    set_key, first = wanted
    return offers.keep_for(request, set_key=set_key, first=first, by=by)


def _refuse_stop(request: ExhibitionRequest, stop: TourStop) -> None:
    values = {"stop": stop, "state": stop.get_state_display()}
    if not is_held(stop):
        sentence = _("%(stop)s ist „%(state)s“. Anbieten lässt sich nur, was vorgemerkt ist.")
        raise offers.NotPossible(sentence % values)
    others = ExhibitionRequest.objects.filter(stop=stop).exclude(pk=request.pk)
    if others.exists() or RequestOffer.objects.filter(stop=stop).exists():
        raise offers.NotPossible(_("%(stop)s ist schon jemandem angeboten.") % values)


def choose(
    offer: RequestOffer,
    *,
    by_house: bool = True,
    by=None,
    note: str = "",
    mail: str | None = None,
    subject: str = "",
) -> TourStop:
    """Takes one of the offered dates for its request; the others are free for everybody again.

    The chosen one is kept for ``AGREEMENT_DAYS`` days at least. Chosen again it stays chosen.
    ``by_house`` False: a colleague does it, ``by``. Raises OfferRefused, which is logged.
    """
    try:
        with transaction.atomic():
            stop = _choose(offer, by=None if by_house else by, note=note)
            if mail is not None:
                request_mails.post_step(offer.request, body=mail, subject=subject)
            return stop
    except OfferRefused as refusal:
        logger.warning("offer %s was refused: %s", offer.pk, refusal.reason)
        raise


def _choose(offer: RequestOffer, *, by, note: str) -> TourStop:
    request = request_steps.locked(offer.request_id)
    offer = RequestOffer.objects.select_related("stop").get(pk=offer.pk)
    stop = offer.stop
    if offer.state == OfferState.CHOSEN and request.stop_id == stop.pk:
        return stop
    _refuse_choice(request, offer)
    stop.hold_until = max(stop.hold_until, timezone.localdate() + timedelta(days=AGREEMENT_DAYS))
    try:
        tour.save(stop, by=by)
    except (tour.SetNotFree, tour.StateNotPermitted) as refusal:
        raise _gone() from refusal
    answer(offer, OfferState.CHOSEN)
    give_back_offers(request, by=by)
    request.stop = stop
    request_steps.move(request, R.ACCEPTED, by=by, note=note)
    return stop


def _refuse_choice(request: ExhibitionRequest, offer: RequestOffer) -> None:
    if request.offers.filter(state=OfferState.CHOSEN).exclude(pk=offer.pk).exists():
        raise OfferRefused(_("Sie haben schon einen anderen Termin gewählt."), "other chosen")
    if offer.state != OfferState.OPEN or not is_held(offer.stop):
        raise _gone()
    if request.state != R.OFFERED:
        raise OfferRefused(_("Für diese Anfrage gibt es nichts mehr zu wählen."), "not offered")


def _gone() -> OfferRefused:
    sentence = _("Dieser Termin ist leider nicht mehr frei. Bitte wählen Sie einen anderen.")
    return OfferRefused(sentence, "not free")


def decline_all(request: ExhibitionRequest, *, by=None, note: str = "") -> ExhibitionRequest:
    """None of the dates fits: they are free again, and the request is in review.

    Raises requests.StateNotPermitted.
    """
    return requests.change_state(request, R.IN_REVIEW, by=by, note=note)


def agreement_sent(request: ExhibitionRequest, **told) -> ExhibitionRequest:
    """The agreement is with the house; its stop says so.

    ``told``: by, note, mail and subject of ``requests.change_state``, and its StateNotPermitted.
    """
    return requests.change_state(request, R.AGREEMENT_OUT, **told)


def agreement_signed(request: ExhibitionRequest, **told) -> ExhibitionRequest:
    """The agreement is signed: from now on visitors see the stop. As ``agreement_sent``."""
    return requests.change_state(request, R.SIGNED, **told)


def booked(request: ExhibitionRequest, **told) -> ExhibitionRequest:
    """The date stands, which needs a signed stop. As ``agreement_sent``."""
    return requests.change_state(request, R.BOOKED, **told)
