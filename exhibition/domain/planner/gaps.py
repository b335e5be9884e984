"""Where a set still has room: the gaps between its fixed stops."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.model import FixedStop, Key, Request, Season, TravellingSet

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Gap:
    """Days in a row on which a set is free, both included, and where it comes from and goes to.

    ``previous`` and ``next`` are the fixed stops around it; None: the depot.
    """

    set: TravellingSet
    begin: date
    end: date
    previous: FixedStop | None
    next: FixedStop | None

    @property
    def origin(self) -> Place:
        return self.previous.place if self.previous else self.set.depot

    @property
    def destination(self) -> Place:
        return self.next.place if self.next else self.set.depot

    @property
    def days(self) -> int:
        return (self.end - self.begin).days + 1


def find_gaps(season: Season, *, without: Iterable[Key] = ()) -> list[Gap]:
    """The gaps of all sets by day, those of a day and less included.

    Fixed stops that overlap one another are taken as they are. ``without`` names fixed stops
    that shall be thought away.
    """
    ignored = set(without)
    found = []
    for one in season.sets:
        stops = [s for s in season.fixed if s.set_key == one.key and s.key not in ignored]
        found += _gaps_of(season, one, sorted(stops, key=lambda s: (s.first, s.last, str(s.key))))
    return found


def _gaps_of(season: Season, one: TravellingSet, stops: Sequence[FixedStop]) -> list[Gap]:
    found = []
    begin, previous = one.free_from, None
    for stop in stops:
        taken_from, taken_until = season.taken(stop)
        end = min(taken_from - ONE_DAY, one.free_until)
        if begin <= end:
            found.append(Gap(one, begin, end, previous, stop))
        begin, previous = max(begin, taken_until + ONE_DAY), stop
    if begin <= one.free_until:
        found.append(Gap(one, begin, one.free_until, previous, None))
    return found


def openings(season: Season, gap: Gap, request: Request) -> list[tuple[date, date, int]]:
    """First days on which ``request`` fits into the gap: from, to, and which wish; by wish."""
    earliest = gap.begin + timedelta(days=season.buffers.before)
    latest = gap.end - timedelta(days=season.buffers.after + request.days - 1)
    found = []
    for rank, wish in enumerate(request.wishes):
        first, last = max(wish.earliest, earliest), min(wish.latest, latest)
        if first <= last:
            found.append((first, last, rank))
    return found


def detour(season: Season, gap: Gap, place: Place) -> float:
    """Kilometres that a single stop at ``place`` adds to the gap."""
    there = season.kilometres(gap.origin, place) + season.kilometres(place, gap.destination)
    return there - bare_kilometres(season, gap)


def bare_kilometres(season: Season, gap: Gap) -> float:
    """Kilometres of a gap in which nothing happens; a set that never leaves drives none."""
    if gap.previous is None and gap.next is None:
        return 0.0
    return season.kilometres(gap.origin, gap.destination)
