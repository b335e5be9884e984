"""What the planner reckons with: plain values, no database.

All dates are days, both ends included. A stop takes its set longer than it is shown: the way
there and the setting up before its first day, the taking down after its last. Then the set goes
on from house to house; only before its first and after its last stop it is at its depot.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date, timedelta

from exhibition.domain.planner.distances import Place, road_kilometres

Key = Hashable


@dataclass(frozen=True)
class Wish:
    """The exhibition may open on any day from ``earliest`` to ``latest``."""

    earliest: date
    latest: date

    def __post_init__(self):
        if self.latest < self.earliest:
            raise ValueError("A wish ends before it begins.")

    @classmethod
    def month(cls, day: date) -> "Wish":
        """Any day of the month in which ``day`` lies."""
        first = day.replace(day=1)
        return cls(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))

    def holds(self, day: date) -> bool:
        return self.earliest <= day <= self.latest


@dataclass(frozen=True)
class Request:
    """Who wants the exhibition. ``wishes`` in the order in which the house likes them.

    ``days`` it is shown; ``priority`` decides between plans that serve equally many.
    """

    key: Key
    label: str
    place: Place
    wishes: tuple[Wish, ...]
    days: int
    priority: int = 0

    def __post_init__(self):
        if self.days < 1:
            raise ValueError("A stop is shown for a day at least.")
        if self.priority < 0:
            raise ValueError("A priority is not negative.")

    def last_day(self, first: date) -> date:
        return first + timedelta(days=self.days - 1)

    def rank_of(self, first: date) -> int | None:
        """Which wish that day fulfils, 0 for the dearest; None for none of them."""
        found = (rank for rank, wish in enumerate(self.wishes) if wish.holds(first))
        return next(found, None)


@dataclass(frozen=True)
class TravellingSet:
    """A copy of the exhibition, to be planned with from ``free_from`` to ``free_until``."""

    key: Key
    name: str
    depot: Place
    free_from: date
    free_until: date


@dataclass(frozen=True)
class FixedStop:
    """A stop that the planner leaves as it is.

    ``taken_from`` and ``taken_until`` are the days that it takes its set; where they are not
    known, the buffers apply. ``is_hold``: only pencilled in, an offer may name it as displaced.
    ``vans`` and ``crews`` are how many it needs on its ways.
    """

    key: Key
    label: str
    set_key: Key
    place: Place
    first: date
    last: date
    taken_from: date | None = None
    taken_until: date | None = None
    is_hold: bool = False
    vans: int = 1
    crews: int = 1


@dataclass(frozen=True)
class Fleet:
    """How many vans and crews there are. None: nobody has entered any, so none is missed."""

    vans: int | None = None
    crews: int | None = None


@dataclass(frozen=True)
class Buffers:
    """Days around a stop: the way to it, setting up before it, taking down after it."""

    transport: int = 1
    set_up: int = 2
    take_down: int = 1

    @property
    def before(self) -> int:
        return self.transport + self.set_up

    @property
    def after(self) -> int:
        return self.take_down

    def taken(self, first: date, last: date) -> tuple[date, date]:
        """The first and last day on which a stop shown from ``first`` to ``last`` has its set."""
        return first - timedelta(days=self.before), last + timedelta(days=self.after)


@dataclass(frozen=True)
class Season:
    """All that a plan depends on. ``kilometres`` may be any function of two places.

    ``fixed`` may hold stops of sets that are not planned with: they need vans and crews too.
    """

    sets: tuple[TravellingSet, ...]
    requests: tuple[Request, ...]
    fixed: tuple[FixedStop, ...] = ()
    buffers: Buffers = field(default_factory=Buffers)
    kilometres: Callable[[Place, Place], float] = road_kilometres
    fleet: Fleet = field(default_factory=Fleet)

    def taken(self, stop: FixedStop) -> tuple[date, date]:
        """The days on which a fixed stop has its set."""
        begin, end = self.buffers.taken(stop.first, stop.last)
        return stop.taken_from or begin, stop.taken_until or end


@dataclass(frozen=True)
class PlannedStop:
    """A request that is served: its set and its days. ``rank`` is the wish that it fulfils.

    ``short_of``: what is not free on its ways, „van“ or „crew“ (``ResourceKind``).
    """

    request: Request
    set: TravellingSet
    first: date
    last: date
    taken_from: date
    taken_until: date
    rank: int
    is_locked: bool = False
    short_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lock:
    """A stop that a planner wants to keep when the rest is planned anew."""

    request_key: Key
    set_key: Key
    first: date


class LockNotPossible(Exception):
    """What a planner wants to keep cannot stand. The message says why, in German."""


def planned_stop(
    season: Season,
    request: Request,
    travelling_set: TravellingSet,
    first: date,
    *,
    is_locked: bool = False,
) -> PlannedStop:
    """The stop of ``request`` that opens on ``first``, a day of one of its wishes."""
    last = request.last_day(first)
    taken_from, taken_until = season.buffers.taken(first, last)
    rank = request.rank_of(first)
    if rank is None:
        raise ValueError("The day lies in none of the wishes.")
    return PlannedStop(
        request, travelling_set, first, last, taken_from, taken_until, rank, is_locked
    )
