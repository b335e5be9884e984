"""The days on which stops need to begin, and gaps that are alike: less for solvers to look at.

A stop is as early as it can be: right after another one, or at the beginning of a wish or of the
gap. Every plan can be moved to such days without serving less or driving a kilometre more.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from exhibition.domain.planner.gaps import Gap, openings
from exhibition.domain.planner.model import Season

Moment = tuple[int, int]  # request, first day on which it has the set (ordinal)


def alike(gaps: Sequence[Gap]) -> list[list[int]]:
    """The numbers of the gaps; those with the same days and ways are together."""
    pools: dict[tuple, list[int]] = defaultdict(list)
    for number, gap in enumerate(gaps):
        pools[gap.begin, gap.end, gap.origin, gap.destination].append(number)
    return list(pools.values())


def days_taken(season: Season, index: int) -> int:
    """Days on which the request with that number has a set, buffers included."""
    return season.buffers.before + season.requests[index].days + season.buffers.after


def successions(season: Season, gap: Gap) -> Iterator[tuple[Moment | None, list[Moment]]]:
    """Each moment of the gap, None for its beginning, and what can come right after it."""
    before = season.buffers.before
    spans = [
        (index, first.toordinal() - before, last.toordinal() - before)
        for index, request in enumerate(season.requests)
        for first, last, _rank in openings(season, gap, request)
    ]
    waiting: list[Moment | None] = [None]
    seen: set[Moment] = set()
    while waiting:
        moment = waiting.pop()
        free = gap.begin.toordinal()
        if moment is not None:
            free = moment[1] + days_taken(season, moment[0])
        then = {
            (index, max(first, free))
            for index, first, last in spans
            if free <= last and (moment is None or index != moment[0])
        }
        yield moment, sorted(then)
        waiting += sorted(then - seen)
        seen |= then


def moments(season: Season, gap: Gap) -> list[Moment]:
    """All moments of the gap, by request and day."""
    return sorted(moment for moment, _then in successions(season, gap) if moment is not None)
