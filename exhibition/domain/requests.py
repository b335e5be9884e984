"""What may happen to a request next, who hears of it, and how long it is kept: the way in.

The parts: ``request_submission`` (comes in, is confirmed), ``request_states`` (the table),
``request_offers`` (dates), ``request_following`` (the stop's steps), ``request_retention``.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from exhibition.domain import request_mails, request_steps, tour
from exhibition.domain.availability import availabilities, availability
from exhibition.domain.request_dates import give_back_offers, give_back_stop
from exhibition.domain.request_retention import (
    PERSONAL_FIELDS,
    RETENTION_MONTHS_WITH_STOP,
    RETENTION_MONTHS_WITHOUT_STOP,
    kept_until,
    make_anonymous,
    purge,
)
from exhibition.domain.request_states import PERMITTED, WAY, StateNotPermitted, refuse
from exhibition.domain.request_submission import (
    confirm,
    next_number,
    submit,
    tell_of_confirmation,
)
from exhibition.enums import PUBLIC_STATES, DeclineReason, RequestState, StopState
from exhibition.models import ExhibitionRequest

__all__ = [
    "PERMITTED",
    "PERSONAL_FIELDS",
    "RETENTION_MONTHS_WITHOUT_STOP",
    "RETENTION_MONTHS_WITH_STOP",
    "StateNotPermitted",
    "availabilities",
    "availability",
    "change_state",
    "confirm",
    "kept_until",
    "make_anonymous",
    "next_number",
    "purge",
    "refuse",
    "submit",
]

R = RequestState
# What a step of the request does to its stop.
STOP_STATES = {R.AGREEMENT_OUT: StopState.CONTRACT_OUT, R.SIGNED: StopState.SIGNED}
FREEING = (R.IN_REVIEW, R.DECLINED, R.WITHDRAWN)


@transaction.atomic
def change_state(
    request: ExhibitionRequest,
    new_state: RequestState,
    *,
    by=None,
    note: str = "",
    mail: str | None = None,
    subject: str = "",
    reason: DeclineReason | str = "",
) -> ExhibitionRequest:
    """Moves a request on with a dated step, and its stop and its dates with it.

    ``mail`` is what a colleague confirmed; without it nobody is told (but of a confirmation).
    ``reason``: why it is declined. ``by`` None: the house did it, or the clock. Raises
    StateNotPermitted where the way is not open, also to the state it is in, or a date is missing.
    """
    new_state = RequestState(new_state)
    stored = request_steps.locked(request.pk)
    before = RequestState(stored.state)
    refuse(before, new_state)
    stored.decline_reason = reason if new_state == R.DECLINED else ""
    try:
        if new_state in FREEING and before != R.DECLINED and _leads_back(before, new_state):
            give_back_offers(stored, by=by)
            give_back_stop(stored, by=by)
        stored.refresh_from_db(fields=["state"])  # the dates may have taken it along
        if stored.state != new_state:
            request_steps.move(stored, new_state, by=by, note=note)
        _move_stop(stored, new_state, by)
    except (tour.SetNotFree, tour.StateNotPermitted) as refusal:
        raise StateNotPermitted(str(refusal)) from refusal
    if new_state == R.CONFIRMED:
        tell_of_confirmation(stored)
    elif mail is not None:
        request_mails.post_step(stored, body=mail, subject=subject)
    request.refresh_from_db(fields=["state", "stop", "confirmed_at", "decline_reason"])
    return request


def _leads_back(before: RequestState, after: RequestState) -> bool:
    """Whether the dates are not needed any more: not when it is only read for the first time."""
    return after not in WAY or WAY.index(after) < WAY.index(before)


def _move_stop(request: ExhibitionRequest, state: RequestState, by) -> None:
    if state not in (*STOP_STATES, R.BOOKED):
        return
    stop = request.stop
    if stop is None:
        raise StateNotPermitted(_("Dafür braucht die Anfrage einen Termin. Bitte zuerst wählen."))
    if state == R.BOOKED and stop.state not in PUBLIC_STATES:
        sentence = _("Die Station ist erst „%(state)s“. Bitte zuerst den Vertrag eintragen.")
        raise StateNotPermitted(sentence % {"state": stop.get_state_display()})
    wanted = STOP_STATES.get(state)
    is_further = stop.state in (wanted, *PUBLIC_STATES)
    if wanted is not None and not is_further:
        tour.change_state(stop, wanted, by=by)
