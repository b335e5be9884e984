"""The best plan for a whole season: most served first, then fewest kilometres."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain.planner import bounds, network, routing
from exhibition.domain.planner.baseline import as_fixed, first_come
from exhibition.domain.planner.gaps import Gap, find_gaps, openings
from exhibition.domain.planner.model import (
    Lock,
    LockNotPossible,
    PlannedStop,
    Request,
    Season,
    planned_stop,
)
from exhibition.domain.planner.reasons import Unserved, explain
from exhibition.domain.planner.schedule import kilometres, schedule
from exhibition.domain.planner.watch import Phase, Progress, Watch
from exhibition.domain.planner.worth import (
    UNITS_PER_KILOMETRE,
    Orders,
    Worth,
    added_units,
    units,
)

PATIENCE = 4000  # rounds of PyVRP in which nothing gets better
SHARE_OF_COUNTING, SHARE_OF_ROUTING = 0.5, 0.25  # of the time that is left


@dataclass(frozen=True)
class Plan:
    """A proposal. ``stops`` by day; fixed stops are not in it, but their kilometres are.

    ``most_served``: no plan serves more. ``least_kilometres``: none that serves as many, with
    the same priorities, drives less.
    """

    season: Season
    stops: tuple[PlannedStop, ...]
    unserved: tuple[Unserved, ...]
    kilometres: float
    most_served: int
    is_most_proven: bool
    least_kilometres: float
    is_least_proven: bool
    seconds: float
    was_stopped: bool

    @property
    def is_optimal(self) -> bool:
        return self.is_most_proven and self.is_least_proven

    @property
    def gap_in_served(self) -> int:
        """How many more a better plan could serve at most."""
        return self.most_served - len(self.stops)

    @property
    def gap_in_kilometres(self) -> float:
        """How much less a better plan could drive at most, as a share of this one's."""
        if not self.kilometres:
            return 0.0
        return max(0.0, 1 - self.least_kilometres / self.kilometres)


def plan(
    season: Season,
    *,
    locked: Iterable[Lock] = (),
    seconds: float = 8.0,
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[Progress], None] | None = None,
    seed: int = 1,
) -> Plan:
    """Plans all requests of the season and says how good the plan is.

    ``locked`` stops stay as they are and the rest is planned around them; raises
    LockNotPossible when one cannot stand. ``should_stop`` is asked many times a second; then,
    or after ``seconds``, the best plan so far is given.
    """
    watch = Watch(seconds, should_stop, progress)
    kept = keep(season, locked)
    keys = {stop.request.key for stop in kept}
    rest = replace(
        season,
        requests=tuple(one for one in season.requests if one.key not in keys),
        fixed=(*season.fixed, *map(as_fixed, kept)),
    )
    search = _Search(rest, watch, locked=len(kept))
    if rest.requests and search.gaps:
        search.run(seed)
    return _plan(season, kept, search, watch)


def keep(season: Season, locked: Iterable[Lock]) -> list[PlannedStop]:
    """The stops of the locks. Raises LockNotPossible, with a sentence for planners."""
    requests = {one.key: one for one in season.requests}
    sets = {one.key: one for one in season.sets}
    kept: list[PlannedStop] = []
    around = season
    for lock in locked:
        request, one_set = requests.get(lock.request_key), sets.get(lock.set_key)
        if request is None or one_set is None:
            raise LockNotPossible(_("Diese Anfrage oder dieser Satz gehört nicht zur Saison."))
        _refuse_lock(around, request, lock)
        stop = planned_stop(season, request, one_set, lock.first, is_locked=True)
        kept.append(stop)
        around = replace(around, fixed=(*around.fixed, as_fixed(stop)))
    return kept


def _refuse_lock(season: Season, request: Request, lock: Lock) -> None:
    values = {"request": request.label, "day": day_in_words(lock.first)}
    if request.rank_of(lock.first) is None:
        raise LockNotPossible(
            _("%(request)s: Der %(day)s liegt in keinem der Wünsche dieser Anfrage.") % values
        )
    gaps = [gap for gap in find_gaps(season) if gap.set.key == lock.set_key]
    fits = any(
        first <= lock.first <= last
        for gap in gaps
        for first, last, _rank in openings(season, gap, request)
    )
    if not fits:
        raise LockNotPossible(
            _("%(request)s: Ab dem %(day)s ist der Satz nicht lange genug frei.") % values
        )


class _Search:
    """From first come, first served to a plan that is proven, step by step."""

    def __init__(self, season: Season, watch: Watch, *, locked: int):
        self.season, self.watch, self.locked = season, watch, locked
        self.gaps: list[Gap] = find_gaps(season)
        self.worths = Worth.of(season.requests)
        self.bare = kilometres(season, [])
        self.orders: Orders = [[] for _gap in self.gaps]
        self.stops: list[PlannedStop] = []
        self.most_worth = sum(self.worths.of_request)
        self.least = 0.0
        self.is_least_proven = False

    def run(self, seed: int) -> None:
        self.take(_as_orders(self.season, self.gaps, first_come(self.season)))
        self._count()
        self._route(seed)
        self._prove()

    def take(self, orders: Orders | None) -> None:
        """Keeps the plan when it is better than the one so far."""
        stops = None if orders is None else _stops(self.season, self.gaps, orders)
        if stops is not None and self._value(stops) > self._value(self.stops):
            self.orders, self.stops = orders, stops

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


def _plan(season: Season, kept: list[PlannedStop], search: _Search, watch: Watch) -> Plan:
    stops = sorted([*kept, *search.stops], key=lambda stop: (stop.first, str(stop.set.key)))
    driven = kilometres(season, stops)
    reached = search.worth(search.stops) >= search.most_worth
    nothing_to_plan = not search.season.requests or not search.gaps
    most = len(kept) + search.worths.served(search.most_worth)
    if nothing_to_plan:
        reached, most = True, len(kept)
    is_least = nothing_to_plan or search.is_least_proven
    return Plan(
        season=season,
        stops=tuple(stops),
        unserved=tuple(explain(season, stops, is_proven=reached)),
        kilometres=driven,
        most_served=most,
        is_most_proven=reached,
        least_kilometres=driven if is_least else min(driven, max(search.least, search.bare)),
        is_least_proven=is_least,
        seconds=watch.passed,
        was_stopped=watch.was_stopped,
    )
