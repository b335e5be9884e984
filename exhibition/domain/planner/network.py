"""The fewest kilometres, proven: the season as a network of moments.

A node is a moment of a request in a pool of gaps that are alike, an arc „the one right after the
other“. A plan is a way through the network for each gap; together they meet no request twice.
OR-Tools' linear solver gives a bound that is nearly tight (within five per cent), its solver for
whole numbers the plan itself.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, isfinite

from exhibition.domain.planner.bounds import Proof, in_thread
from exhibition.domain.planner.gaps import Gap
from exhibition.domain.planner.model import Season
from exhibition.domain.planner.moments import alike, successions
from exhibition.domain.planner.schedule import schedule
from exhibition.domain.planner.worth import Orders, Worth, added_units

MOST_ARCS = 60_000  # beyond it takes longer than planners wait

Node = tuple[int, int, int]  # pool, request (or one of the two below), day
BEGINNING, END = -1, -2


@dataclass(frozen=True)
class Arc:
    """``units`` are those of the leg from ``tail`` to ``head``."""

    tail: Node
    head: Node
    units: int

    @property
    def request(self) -> int | None:
        return self.head[1] if self.head[1] != END else None


def fewest_units(
    season: Season,
    gaps: Sequence[Gap],
    begin_with: Orders,
    *,
    worth: int,
    seconds: float,
    is_over: Callable[[], bool],
) -> Proof:
    """The fewest units that a plan of that worth adds; the bound is never too high.

    It is 0 where the season is too large or the time too short to say more.
    """
    until = time.monotonic() + seconds
    pools = alike(gaps)
    arcs = find_arcs(season, gaps, pools)
    if arcs is None:
        return Proof(0, False, None)
    program = _Program(season, pools, arcs, worth)
    bound = 0
    if program.solve("glop", until=until, is_over=is_over):
        bound = program.bound
    if is_over() or time.monotonic() >= until:
        return Proof(bound, False, None)
    program.ask_for_whole_numbers(begin_with=_used(season, gaps, pools, begin_with))
    if not program.solve("scip", until=until, is_over=is_over):
        return Proof(bound, False, None)
    return Proof(max(bound, program.bound), program.is_proven, program.orders())


def find_arcs(season: Season, gaps: Sequence[Gap], pools: list[list[int]]) -> list[Arc] | None:
    """The whole network; None where it has more than ``MOST_ARCS``."""
    arcs: list[Arc] = []
    for pool, numbers in enumerate(pools):
        for arc in _arcs_of(season, pool, gaps[numbers[0]]):
            arcs.append(arc)
            if len(arcs) > MOST_ARCS:
                return None
    return arcs


def _arcs_of(season: Season, pool: int, gap: Gap) -> Iterator[Arc]:
    legs = added_units(season, gap, season.requests)
    for moment, then in successions(season, gap):
        index, day = moment or (BEGINNING, 0)
        tail, row = (pool, index, day), legs[index + 1]
        yield Arc(tail, (pool, END, 0), 0 if moment is None else row[0])
        for other, other_day in then:
            yield Arc(tail, (pool, other, other_day), row[other + 1])


def _used(season, gaps, pools, orders: Orders) -> dict[tuple[Node, Node], int]:
    """How often a plan uses which arc."""
    used: dict[tuple[Node, Node], int] = defaultdict(int)
    for pool, numbers in enumerate(pools):
        for number in numbers:
            order = orders[number]
            stops = schedule(season, gaps[number], [season.requests[one] for one in order])
            days = [stop.taken_from.toordinal() for stop in stops]
            way = [(pool, one, day) for one, day in zip(order, days, strict=True)]
            for ends in zip([(pool, BEGINNING, 0), *way], [*way, (pool, END, 0)], strict=True):
                used[ends] += 1
    return used


class _Program:
    """The network in OR-Tools' terms."""

    def __init__(self, season: Season, pools: list[list[int]], arcs: list[Arc], worth: int):
        from ortools.linear_solver.python import model_builder

        self.builder, self.pools, self.arcs = model_builder, pools, arcs
        self.program = model_builder.Model()
        self.flows = [self.program.new_num_var(0, self._most(arc), "") for arc in arcs]
        self.solver = self.status = None
        self._let_flow()
        self._serve(Worth.of(season.requests).of_request, worth)
        self.program.minimize(self._sum(self.flows, [arc.units for arc in arcs]))

    def _most(self, arc: Arc) -> int:
        """A stop is met once, but all sets of a pool may stand idle."""
        stays_empty = (arc.tail[1], arc.head[1]) == (BEGINNING, END)
        return len(self.pools[arc.tail[0]]) if stays_empty else 1

    def _sum(self, variables, factors):
        return self.builder.LinearExpr.weighted_sum(variables, factors)

    def _let_flow(self) -> None:
        """Each set of a pool goes through once; who comes to a node leaves it."""
        through = defaultdict(list)
        for arc, flow in zip(self.arcs, self.flows, strict=True):
            through[arc.tail].append((flow, 1))
            through[arc.head].append((flow, -1))
        for (pool, index, _day), terms in through.items():
            if index != END:
                sets = len(self.pools[pool]) if index == BEGINNING else 0
                self.program.add(self._sum(*zip(*terms, strict=True)) == sets)

    def _serve(self, worths: Sequence[int], worth: int) -> None:
        of_request = defaultdict(list)
        for arc, flow in zip(self.arcs, self.flows, strict=True):
            if arc.request is not None:
                of_request[arc.request].append(flow)
        for flows in of_request.values():
            self.program.add(self.builder.LinearExpr.sum(flows) <= 1)
        terms = [(flow, worths[index]) for index, flows in of_request.items() for flow in flows]
        if terms:
            self.program.add(self._sum(*zip(*terms, strict=True)) >= worth)

    def ask_for_whole_numbers(self, *, begin_with: dict[tuple[Node, Node], int]) -> None:
        for arc, flow in zip(self.arcs, self.flows, strict=True):
            flow.is_integral = True
            self.program.add_hint(flow, begin_with.get((arc.tail, arc.head), 0))

    def solve(self, name: str, *, until: float, is_over: Callable[[], bool]) -> bool:
        """Whether that solver found a solution; then see ``bound``, ``is_proven``, ``orders``."""
        self.solver = self.builder.Solver(name)
        self.solver.set_time_limit_in_seconds(max(0.01, until - time.monotonic()))
        self.status = in_thread(
            lambda: self.solver.solve(self.program), self.solver.stop_search, is_over
        )
        statuses = self.builder.SolveStatus
        return self.status == statuses.OPTIMAL or (
            self.status == statuses.FEASIBLE and name != "glop"
        )

    @property
    def is_proven(self) -> bool:
        return self.status == self.builder.SolveStatus.OPTIMAL

    @property
    def bound(self) -> int:
        """Up to the next whole unit, as all legs are whole; a hair less for rounding."""
        value = self.solver.objective_value if self.is_proven else self.solver.best_objective_bound
        return max(0, ceil(value - 0.01)) if isfinite(value) else 0

    def orders(self) -> Orders:
        """The ways, one for each gap."""
        then = defaultdict(list)
        for arc, flow in zip(self.arcs, self.flows, strict=True):
            then[arc.tail] += [arc.head] * round(self.solver.value(flow))
        orders: Orders = [[] for numbers in self.pools for _number in numbers]
        for pool, numbers in enumerate(self.pools):
            for number in numbers:
                node = then[pool, BEGINNING, 0].pop()
                while node[1] != END:
                    orders[number].append(node[1])
                    node = then[node].pop()
        return orders
