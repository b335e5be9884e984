"""How the sets travel from stop to stop, and which stops want a set on the same days. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from exhibition.domain.planner import places
from exhibition.domain.planner.distances import Place, road_kilometres
from exhibition.enums import StopState
from exhibition.models import ExhibitionSet, TourStop

NOT_VISITED = (StopState.CANCELLED, StopState.RELOCATED)


@dataclass(frozen=True)
class Leg:
    """The way to a stop. ``before`` None: from the depot. ``free_days``: full days between."""

    stop: TourStop
    before: TourStop | None
    start: Place
    kilometres: int
    free_days: int | None


def legs_of(stops: Iterable[TourStop]) -> dict[int, Leg]:
    """The way to each stop that has a set, by key. Cancelled and relocated ones are passed by.

    Give the last stop before the span too, else the first way begins at the depot.
    """
    found = {}
    for way in _ways(stops).values():
        for before, stop in zip([None, *way], way, strict=False):
            found[stop.pk] = _leg(stop, before)
    return found


def clashes(stops: Iterable[TourStop]) -> dict[int, list[TourStop]]:
    """Which others want the same set on one of the same days, by key.

    Of those that take their set there are none: a draft is always one of the two.
    """
    found: dict[int, list[TourStop]] = {}
    for way in _ways(stops).values():
        for one, other in combinations(way, 2):
            if one.taken_from <= other.taken_until and other.taken_from <= one.taken_until:
                found.setdefault(one.pk, []).append(other)
                found.setdefault(other.pk, []).append(one)
    return found


def kilometres_by_set(legs: Mapping[int, Leg], stops: Iterable[TourStop]) -> dict[int, int]:
    """Kilometres on the ways to these stops, by key of the set."""
    total: dict[int, int] = {}
    for stop in stops:
        if stop.pk in legs:
            key = stop.exhibition_set_id
            total[key] = total.get(key, 0) + legs[stop.pk].kilometres
    return total


def depot_of(exhibition_set: ExhibitionSet) -> Place:
    """Where the set stands between its stops; Dresden where it has no depot of its own."""
    depot = exhibition_set.depot
    if depot is None:
        return places.depot()
    return Place(depot.town, depot.latitude, depot.longitude)


def place_of(stop: TourStop) -> Place:
    return Place(stop.venue.town, stop.venue.latitude, stop.venue.longitude)


def _ways(stops: Iterable[TourStop]) -> dict[int, list[TourStop]]:
    """The stops of each set in the order of its tour."""
    ways: dict[int, list[TourStop]] = {}
    visited = (stop for stop in stops if stop.exhibition_set_id and stop.state not in NOT_VISITED)
    for stop in sorted(visited, key=lambda one: (one.taken_from, one.pk)):
        ways.setdefault(stop.exhibition_set_id, []).append(stop)
    return ways


def _leg(stop: TourStop, before: TourStop | None) -> Leg:
    start = place_of(before) if before else depot_of(stop.exhibition_set)
    free = (stop.taken_from - before.taken_until).days - 1 if before else None
    kilometres = round(road_kilometres(start, place_of(stop)))
    return Leg(stop, before, start, kilometres, free if free is None else max(free, 0))
