"""All warnings of one stop. Pure, on loaded values."""

from datetime import date

from django.utils import timezone

from exhibition.domain.warnings import condition, dates, house, paperwork, rooms, ways
from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import ENDED_STATES
from exhibition.models import TourStop


def warnings_of(
    stop: TourStop,
    *,
    before: TourStop | None = None,
    after: TourStop | None = None,
    today: date | None = None,
) -> list[TourWarning]:
    """What to look at for ``stop``, serious things first, then by day.

    ``before`` and ``after``: the stops of the same set around it. Of what lies before ``today``
    (default: now, Europe/Berlin) and of stops that have ended nothing is told: nobody can mend it.
    Reads venue with hours, rooms, set with depot and checks; of neighbours the venue.
    """
    today = today or timezone.localdate()
    if stop.state in ENDED_STATES:
        return []
    found = [
        *ways.warnings(stop, before, after),
        *dates.warnings(stop),
        *house.warnings(stop),
        *rooms.warnings(stop),
        *condition.warnings(stop, before, today),
        *paperwork.warnings(stop, today),
    ]
    return sorted(
        (one for one in found if one.day >= today), key=lambda one: (one.is_mild, one.day)
    )
