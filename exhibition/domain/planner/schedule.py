"""Days for stops whose order is known, and the kilometres of whole tours."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.gaps import Gap, openings
from exhibition.domain.planner.model import (
    FixedStop,
    Key,
    PlannedStop,
    Request,
    Season,
    planned_stop,
)


def schedule(season: Season, gap: Gap, order: Sequence[Request]) -> list[PlannedStop] | None:
    """The stops in that order within the gap, dearest wishes first, then as early as can be.

    None when they do not fit.
    """
    # One label for each sum of ranks that is worth it: the free day after it, and the days.
    labels: list[tuple[int, date, tuple[date, ...]]] = [(0, gap.begin, ())]
    for request in order:
        labels = _best_labels(
            (ranks + rank, _free_after(season, request, day), (*days, day))
            for ranks, free, days in labels
            for first, last, rank in openings(season, gap, request)
            if (day := max(first, free + timedelta(days=season.buffers.before))) <= last
        )
    if not labels:
        return None
    days = min(labels)[2]
    return [
        planned_stop(season, request, gap.set, day)
        for request, day in zip(order, days, strict=True)
    ]


def _free_after(season: Season, request: Request, first: date) -> date:
    return season.buffers.taken(first, request.last_day(first))[1] + timedelta(days=1)


def _best_labels(labels: Iterable) -> list:
    """Without those that are both later and worse liked than another."""
    kept = []
    for label in sorted(labels):
        if not kept or label[1] < kept[-1][1]:
            kept.append(label)
    return kept


def kilometres(season: Season, stops: Iterable[PlannedStop]) -> float:
    """Kilometres of all sets: from the depot by every fixed and planned stop and back."""
    planned = list(stops)
    total = 0.0
    for one in season.sets:
        places = [place for _day, place in sorted(_visits(season, planned, one.key))]
        way = [one.depot, *places, one.depot] if places else []
        total += sum(season.kilometres(a, b) for a, b in zip(way, way[1:], strict=False))
    return total


def _visits(season: Season, planned: Iterable[PlannedStop], set_key: Key):
    visits: list[tuple[tuple[date, date, str], Place]] = []
    stops: list[FixedStop] = [stop for stop in season.fixed if stop.set_key == set_key]
    visits += [((stop.first, stop.last, str(stop.key)), stop.place) for stop in stops]
    visits += [
        ((stop.first, stop.last, str(stop.request.key)), stop.request.place)
        for stop in planned
        if stop.set.key == set_key
    ]
    return [_Visit(when, place) for when, place in visits]


class _Visit(tuple):
    """A pair of moment and place that sorts by the moment alone."""

    def __new__(cls, when, place):
        return super().__new__(cls, (when, place))

    def __lt__(self, other):
        return self[0] < other[0]
