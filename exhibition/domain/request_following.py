"""A request follows its stop: who moves the stop on need not think of the request.

``tour`` calls this in the transaction that changed a stop, ``holds`` when a hold is over.
"""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from exhibition.domain.request_states import ENDS, PERMITTED, PROMISED_STATES, WAY
from exhibition.domain.request_steps import move, walk
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestOffer, TourStop

# Where a request is at least when its stop is there.
STATES = {
    StopState.CONTRACT_OUT: RequestState.AGREEMENT_OUT,
    StopState.SIGNED: RequestState.SIGNED,
    StopState.IN_TRANSIT: RequestState.PREPARED,
    StopState.SET_UP: RequestState.PREPARED,
    StopState.OPEN: RequestState.SHOWN,
    StopState.CLOSED: RequestState.SHOWN,
    StopState.RETURNED: RequestState.RETURNED,
    StopState.CHECKED: RequestState.CLOSED,
}
FALLEN_THROUGH = (StopState.DRAFT, StopState.CANCELLED)


def follow(stop: TourStop, *, by) -> None:
    """Moves the request of a stop that was just saved, as often as one likes.

    A date that falls through leaves its request in review, without a stop: somebody looks for
    another date. One that has ended stays as it is.
    """
    _follow_offer(stop, by)
    request = ExhibitionRequest.objects.select_for_update().filter(stop=stop).first()
    if request is None or request.state in ENDS:
        return
    with override(settings.LANGUAGE_CODE):  # a note to colleagues
        if stop.state in FALLEN_THROUGH:
            _fall_through(request, stop, by)
        elif stop.state == StopState.RELOCATED:
            _close(request, stop, by)
        elif stop.state == StopState.ON_HOLD and request.state == RequestState.AGREEMENT_OUT:
            move(request, RequestState.ACCEPTED, by=by, note=_("Die Station ist vorgemerkt."))
        elif stop.state in STATES:
            walk(request, STATES[stop.state], by=by, note=_("folgt der Station der Tour"))


def _follow_offer(stop: TourStop, by) -> None:
    """An offered date whose hold is over waits for no answer; one that was fixed is chosen."""
    offers = RequestOffer.objects.select_for_update().filter(stop=stop, state=OfferState.OPEN)
    offer = offers.select_related("request").first()
    if offer is None or stop.state == StopState.ON_HOLD:
        return
    request = ExhibitionRequest.objects.select_for_update().get(pk=offer.request_id)
    if stop.state in FALLEN_THROUGH:
        answer(offer, OfferState.LAPSED)
        if request.state == RequestState.OFFERED and not has_open_offers(request):
            with override(settings.LANGUAGE_CODE):
                note = _("Alle angebotenen Termine sind abgelaufen.")
            move(request, RequestState.IN_REVIEW, by=by, note=note)
    elif stop.state in STATES and request.stop_id is None:
        answer(offer, OfferState.CHOSEN)
        ExhibitionRequest.objects.filter(pk=request.pk).update(stop=stop)


def answer(offer: RequestOffer, state: OfferState) -> None:
    """Writes down what became of an offered date."""
    offer.state, offer.answered_at = state, timezone.now()
    offer.save(update_fields=["state", "answered_at"])


def has_open_offers(request: ExhibitionRequest) -> bool:
    return request.offers.filter(state=OfferState.OPEN).exists()


def _fall_through(request: ExhibitionRequest, stop: TourStop, by) -> None:
    was_promised = request.state in PROMISED_STATES
    chosen = request.offers.filter(stop=stop, state=OfferState.CHOSEN).first()
    is_only_pencilled = request.state == RequestState.ACCEPTED and chosen is None
    if not was_promised or (is_only_pencilled and stop.state == StopState.DRAFT):
        return
    if RequestState.IN_REVIEW not in PERMITTED[RequestState(request.state)]:
        return
    if chosen is not None:
        answer(chosen, OfferState.LAPSED)
    request.reminders.all().delete()  # another date is announced anew
    request.stop = None
    is_cancelled = stop.state == StopState.CANCELLED
    note = _("Die Station ist abgesagt.") if is_cancelled else _("Die Vormerkung ist beendet.")
    move(request, RequestState.IN_REVIEW, by=by, note=note)


def _close(request: ExhibitionRequest, stop: TourStop, by) -> None:
    """Only from where a stop can move to another house, which has not asked: no request follows."""
    if WAY.index(RequestState(request.state)) < WAY.index(RequestState.CLOSED):
        if request.state not in PROMISED_STATES:
            walk(request, RequestState.SIGNED, by=by)
        if RequestState.CLOSED in PERMITTED[RequestState(request.state)]:
            note = _("Die Ausstellung ist in ein anderes Haus umgezogen.")
            if stop.successor:
                values = {"stop": stop.successor}
                note = _("Die Ausstellung ist umgezogen. Neue Station: %(stop)s.") % values
            move(request, RequestState.CLOSED, by=by, note=note)
