"""Which of their own moves somebody can take back on the tour board, latest first."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from exhibition.domain.moves import UNDOABLE, MoveNotPermitted, move, undo
from exhibition.models import ExhibitionSet, TourStop, TourStopChange

HOURS = 12


def steps_back(user, *, now: datetime | None = None) -> list[TourStopChange]:
    """The moves of the last ``HOURS`` that still stand, in one query.

    A move and the change that took it back cancel each other out. What somebody else has moved
    since is left out: their move is theirs to take back.
    """
    since = (now or timezone.now()) - timedelta(hours=HOURS)
    changes = TourStopChange.objects.filter(changed_at__gte=since).exclude(changed={})
    moves: dict[int, list[TourStopChange]] = {}
    for change in changes.select_related("stop__venue", "stop__exhibition_set").order_by("pk"):
        if is_move(change):
            _take_in(moves.setdefault(change.stop_id, []), change)
    found = [change for standing in moves.values() for change in _own(standing, user)]
    return sorted(found, key=lambda change: -change.pk)


def take_back(change: TourStopChange, *, by) -> TourStop:
    """Takes the move back, also an earlier one after the later ones were taken back.

    Returns the stop as it is stored then. Raises MoveNotPermitted and SetNotFree like ``undo``.
    """
    try:
        return undo(change, by=by)
    except MoveNotPermitted:
        if change not in steps_back(by) or "opens" not in change.changed:
            raise
    before, _after = change.changed["opens"]
    key = change.changed.get("exhibition_set", [None])[0]
    exhibition_set = ExhibitionSet.objects.get(pk=key) if key else None
    opens = date.fromisoformat(before)
    return move(change.stop, opens=opens, exhibition_set=exhibition_set, by=by)


def is_move(change: TourStopChange) -> bool:
    """Whether only days or the set have changed, and not the state."""
    return change.before == change.after and bool(change.changed.keys() & UNDOABLE)


def _take_in(standing: list[TourStopChange], change: TourStopChange) -> None:
    if standing and _takes_back(change, standing[-1]):
        standing.pop()
    else:
        standing.append(change)


def _takes_back(change: TourStopChange, before: TourStopChange) -> bool:
    return _moved(change) == {name: [b, a] for name, (a, b) in _moved(before).items()}


def _moved(change: TourStopChange) -> dict:
    return {name: values for name, values in change.changed.items() if name in UNDOABLE}


def _own(standing: list[TourStopChange], user) -> list[TourStopChange]:
    """The last ones of a stop that are this person's."""
    found = []
    for change in reversed(standing):
        if change.changed_by_id != user.pk:
            break
        found.append(change)
    return found
