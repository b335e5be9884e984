"""Vans and crews: whether enough of them are free on the ways of a stop.

Days as in ``domain/occupations.py``: from the first day of transport to the opening, and from the
last day of the run to the end of transport. A stop at which no van or crew is entered yet will
need one, so it counts as one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from exhibition.domain.planner.gaps import Gap, find_gaps, openings
from exhibition.domain.planner.model import FixedStop, PlannedStop, Season, planned_stop
from exhibition.enums import ResourceKind

ONE_DAY = timedelta(days=1)
Needs = dict[str, Counter]  # kind: how many are needed on each day


def with_transports(
    season: Season, stops: Sequence[PlannedStop], *, are_fixed: bool = False
) -> list[PlannedStop]:
    """The same stops with what they are short of, some of them later where that helps.

    No stop changes its set, its place in the order or its wish: as many are served with as many
    kilometres as before. Those that stay short of a van or crew say so. ``are_fixed``: none moves.
    """
    if not _limits(season):
        return list(stops)
    needs = needed(season)
    placed = list(stops) if are_fixed else _spread(season, needs, stops)
    for stop in placed:
        _add(needs, stop, dict.fromkeys(needs, 1))
    return [_marked(season, needs, stop) for stop in placed]


def _spread(season: Season, needs: Needs, stops: Sequence[PlannedStop]) -> list[PlannedStop]:
    """By day, each on the first day from its own on that is free for its ways."""
    needs = {kind: Counter(on) for kind, on in needs.items()}
    gaps = find_gaps(season)
    latest = _latest_days(season, gaps, stops)
    free_from: dict[tuple, date] = {}
    placed: dict[int, PlannedStop] = {}
    for number, stop in sorted(enumerate(stops), key=lambda pair: pair[1].first):
        gap = _gap_of(gaps, stop)
        earliest = max(stop.first, free_from.get((gap.set.key, gap.begin), stop.first))
        stop = _freest(season, needs, stop, earliest, latest[number])
        days_before = timedelta(days=season.buffers.before + 1)
        free_from[gap.set.key, gap.begin] = stop.taken_until + days_before
        _add(needs, stop, dict.fromkeys(needs, 1))
        placed[number] = stop
    return [placed[number] for number in range(len(stops))]


def needed(season: Season, *, without: Iterable = ()) -> Needs:
    """How many of each kind the fixed stops need on each day; ``without`` names some of them."""
    needs: Needs = {kind: Counter() for kind in _limits(season)}
    ignored = set(without)
    for stop in season.fixed:
        if stop.key not in ignored:
            amounts = {ResourceKind.VAN.value: stop.vans, ResourceKind.CREW.value: stop.crews}
            _add(needs, _with_days(season, stop), amounts)
    return needs


def short_of(season: Season, needs: Needs, stop: PlannedStop) -> tuple[str, ...]:
    """What is not free on the ways of a stop that is not among ``needs``."""
    limits = _limits(season)
    days = list(way_days(stop))
    return tuple(kind for kind, on in needs.items() if any(on[d] >= limits[kind] for d in days))


def _marked(season: Season, needs: Needs, stop: PlannedStop) -> PlannedStop:
    """The stop, itself among ``needs``, with what it is short of."""
    limits = _limits(season)
    days = list(way_days(stop))
    short = (kind for kind, on in needs.items() if any(on[day] > limits[kind] for day in days))
    return replace(stop, short_of=tuple(short))


def first_free_day(
    season: Season, needs: Needs, stop: PlannedStop, last: date
) -> PlannedStop | None:
    """The stop moved to the first day until ``last`` on which nothing is short; else None."""
    for shift in range((last - stop.first).days + 1):
        moved = planned_stop(season, stop.request, stop.set, stop.first + timedelta(days=shift))
        if moved.rank == stop.rank and not short_of(season, needs, moved):
            return moved
    return None


def way_days(stop: PlannedStop | FixedStop) -> Iterator[date]:
    """The days on which a stop needs van and crew, each once."""
    there = (stop.taken_until - stop.taken_from).days + 1
    days = (stop.taken_from + timedelta(days=shift) for shift in range(there))
    stays = stop.last in (None, stop.first)
    return (day for day in days if stays or day <= stop.first or day >= stop.last)


def _freest(season, needs: Needs, stop: PlannedStop, earliest: date, latest: date) -> PlannedStop:
    begin = planned_stop(season, stop.request, stop.set, earliest)
    return first_free_day(season, needs, begin, latest) or begin


def _latest_days(season: Season, gaps: Sequence[Gap], stops: Sequence[PlannedStop]) -> list[date]:
    """How late each may open without changing its wish, nor the order within its gap."""
    latest: dict[int, date] = {}
    begin_of_next: dict[tuple, date] = {}
    for number, stop in sorted(enumerate(stops), key=lambda pair: pair[1].first, reverse=True):
        gap = _gap_of(gaps, stop)
        key = (gap.set.key, gap.begin)
        found = openings(season, gap, stop.request)
        last = next(last for _first, last, rank in found if rank == stop.rank)
        if key in begin_of_next:
            needs_after = timedelta(days=season.buffers.after + stop.request.days)
            last = min(last, begin_of_next[key] - needs_after)
        latest[number] = last
        begin_of_next[key] = last - timedelta(days=season.buffers.before)
    return [latest[number] for number in range(len(stops))]


def _gap_of(gaps: Sequence[Gap], stop: PlannedStop) -> Gap:
    return next(
        gap
        for gap in gaps
        if gap.set.key == stop.set.key and gap.begin <= stop.taken_from <= gap.end
    )


def _add(needs: Needs, stop: PlannedStop | FixedStop, amounts: dict[str, int]) -> None:
    days = list(way_days(stop))
    for kind, on in needs.items():
        on.update(dict.fromkeys(days, amounts[kind]))


def _with_days(season: Season, stop: FixedStop) -> FixedStop:
    taken_from, taken_until = season.taken(stop)
    return replace(stop, taken_from=taken_from, taken_until=taken_until)


def _limits(season: Season) -> dict[str, int]:
    all_kinds = {
        ResourceKind.VAN.value: season.fleet.vans,
        ResourceKind.CREW.value: season.fleet.crews,
    }
    return {kind: limit for kind, limit in all_kinds.items() if limit is not None}
