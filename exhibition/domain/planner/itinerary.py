"""A set's way from stop to stop: kilometres, idle days, and ways home while it waits."""

from collections.abc import Iterable
from dataclasses import dataclass

from exhibition.domain.planner.model import FixedStop, PlannedStop, Season, TravellingSet

# Days idle between two stops after which a set is rather taken home; an estimate of ours, to be
# changed here.
REST_DAYS = 14


@dataclass(frozen=True)
class Call:
    """A stop on the way of a set.

    ``kilometres`` to it from the stop before or the depot, ``idle_days`` before it (None: it is
    the first). ``kilometres_home`` are those more that it drives when it waits at its depot; 0
    where it waits no longer than ``REST_DAYS``.
    """

    stop: FixedStop | PlannedStop
    kilometres: float
    idle_days: int | None
    kilometres_home: float

    @property
    def is_planned(self) -> bool:
        return isinstance(self.stop, PlannedStop)


def itinerary(season: Season, stops: Iterable[PlannedStop], one: TravellingSet) -> list[Call]:
    """The fixed and planned stops of a set in the order of its tour."""
    own = [stop for stop in season.fixed if stop.set_key == one.key]
    own += [stop for stop in stops if stop.set.key == one.key]
    calls: list[Call] = []
    place, free = one.depot, None
    for stop in sorted(own, key=lambda stop: (stop.first, stop.last)):
        there = stop.request.place if isinstance(stop, PlannedStop) else stop.place
        begin, end = _taken(season, stop)
        idle = None if free is None else max(0, (begin - free).days - 1)
        calls.append(
            Call(
                stop=stop,
                kilometres=season.kilometres(place, there),
                idle_days=idle,
                kilometres_home=_home(season, one, place, there) if (idle or 0) > REST_DAYS else 0,
            )
        )
        place, free = there, end if free is None else max(free, end)
    return calls


def kilometres_home(season: Season, stops: Iterable[PlannedStop]) -> float:
    """Kilometres more when each set that waits long waits at its depot."""
    planned = list(stops)
    return sum(
        call.kilometres_home for one in season.sets for call in itinerary(season, planned, one)
    )


def _home(season: Season, one: TravellingSet, place, there) -> float:
    both_ways = season.kilometres(place, one.depot) + season.kilometres(one.depot, there)
    return both_ways - season.kilometres(place, there)


def _taken(season: Season, stop: FixedStop | PlannedStop):
    if isinstance(stop, PlannedStop):
        return stop.taken_from, stop.taken_until
    return season.taken(stop)
