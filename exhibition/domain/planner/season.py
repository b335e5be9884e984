"""The best plan for a whole season: most served first, then fewest kilometres."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain.planner.baseline import as_fixed
from exhibition.domain.planner.gaps import find_gaps, openings
from exhibition.domain.planner.model import (
    Lock,
    LockNotPossible,
    PlannedStop,
    Request,
    Season,
    planned_stop,
)
from exhibition.domain.planner.reasons import Unserved, explain
from exhibition.domain.planner.schedule import kilometres
from exhibition.domain.planner.search import Search
from exhibition.domain.planner.transports import with_transports
from exhibition.domain.planner.watch import Progress, Watch


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
    def gap_in_kilometres(self) -> float:
        """How much less a better plan could drive at most, as a share of this one's."""
        if not self.kilometres:
            return 0.0
        return max(0.0, 1 - self.least_kilometres / self.kilometres)


def plan(
    season: Season,
    *,
    locked: Iterable[Lock] = (),
    begin_with: Iterable[Lock] = (),
    seconds: float = 8.0,
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[Progress], None] | None = None,
    better: Callable[["Plan"], None] | None = None,
    seed: int = 1,
) -> Plan:
    """Plans all requests of the season and says how good the plan is.

    ``locked`` stops stay as they are and the rest is planned around them; raises
    LockNotPossible when one cannot stand. ``should_stop`` is asked many times a second; then,
    or after ``seconds``, the best plan so far is given. ``better`` is called with each plan that
    is better than the one before. ``begin_with`` are stops of an earlier plan: the search begins
    with those of them that still can stand, if that is better than first come, first served.
    """
    watch = Watch(seconds, should_stop, progress)
    kept = keep(season, locked)
    keys = {stop.request.key for stop in kept}
    rest = replace(
        season,
        requests=tuple(one for one in season.requests if one.key not in keys),
        fixed=(*season.fixed, *map(as_fixed, kept)),
    )
    search = Search(
        rest,
        watch,
        locked=len(kept),
        begin_with=_that_stand(rest, begin_with),
        better=better and (lambda so_far: better(_plan(season, kept, so_far, watch))),
    )
    if rest.requests and search.gaps:
        search.run(seed)
    return _plan(season, kept, search, watch)


def _that_stand(season: Season, wanted: Iterable[Lock]) -> list[PlannedStop]:
    """The stops of an earlier plan that can stand beside one another."""
    stops: list[PlannedStop] = []
    for lock in wanted:
        around = replace(season, fixed=(*season.fixed, *map(as_fixed, stops)))
        taken = {stop.request.key for stop in stops}
        try:
            stops += keep(around, [lock]) if lock.request_key not in taken else []
        except LockNotPossible:
            continue
    return [replace(stop, is_locked=False) for stop in stops]


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


def _plan(season: Season, kept: list[PlannedStop], search: Search, watch: Watch) -> Plan:
    """Locked stops first have their vans and crews, the others where they are free then."""
    stops = with_transports(season, kept, are_fixed=True)
    stops += with_transports(search.season, search.stops)
    stops.sort(key=lambda stop: (stop.first, str(stop.set.key)))
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
