"""What colleagues do at a request: notes, who cares for it, what is next, which steps are open."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from exhibition.domain import request_mails, request_states, request_steps
from exhibition.domain.request_following import STATES
from exhibition.domain.request_states import PERMITTED, WAY, StateNotPermitted
from exhibition.enums import DIVERTED_STATES, PUBLIC_STATES, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestMessage, RequestNote

R = RequestState
# A request goes there with its stop, by ``request_following``.
FOLLOWS_THE_STOP = (R.PREPARED, R.SHOWN, R.RETURNED, R.CLOSED)
FREES_THE_STOP = (R.IN_REVIEW, R.DECLINED, R.WITHDRAWN)


class NobodyToWriteTo(Exception):
    """A request that is anonymous has no address. The message is for a colleague."""


class OutOfDate(Exception):
    """Somebody else was quicker. The message is for a colleague and says what is there now."""


def open_steps(request: ExhibitionRequest) -> list[RequestState]:
    """The steps that a colleague can take now, in the order of the way."""
    permitted = PERMITTED[RequestState(request.state)]
    return [one for one in R if one in permitted and not _belongs_to_stop(request, one)]


def refuse_step(request: ExhibitionRequest, state: RequestState) -> None:
    """Raises StateNotPermitted where the table or the stop of the request is against it."""
    request_states.refuse(request.state, state)
    if not _belongs_to_stop(request, state):
        return
    if state in FREES_THE_STOP:
        sentence = _("Bitte zuerst die Station absagen: %(stop)s.")
    else:
        sentence = _("Bitte ändern Sie den Stand der Station, die Anfrage folgt ihr: %(stop)s.")
    raise StateNotPermitted(sentence % {"stop": request.stop})


def _belongs_to_stop(request: ExhibitionRequest, state: RequestState) -> bool:
    """Whether the stop has to be moved first: on, back from its contract, or called off."""
    stop = request.stop
    if stop is not None and state == R.ACCEPTED:
        return stop.state == StopState.CONTRACT_OUT
    if stop is None or stop.state not in PUBLIC_STATES:
        return False
    if state in FREES_THE_STOP:
        return True
    is_ahead = state in FOLLOWS_THE_STOP and stop.state not in DIVERTED_STATES
    return is_ahead and WAY.index(state) > WAY.index(STATES[StopState(stop.state)])


def lock_as_seen(request: ExhibitionRequest, *, seen: str) -> None:
    """Locks a request, in a transaction, as the page showed it. Raises OutOfDate.

    ``seen``: the state that stood on the page. Without this, a step that is open from both states
    would be taken by somebody who has read the other one.
    """
    stored = request_steps.locked(request.pk)
    if seen and stored.state != seen:
        sentence = _(
            "Inzwischen war jemand schneller: Die Anfrage ist jetzt „%(state)s“."
            " Bitte sehen Sie nach, ob Ihr Schritt noch passt."
        )
        raise OutOfDate(sentence % {"state": stored.get_state_display()})


def overlapping(spans: Iterable[tuple[int, date, date]]) -> bool:
    """Whether one set would be taken twice on a day. ``spans``: its key, first and last day."""
    ordered = sorted(spans)
    pairs = zip(ordered, ordered[1:], strict=False)
    return any(one[0] == other[0] and other[1] <= one[2] for one, other in pairs)


def add_note(request: ExhibitionRequest, *, text: str, by) -> RequestNote:
    """Keeps a note for us. The house never sees it."""
    return RequestNote.objects.create(request=request, text=text, made_by=by)


def plan_of(request: ExhibitionRequest) -> str:
    """Who cares for it and what is next, as one text: to see whether it has changed."""
    return f"{request.assigned_to_id or ''}|{request.due_on or ''}|{request.next_step}"


@transaction.atomic
def plan_next_step(
    request: ExhibitionRequest,
    *,
    assigned_to,
    next_step: str,
    due_on: date | None,
    seen: str = "",
) -> None:
    """Says who cares for a request, what is to be done next and until which day.

    ``seen``: ``plan_of`` the request as the page showed it. Raises OutOfDate.
    """
    stored = ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    if seen and seen != plan_of(stored):
        sentence = _("Inzwischen hat jemand anderes hier etwas eingetragen. Jetzt steht dort das.")
        raise OutOfDate(sentence)
    request.assigned_to, request.next_step, request.due_on = assigned_to, next_step, due_on
    request.save(update_fields=["assigned_to", "next_step", "due_on"])


@transaction.atomic
def write_to_house(request: ExhibitionRequest, *, text: str, by) -> RequestMessage:
    """Keeps a message for the house on its own page, and sends it with the link to answer.

    Goes through the outbox. Raises ``NobodyToWriteTo``.
    """
    if not request.email:
        raise NobodyToWriteTo(_("Diese Anfrage ist anonym. Es gibt niemanden mehr zum Schreiben."))
    message = RequestMessage.objects.create(
        request=request, is_from_house=False, text=text, sent_by=by
    )
    request_mails.post_message(request, text)
    return message
