"""Whole numbers that the solvers compare: most served, then priorities, then kilometres."""

from collections.abc import Sequence
from dataclasses import dataclass

from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.gaps import Gap
from exhibition.domain.planner.model import Request, Season

Orders = list[list[int]]  # for each gap the numbers of its requests, in order

UNITS_PER_KILOMETRE = 10  # solvers reckon in whole units of 100 m


@dataclass(frozen=True)
class Worth:
    """What serving a request counts: a plan that serves more is always worth more.

    Among plans that serve equally many the sum of priorities decides.
    """

    of_request: tuple[int, ...]
    of_serving: int

    @classmethod
    def of(cls, requests: Sequence[Request]) -> "Worth":
        levels = sorted({request.priority for request in requests})
        extra = [levels.index(request.priority) for request in requests]
        serving = sum(extra) + 1
        return cls(tuple(serving + one for one in extra), serving)

    def served(self, worth: int) -> int:
        """How many are served at most by a plan of that worth."""
        return worth // self.of_serving


def added_units(season: Season, gap: Gap, requests: Sequence[Request]) -> list[list[int]]:
    """What each leg within a gap adds: row 0 from its origin, column 0 to its destination.

    Row and column i + 1 are request i. Legs are shifted by the way that is left to the
    destination, so that a gap's legs add up to its kilometres less those of driving straight
    through it, an empty gap costs nothing, and no leg is negative where the direct way is the
    shortest.
    """
    places = [request.place for request in requests]
    left = [units(season.kilometres(place, gap.destination)) for place in places]
    straight = units(season.kilometres(gap.origin, gap.destination))
    return [
        _row(season, origin, to_go, places, left)
        for origin, to_go in zip((gap.origin, *places), (straight, *left), strict=True)
    ]


def _row(season: Season, origin: Place, to_go: int, places, left) -> list[int]:
    legs = (
        units(season.kilometres(origin, place)) + one_left - to_go
        for place, one_left in zip(places, left, strict=True)
    )
    return [0, *(max(0, leg) for leg in legs)]


def units(kilometres: float) -> int:
    return round(kilometres * UNITS_PER_KILOMETRE)
