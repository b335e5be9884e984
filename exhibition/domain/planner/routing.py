"""PyVRP looks for the plan: a gap is a vehicle, a request a client, being served its prize.

A request with several wishes is a group of clients of which one may be visited; its time window
is the wish, its service the days on which it has the set. PyVRP is imported only in here: it
takes a third of a second and 25 MB.
"""

import logging
from collections.abc import Callable, Sequence

from exhibition.domain.planner.gaps import Gap
from exhibition.domain.planner.model import Season
from exhibition.domain.planner.schedule import schedule
from exhibition.domain.planner.worth import Orders, Worth, added_units

DAY = 1000  # units of time: being late by a day is punished by the unit, beyond every prize


def improve(
    season: Season,
    gaps: Sequence[Gap],
    begin_with: Orders,
    *,
    is_over: Callable[[int, int], bool],
    patience: int,
    seed: int,
) -> Orders:
    """A plan that is at least as good as the given one, which must fit.

    ``is_over`` is asked in each round with the worth served so far and the units added. The
    search ends by itself after ``patience`` rounds in which nothing got better.
    """
    pyvrp = _pyvrp()
    table = _Table(pyvrp, season, gaps)
    stop = _Stop(table, is_over, patience)
    begin = table.solution(begin_with)
    result = pyvrp.solve(
        table.data, stop, seed=seed, collect_stats=False, display=False, initial_solution=begin
    )
    return table.orders(result.best) if result.best.is_feasible() else begin_with


def _pyvrp():
    import pyvrp

    logging.getLogger("pyvrp").handlers.clear()  # it would write on the standard output
    return pyvrp


class _Stop:
    """PyVRP asks it in each round with the cost of the best plan so far."""

    def __init__(self, table: "_Table", is_over: Callable[[int, int], bool], patience: int):
        self.table, self.is_over, self.patience = table, is_over, patience
        self.lowest, self.quiet = None, 0

    def __call__(self, cost: int) -> bool:
        better = self.lowest is None or cost < self.lowest
        self.lowest, self.quiet = (cost, 0) if better else (self.lowest, self.quiet + 1)
        missed, added = divmod(cost, self.table.scale)
        return self.is_over(self.table.all_prizes - missed, added) or self.quiet >= self.patience


class _Table:
    """The season in PyVRP's terms, and the way back."""

    def __init__(self, pyvrp, season: Season, gaps: Sequence[Gap]):
        self.pyvrp, self.season, self.gaps = pyvrp, season, gaps
        self.start = min(gap.begin for gap in gaps)
        self.prizes = Worth.of(season.requests).of_request
        legs = [added_units(season, gap, season.requests) for gap in gaps]
        longest = max(max(map(max, rows)) for rows in legs)
        # More than any plan can add, so that prizes always come first.
        self.scale = 1 + longest * (len(season.requests) + 1)
        self.visits: list[tuple[int, int]] = []  # of each client its request and wish
        self.data = self._data(legs)
        self.all_prizes = sum(self.prizes[request] for request, _wish in self.visits)

    def _data(self, legs):
        import numpy

        vehicles = [
            self.pyvrp.VehicleType(
                tw_early=self._time(gap.begin), tw_late=self._time(gap.end) + DAY, profile=number
            )
            for number, gap in enumerate(self.gaps)
        ]
        clients, groups = self._clients()
        places = len(self.season.requests) + 1
        distances = [numpy.array(rows, dtype=numpy.int64) for rows in legs]
        return self.pyvrp.ProblemData(
            [self.pyvrp.Location(0, 0) for _place in range(places)],
            clients,
            [self.pyvrp.Depot(location=0)],
            vehicles,
            distances,
            [numpy.zeros((places, places), dtype=numpy.int64)] * len(vehicles),
            groups,
        )

    def _clients(self):
        clients, groups = [], []
        for number, request in enumerate(self.season.requests):
            group = self.pyvrp.ClientGroup(required=False)
            for rank, wish in enumerate(request.wishes):
                if self._time(wish.latest) >= 0:
                    self.visits.append((number, rank))
                    group.add_client(len(clients))
                    clients.append(self._client(number, wish, group=len(groups)))
            if len(group):
                groups.append(group)
        return clients, groups

    def _client(self, number: int, wish, *, group: int):
        buffers, request = self.season.buffers, self.season.requests[number]
        way_there = buffers.before * DAY
        return self.pyvrp.Client(
            location=number + 1,
            service_duration=way_there + (request.days + buffers.after) * DAY,
            tw_early=max(0, self._time(wish.earliest) - way_there),
            tw_late=max(0, self._time(wish.latest) - way_there),
            prize=self.prizes[number] * self.scale,
            required=False,
            group=group,
        )

    def _time(self, day) -> int:
        return (day - self.start).days * DAY

    def solution(self, orders: Orders):
        """A plan that fits, in PyVRP's terms."""
        client_of = {visit: client for client, visit in enumerate(self.visits)}
        routes = []
        for number, order in enumerate(orders):
            requests = [self.season.requests[one] for one in order]
            stops = schedule(self.season, self.gaps[number], requests)
            clients = [client_of[one, s.rank] for one, s in zip(order, stops, strict=True)]
            if clients:
                routes.append(self.pyvrp.Route(self.data, clients, number))
        return self.pyvrp.Solution(self.data, routes)

    def orders(self, solution) -> Orders:
        """A solution as numbers of requests for each gap."""
        orders: Orders = [[] for _gap in self.gaps]
        for route in solution.routes():
            clients = [activity.idx for activity in route if activity.is_client()]
            orders[route.vehicle_type()] = [self.visits[client][0] for client in clients]
        return orders
