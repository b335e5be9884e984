"""The search for the best plan, from first come, first served to one that is proven.

Each step begins with the best plan so far and can be stopped.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from exhibition.domain.planner import bounds, network, routing
from exhibition.domain.planner.baseline import first_come
from exhibition.domain.planner.gaps import Gap, find_gaps
from exhibition.domain.planner.model import PlannedStop, Season
from exhibition.domain.planner.schedule import kilometres, schedule
from exhibition.domain.planner.watch import Phase, Watch
from exhibition.domain.planner.worth import (
    UNITS_PER_KILOMETRE,
    Orders,
    Worth,
    added_units,
    units,
)

PATIENCE = 4000  # rounds of PyVRP in which nothing gets better
SHARE_OF_COUNTING, SHARE_OF_ROUTING = 0.5, 0.25  # of the time that is left


class Search:
    """From first come, first served to a plan that is proven, step by step."""

    def __init__(
        self,
        season: Season,
        watch: Watch,
        *,
        locked: int,
        begin_with: Sequence[PlannedStop] = (),
        better: Callable[["Search"], None] | None = None,
    ):
        self.season, self.watch, self.locked = season, watch, locked
        self.begin_with, self.better = begin_with, better
        self.gaps: list[Gap] = find_gaps(season)
        self.worths = Worth.of(season.requests)
        self.bare = kilometres(season, [])
        self.orders: Orders = [[] for _gap in self.gaps]
        self.stops: list[PlannedStop] = []
        self.most_worth = sum(self.worths.of_request)
        self.least = 0.0
        self.is_least_proven = False

    def run(self, seed: int) -> None:
        self.take(_as_orders(self.season, self.gaps, self.begin_with))
        self.take(_as_orders(self.season, self.gaps, first_come(self.season)))
        self._count()
        self._route(seed)
        self._prove()

    def take(self, orders: Orders | None) -> None:
        """Keeps the plan when it is better than the one so far."""
        stops = None if orders is None else _stops(self.season, self.gaps, orders)
        if stops is not None and self._value(stops) > self._value(self.stops):
            self.orders, self.stops = orders, stops
            if self.better is not None:
                self.better(self)

    def worth(self, stops: Sequence[PlannedStop]) -> int:
        worth_of = dict(
            zip((one.key for one in self.season.requests), self.worths.of_request, strict=True)
        )
        return sum(worth_of[stop.request.key] for stop in stops)

    def _value(self, stops: Sequence[PlannedStop]) -> tuple[int, int]:
        return self.worth(stops), -units(kilometres(self.season, stops))

    def _count(self) -> None:
        self._tell(Phase.COUNTING)
        proof = bounds.most_served(
            self.season,
            self.gaps,
            seconds=SHARE_OF_COUNTING * self.watch.left,
            is_over=self.watch.is_over,
        )
        self.most_worth = proof.bound
        self.take(proof.orders)

    def _route(self, seed: int) -> None:
        until = self.watch.passed + SHARE_OF_ROUTING * self.watch.left

        def is_over(worth: int, added: int) -> bool:
            self._tell(Phase.ROUTING, worth=worth, added=added)
            return self.watch.is_over() or self.watch.passed >= until

        if not self.watch.is_over():
            found = routing.improve(
                self.season, self.gaps, self.orders, is_over=is_over, patience=PATIENCE, seed=seed
            )
            self.take(found)

    def _prove(self) -> None:
        self._tell(Phase.PROVING)
        if self.watch.is_over():
            return
        proof = network.fewest_units(
            self.season,
            self.gaps,
            self.orders,
            worth=self.worth(self.stops),
            seconds=self.watch.left,
            is_over=self.watch.is_over,
        )
        self.take(proof.orders)
        self.least = self.bare + proof.bound / UNITS_PER_KILOMETRE
        self.is_least_proven = proof.is_proven or proof.bound >= self._added_units()

    def _added_units(self) -> int:
        """What the plan so far adds, as the solvers reckon it."""
        total = 0
        for gap, order in zip(self.gaps, self.orders, strict=True):
            if order:
                legs = added_units(self.season, gap, self.season.requests)
                nodes = [0, *(index + 1 for index in order), 0]
                total += sum(legs[one][other] for one, other in pairwise(nodes))
        return total

    def _tell(self, phase: Phase, *, worth: int | None = None, added: int | None = None) -> None:
        served = len(self.stops) if worth is None else self.worths.served(worth)
        driven = kilometres(self.season, self.stops) if added is None else None
        self.watch.tell(
            phase,
            served=self.locked + served,
            most=self.locked + self.worths.served(self.most_worth),
            kilometres=self.bare + added / UNITS_PER_KILOMETRE if driven is None else driven,
        )


def _stops(season: Season, gaps: Sequence[Gap], orders: Orders) -> list[PlannedStop] | None:
    found: list[PlannedStop] = []
    for gap, order in zip(gaps, orders, strict=True):
        stops = schedule(season, gap, [season.requests[index] for index in order])
        if stops is None:
            return None
        found += stops
    return found


def _as_orders(season: Season, gaps: Sequence[Gap], stops: Iterable[PlannedStop]) -> Orders:
    numbers = {request.key: index for index, request in enumerate(season.requests)}
    orders: Orders = [[] for _gap in gaps]
    for stop in sorted(stops, key=lambda stop: stop.first):
        for order, gap in zip(orders, gaps, strict=True):
            if gap.set.key == stop.set.key and gap.begin <= stop.first <= gap.end:
                order.append(numbers[stop.request.key])
    return orders
