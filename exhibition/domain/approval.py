"""Whether the house has agreed to what is planned.

It agrees by signing. Whoever changes days, house or set afterwards has to ask again: until the
house agrees, or until everything is as it was agreed, the stop does not go on.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.domain import occupation_guard, openings, stop_log
from exhibition.domain.stop_log import DATES, Snapshot
from exhibition.domain.stop_states import StateNotPermitted, label_of
from exhibition.enums import StopState
from exhibition.models import TourStop

AGREED = ("venue", "exhibition_set", *DATES)
BOUND_STATES = (StopState.SIGNED, StopState.IN_TRANSIT, StopState.SET_UP)
NEXT_STEPS = (StopState.IN_TRANSIT, StopState.SET_UP, StopState.OPEN)
ASKED = "approval_asked_at"


class ApprovalNotPermitted(Exception):
    """There is nothing to approve, or nobody says how. The message is for an editor."""


def asked_at(stop: TourStop, state: StopState, *, before: Snapshot | None):
    """Since when the house has to agree to ``stop`` as it would be saved; None if it need not."""
    goes_on = state in BOUND_STATES or state in NEXT_STEPS
    if before is None or before.state not in BOUND_STATES or not goes_on:
        return None
    agreed, planned = _agreed(stop.pk, before), stop_log.facts_of(stop)
    if agreed and all(agreed[name] == planned[name] for name in AGREED):
        return None
    return before.asked_at or timezone.now()


def refuse_next_step(stop: TourStop, state: StopState, *, before: StopState | None) -> None:
    """Raises StateNotPermitted where the house has to agree before the stop goes on."""
    if before is None or before == state or state not in NEXT_STEPS:
        return
    if asked_at(stop, state, before=stop_log.stored(stop.pk)) is not None:
        raise StateNotPermitted(
            _(
                "Tage, Haus oder Satz haben sich nach der Unterschrift geändert. Bevor die Station"
                " „%(state)s“ sein kann, muss das Haus zustimmen: Bitte fragen Sie nach und tragen"
                " Sie seine Zustimmung ein."
            )
            % {"state": label_of(state)}
        )


def approve(stop: TourStop, *, by, note: str, sequence: int | None = None) -> TourStop:
    """The house has agreed to the stop as it is stored; ``note`` says how (mail, telephone).

    ``sequence``: of the stop that was shown; if it has changed since, nobody agreed to that.
    Returns the stop as it is stored then. Raises ApprovalNotPermitted.
    """
    if not note.strip():
        raise ApprovalNotPermitted(
            _("Bitte eintragen, wer wann und wie zugestimmt hat, zum Beispiel „Mail vom 3. März“.")
        )
    with transaction.atomic():
        occupation_guard.wait_in_line()
        stop = TourStop.objects.select_for_update().get(pk=stop.pk)
        before = stop_log.stored(stop.pk)
        if stop.approval_asked_at is None:
            raise ApprovalNotPermitted(_("Zu dieser Station fehlt keine Zustimmung."))
        if sequence not in (None, stop.sequence):
            raise ApprovalNotPermitted(
                _(
                    "Die Station %(stop)s wurde inzwischen geändert. Bitte sehen Sie hier noch"
                    " einmal nach, ob das Haus auch dem zugestimmt hat."
                )
                % {"stop": stop.venue.town}
            )
        stop.approval_asked_at = None
        stop.sequence += 1
        stop.save(update_fields=[ASKED, "sequence", "changed_at"])
        stop_log.write(stop, before, by=by, note=note.strip())
        openings.tell_of_change(stop)
    return stop


def open_changes(stop: TourStop) -> dict:
    """What the house still has to agree to: fields with the values that it knows, and those now.

    Empty where nobody is asked, or nobody wrote down what was agreed.
    """
    before = stop_log.stored(stop.pk)
    agreed = before and before.asked_at and _agreed(stop.pk, before)
    if not agreed:
        return {}
    pairs = {name: [agreed[name], before.facts[name]] for name in AGREED}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _agreed(pk: int, before: Snapshot) -> dict | None:
    """The facts to which the house agreed last: before the change that made us ask.

    None where nobody wrote that change down.
    """
    if before.asked_at is None:
        return before.facts
    facts = dict(before.facts)
    for change in stop_log.changes_of(pk):
        facts |= {name: values[0] for name, values in change.items()}
        if facts[ASKED] is None:
            return facts
    return None
