"""The states of a stop: what may follow what."""

from django.utils.translation import gettext as _

from exhibition.enums import StopState
from exhibition.models import TourStop

# What may follow what. A new stop may be entered in any state: old ones are added later.
PERMITTED: dict[StopState, frozenset[StopState]] = {
    StopState.DRAFT: frozenset(
        {StopState.ON_HOLD, StopState.CONTRACT_OUT, StopState.SIGNED, StopState.CANCELLED}
    ),
    StopState.ON_HOLD: frozenset(
        {StopState.DRAFT, StopState.CONTRACT_OUT, StopState.SIGNED, StopState.CANCELLED}
    ),
    StopState.CONTRACT_OUT: frozenset({StopState.ON_HOLD, StopState.SIGNED, StopState.CANCELLED}),
    StopState.SIGNED: frozenset(
        {StopState.IN_TRANSIT, StopState.SET_UP, StopState.CANCELLED, StopState.RELOCATED}
    ),
    StopState.IN_TRANSIT: frozenset({StopState.SET_UP, StopState.CANCELLED, StopState.RELOCATED}),
    StopState.SET_UP: frozenset(
        {StopState.OPEN, StopState.CANCELLED, StopState.TERMINATED, StopState.RELOCATED}
    ),
    StopState.OPEN: frozenset({StopState.CLOSED, StopState.TERMINATED, StopState.RELOCATED}),
    StopState.CLOSED: frozenset({StopState.RETURNED}),
    StopState.RETURNED: frozenset({StopState.CHECKED}),
    StopState.CHECKED: frozenset(),
    StopState.CANCELLED: frozenset({StopState.DRAFT}),
    StopState.TERMINATED: frozenset(),
    StopState.RELOCATED: frozenset(),
}


class StateNotPermitted(Exception):
    """A stop cannot go from where it is to where it should. The message is for an editor.

    ``field`` names what is missing or wrong for it, where it is one field.
    """

    def __init__(self, message: str, *, field: str | None = None):
        super().__init__(message)
        self.field = field


def refuse_way(stop: TourStop, state: StopState, before: StopState | None) -> None:
    """Raises StateNotPermitted where ``stop`` cannot go there; ``before`` None: it is new."""
    if state == StopState.RELOCATED and stop.successor_id is None:
        raise StateNotPermitted(
            _("Bitte zuerst eintragen, wohin die Station umgezogen ist."), field="successor"
        )
    if state == StopState.RELOCATED and stop.successor_id == stop.pk:
        raise StateNotPermitted(
            _("Eine Station kann nicht auf sich selbst umziehen. Bitte eine andere wählen."),
            field="successor",
        )
    if state == StopState.TERMINATED and stop.closes is None:
        raise StateNotPermitted(
            _("Bitte eintragen, an welchem Tag das Haus die Ausstellung beendet hat."),
            field="closes",
        )
    if before is not None and before != state:
        refuse_step(before, state)


def refuse_step(before: StopState, state: StopState) -> None:
    """Raises StateNotPermitted where ``state`` cannot follow; none follows itself."""
    if state in PERMITTED[before]:
        return
    ways = [label for known, label in StopState.choices if known in PERMITTED[before]]
    sentence = _("Von „%(before)s“ geht es nicht zu „%(after)s“.")
    sentence += " " + (_("Möglich: %(ways)s.") if ways else _("Dieser Stand ist endgültig."))
    raise StateNotPermitted(
        sentence
        % {
            "before": label_of(before),
            "after": label_of(state),
            "ways": ", ".join(str(way) for way in ways),
        }
    )


def label_of(state: StopState) -> str:
    return str(StopState(state).label)
