"""The best dates for one request, beside all that is fixed and all that others wish for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from exhibition.domain.planner.baseline import as_fixed
from exhibition.domain.planner.gaps import Gap, detour, find_gaps, openings
from exhibition.domain.planner.model import (
    FixedStop,
    PlannedStop,
    Request,
    Season,
    planned_stop,
)
from exhibition.domain.planner.transports import Needs, first_free_day, needed, short_of


@dataclass(frozen=True)
class Offer:
    """A date that a house can be offered.

    ``added_kilometres`` compares with driving past it; ``slack_before`` and ``slack_after`` are
    days on which the set stands idle before and after it, None where no other stop follows.
    ``displaced_holds`` must be given up for it. ``displaced_requests`` could be served without
    it and cannot with it; ``rivals`` wish for the same days and still have others.
    """

    stop: PlannedStop
    added_kilometres: float
    slack_before: int | None
    slack_after: int | None
    displaced_holds: tuple[FixedStop, ...] = ()
    displaced_requests: tuple[Request, ...] = ()
    rivals: tuple[Request, ...] = ()

    @property
    def order(self):
        """Best first: harms nobody, can be driven, dearest wish, short way, few rivals, early."""
        return (
            len(self.displaced_holds),
            len(self.displaced_requests),
            len(self.stop.short_of),
            self.stop.rank,
            round(self.added_kilometres, 1),
            len(self.rivals),
            self.stop.first,
            self.stop.set.name,
            str(self.stop.set.key),
        )


def offers(season: Season, request: Request, *, limit: int = 5) -> list[Offer]:
    """At most ``limit`` offers, best first; for each stretch of free days its best day.

    The other requests of the season are open ones that wish too. Days that only a hold takes are
    offered as well, after those that displace nobody.
    """
    others = tuple(one for one in season.requests if one.key != request.key)
    season = replace(season, requests=others)
    holds = {stop.key for stop in season.fixed if stop.is_hold}
    found: dict[tuple, Offer] = {}
    served_before = _servable(season)
    gaps = find_gaps(season) + (find_gaps(season, without=holds) if holds else [])
    needs = needed(season)
    for gap in gaps:
        for first in _days_worth_a_look(season, gap, request, needs):
            offer = _offer(season, gap, request, first, served_before)
            key = (gap.set.key, gap.begin, gap.end, offer.stop.rank)
            if key not in found or offer.order < found[key].order:
                found[key] = offer
    best = {(offer.stop.set.key, offer.stop.first): offer for offer in found.values()}
    return sorted(best.values(), key=lambda offer: offer.order)[:limit]


def _days_worth_a_look(season: Season, gap: Gap, request: Request, needs: Needs) -> list[date]:
    """Earliest, latest and middle day of each wish: one of them leaves most to others.

    And the earliest on which vans and crews are free.
    """
    days = set()
    for first, last, _rank in openings(season, gap, request):
        days |= {first, last, first + (last - first) / 2}
        earliest = planned_stop(season, request, gap.set, first)
        if needs and (driven := first_free_day(season, needs, earliest, last)):
            days.add(driven.first)
    return sorted(days)


def _offer(season: Season, gap: Gap, request: Request, first: date, servable: set) -> Offer:
    stop = planned_stop(season, request, gap.set, first)
    holds = tuple(
        one
        for one in season.fixed
        if one.is_hold and one.set_key == gap.set.key and _meet(stop, *season.taken(one))
    )
    given_up = {hold.key for hold in holds}
    stop = replace(stop, short_of=short_of(season, needed(season, without=given_up), stop))
    kept = tuple(one for one in season.fixed if one.key not in given_up)
    after = replace(season, fixed=(*kept, as_fixed(stop)))
    servable_after = _servable(after)
    gap = _gap_around(replace(season, fixed=kept), stop)
    return Offer(
        stop=stop,
        added_kilometres=detour(season, gap, request.place),
        slack_before=(stop.taken_from - gap.begin).days if gap.previous else None,
        slack_after=(gap.end - stop.taken_until).days if gap.next else None,
        displaced_holds=holds,
        displaced_requests=tuple(
            one for one in season.requests if one.key in servable and one.key not in servable_after
        ),
        rivals=tuple(
            one
            for one in season.requests
            if one.key in servable_after and _wishes_for(season, one, stop)
        ),
    )


def _servable(season: Season) -> set:
    """Keys of the requests for each of which alone there would be room."""
    gaps = find_gaps(season)
    return {one.key for one in season.requests if any(openings(season, gap, one) for gap in gaps)}


def _gap_around(season: Season, stop: PlannedStop) -> Gap:
    return next(
        gap
        for gap in find_gaps(season)
        if gap.set.key == stop.set.key and gap.begin <= stop.taken_from <= gap.end
    )


def _wishes_for(season: Season, request: Request, stop: PlannedStop) -> bool:
    """Whether a stop in its dearest wish could meet the days of ``stop``."""
    for wish in request.wishes[:1]:
        begin, _end = season.buffers.taken(wish.earliest, wish.earliest)
        _begin, end = season.buffers.taken(wish.latest, request.last_day(wish.latest))
        if _meet(stop, begin, end):
            return True
    return False


def _meet(stop: PlannedStop, begin: date, end: date) -> bool:
    return stop.taken_from <= end and begin <= stop.taken_until


def overlapping(stops: Iterable[PlannedStop]) -> list[tuple[PlannedStop, PlannedStop]]:
    """Pairs of stops that would need the same set on the same day; a good plan has none."""
    by_set = sorted(stops, key=lambda stop: (str(stop.set.key), stop.taken_from))
    return [
        (one, other)
        for one, other in pairwise(by_set)
        if one.set.key == other.set.key and _meet(one, other.taken_from, other.taken_until)
    ]
