"""Whether somebody has looked at a set lately. Pure, on its loaded ``checks``."""

from datetime import date, timedelta

from exhibition.models import ExhibitionSet, SetCheck

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
