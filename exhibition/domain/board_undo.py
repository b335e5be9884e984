"""Which of their own moves somebody can take back on the tour board, latest first."""

from datetime import datetime, timedelta

from django.utils import timezone

from exhibition.domain.moves import is_move, standing, undo
from exhibition.models import TourStop, TourStopChange

HOURS = 12


def steps_back(user, *, now: datetime | None = None) -> list[TourStopChange]:
    """The moves of the last ``HOURS`` that still stand, in one query.

    What somebody else has moved since is left out: their move is theirs to take back. So is what
    lies before a change that does not go back, as that of the house with its days.
    """
    since = (now or timezone.now()) - timedelta(hours=HOURS)
    own = TourStopChange.objects.filter(changed_at__gte=since, changed_by=user)
    changes = TourStopChange.objects.filter(stop__in=own.values("stop")).exclude(changed={})
    of_stops: dict[int, list[TourStopChange]] = {}
    for change in changes.select_related("stop__venue", "stop__exhibition_set").order_by("pk"):
        of_stops.setdefault(change.stop_id, []).append(change)
    found = [one for log in of_stops.values() for one in _last_own(log, user, since)]
    return sorted(found, key=lambda change: -change.pk)


def take_back(change: TourStopChange, *, by) -> TourStop:
    """Takes the move back, also an earlier one after the later ones were taken back.

    Returns the stop as it is stored then. Raises MoveNotPermitted and SetNotFree like ``undo``.
    """
    return undo(change, by=by)


def _last_own(log: list[TourStopChange], user, since: datetime) -> list[TourStopChange]:
    """The last moves of a stop that are this person's."""
    found = []
    for change in reversed(standing(log)):
        if change.changed_by_id != user.pk or change.changed_at < since or not is_move(change):
            break
        found.append(change)
    return found
