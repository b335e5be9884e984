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
    found = warnings_of_each(stops, today=today)
    return {stop.pk: told for stop, told in zip(stops, found, strict=True)}


def warnings_of_each(
    stops: list[TourStop], *, today: date | None = None
) -> list[list[TourWarning]]:
    """The warnings of stops that have all they need, saved or not, in their order; one query."""
    return [
        warnings_of(stop, before=before, after=after, today=today)
        for stop, (before, after) in zip(stops, neighbours_of(stops), strict=True)
    ]


def neighbours_of(stops: list[TourStop]) -> list[Neighbours]:
    """Of each the stops of the same set right before and after; in one query."""
    tours = defaultdict(list)
    taking = TourStop.objects.exclude(lapsed()).exclude(state__in=FREE_STATES)
    sets = {stop.exhibition_set_id for stop in stops} - {None}
    rows = taking.filter(exhibition_set__in=sets).select_related("venue")
    for row in rows.order_by("opens", "pk"):
        tours[row.exhibition_set_id].append(row)
    return [_around(stop, tours[stop.exhibition_set_id]) for stop in stops]


def _around(stop: TourStop, tour: list[TourStop]) -> Neighbours:
    """Where ``stop`` would be moved, its stored self is no neighbour."""
    place = (stop.opens, stop.pk or 0)
    others = [other for other in tour if other.pk != stop.pk]
    earlier = [other for other in others if (other.opens, other.pk) < place]
    later = [other for other in others if (other.opens, other.pk) > place]
    return (earlier[-1] if earlier else None), (later[0] if later else None)
