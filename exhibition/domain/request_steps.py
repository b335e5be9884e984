"""A step of a request: checked against the table, saved, written down. Nobody is told here."""

from django.utils import timezone

from exhibition.domain import occupation_guard
from exhibition.domain.request_states import WAY, refuse
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestStep


def locked(key: int) -> ExhibitionRequest:
    """The request as it is stored, in a transaction; nobody else moves it before that ends.

    The tour is locked first, as by whoever moves a stop: two that wait for each other would
    both wait for ever.
    """
    occupation_guard.wait_in_line()
    return ExhibitionRequest.objects.select_for_update().get(pk=key)


def move(request: ExhibitionRequest, state: RequestState, *, by, note: str = "") -> None:
    """Moves a locked request on. ``by`` None: the house did it, or the clock.

    Raises StateNotPermitted where the way is not open, also to the state it is in.
    """
    refuse(request.state, state)
    request.state = RequestState(state)
    if state == RequestState.CONFIRMED and request.confirmed_at is None:
        request.confirmed_at = timezone.now()
    request.save(update_fields=["state", "confirmed_at", "stop", "decline_reason"])
    write_down(request, by=by, note=note)


def walk(request: ExhibitionRequest, state: RequestState, *, by, note: str = "") -> None:
    """Moves a locked request on to ``state``, through every state on the way there."""
    here = WAY.index(RequestState(request.state))
    for next_state in WAY[here + 1 : WAY.index(state) + 1]:
        move(request, next_state, by=by, note=note)


def write_down(request: ExhibitionRequest, *, by, note: str = "") -> RequestStep:
    return RequestStep.objects.create(request=request, state=request.state, by=by, note=note[:300])
