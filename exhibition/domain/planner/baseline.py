"""First come, first served: what a plan is measured against, and where the search begins."""

from dataclasses import replace

from exhibition.domain.planner.gaps import detour, find_gaps, openings
from exhibition.domain.planner.model import FixedStop, PlannedStop, Season, planned_stop


def first_come(season: Season) -> list[PlannedStop]:
    """Each request in turn gets its dearest wish that is still free, as early as can be.

    Where several sets are free on that day, the one with the shortest detour goes.
    """
    served: list[PlannedStop] = []
    rest = season
    for request in season.requests:
        gaps = find_gaps(rest)
        choices = [
            (rank, first, detour(rest, gap, request.place), index)
            for index, gap in enumerate(gaps)
            for first, _last, rank in openings(rest, gap, request)
        ]
        if not choices:
            continue
        _rank, first, _detour, index = min(choices)
        stop = planned_stop(season, request, gaps[index].set, first)
        served.append(stop)
        rest = replace(rest, fixed=(*rest.fixed, as_fixed(stop)))
    return served


def as_fixed(stop: PlannedStop) -> FixedStop:
    """A planned stop that nothing shall move any more."""
    return FixedStop(
        key=("planned", stop.request.key),
        label=stop.request.label,
        set_key=stop.set.key,
        place=stop.request.place,
        first=stop.first,
        last=stop.last,
        taken_from=stop.taken_from,
        taken_until=stop.taken_until,
    )
