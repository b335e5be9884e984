"""Whether somebody has looked at a set lately."""

from datetime import date, timedelta

from django.db.models import Max, Q, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan

from exhibition.enums import FREE_STATES, StopState
from exhibition.models import ExhibitionSet, SetCheck

AWAY_STATES = frozenset(StopState) - {*FREE_STATES, StopState.CHECKED}
LAST_DAYS = ("back_in_depot", "take_down_on", "closes", "opens")  # as TourStop.taken_until
CHECK_LASTS = timedelta(days=180)


def last_check(exhibition_set: ExhibitionSet) -> SetCheck | None:
    """The latest check; of two on one day the one that was entered last."""
    checks = list(exhibition_set.checks.all())
    return max(checks, key=lambda check: (check.checked_on, check.pk or 0), default=None)


def is_overdue(check: SetCheck | None, *, came_back: date | None, today: date) -> bool:
    """Whether the set has to be checked again.

    It came back (day of its last return, None: it never left) and was not checked since, or the
    last check is older than 180 days. A set that was never away and never checked is not overdue.
    """
    if check is None:
        return came_back is not None
    return (came_back is not None and check.checked_on < came_back) or (
        today - check.checked_on > CHECK_LASTS
    )


def with_return(sets: QuerySet, today: date) -> QuerySet:
    """Gives each set ``came_back``: its last return before today; None where it was never away.

    A stop in the state „geprüft“ counts no more: somebody looked at the set after it.
    """
    back = Coalesce(*(f"stops__{name}" for name in LAST_DAYS))
    was_away = Q(LessThan(back, today), stops__state__in=AWAY_STATES)
    return sets.annotate(came_back=Max(back, filter=was_away))
