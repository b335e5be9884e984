"""What editors may enter as opening hours: nothing that says two things of one moment. Pure."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from exhibition.models import VenueOpeningException, VenueOpeningHours


def overlapping_hours(
    rows: Iterable[VenueOpeningHours],
) -> Iterator[tuple[VenueOpeningHours, VenueOpeningHours]]:
    """Pairs of one weekday that share a moment, the later entry second. Touching is no sharing."""
    for one, other in combinations(rows, 2):
        if one.weekday == other.weekday and _share_time(one, other):
            yield one, other


def overlapping_exceptions(
    rows: Iterable[VenueOpeningException],
) -> Iterator[tuple[VenueOpeningException, VenueOpeningException]]:
    """Pairs that share a day and a moment of it; a closed day shares all of it."""
    for one, other in combinations(rows, 2):
        share_day = one.first_day <= other.last_day and other.first_day <= one.last_day
        if share_day and (None in (one.opens, other.opens) or _share_time(one, other)):
            yield one, other


def _share_time(one, other) -> bool:
    return one.opens < other.closes and other.opens < one.closes
