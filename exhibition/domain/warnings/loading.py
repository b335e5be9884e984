"""Loads what the warnings read: as many queries for one stop as for a season."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import prefetch_related_objects

from exhibition.domain.holds import lapsed
from exhibition.domain.opening_hours import HOURS_PREFETCH_OF_STOPS
from exhibition.domain.warnings.reading import warnings_of
from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import FREE_STATES
from exhibition.models import TourStop

READ = (
    *HOURS_PREFETCH_OF_STOPS,
    "rooms",
    "exhibition_set__depot",
    "exhibition_set__checks",
)
Neighbours = tuple[TourStop | None, TourStop | None]


def warnings_for(
    stops: Iterable[TourStop], *, today: date | None = None
) -> dict[int, list[TourWarning]]:
    """The warnings of each saved stop by its primary key; an empty list where there are none."""
    stops = list(stops)
    prefetch_related_objects(stops, *READ)
    neighbours = neighbours_of(stops)
    return {
        stop.pk: warnings_of(
            stop, before=neighbours[stop.pk][0], after=neighbours[stop.pk][1], today=today
        )
        for stop in stops
    }


def neighbours_of(stops: Iterable[TourStop]) -> dict[int, Neighbours]:
    """By primary key: the stops of the same set right before and after; in one query."""
    stops = list(stops)
    tours = defaultdict(list)
    taking = TourStop.objects.exclude(lapsed()).exclude(state__in=FREE_STATES)
    sets = {stop.exhibition_set_id for stop in stops} - {None}
    rows = taking.filter(exhibition_set__in=sets).select_related("venue")
    for row in rows.order_by("opens", "pk"):
        tours[row.exhibition_set_id].append(row)
    return {stop.pk: _around(stop, tours[stop.exhibition_set_id]) for stop in stops}


def _around(stop: TourStop, tour: list[TourStop]) -> Neighbours:
    """``stop`` may have other days than the stored one, which is no neighbour of itself."""
    tour = [other for other in tour if other.pk != stop.pk]
    """Where ``stop`` would be moved, its stored self is no neighbour."""
    place = (stop.opens, stop.pk)
    others = [other for other in tour if other.pk != stop.pk]
    earlier = [other for other in others if (other.opens, other.pk) < place]
    later = [other for other in others if (other.opens, other.pk) > place]
    return (earlier[-1] if earlier else None), (later[0] if later else None)
