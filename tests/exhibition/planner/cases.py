"""Seasons for tests: small ones by hand, and any by Hypothesis."""

from datetime import date, timedelta
from itertools import permutations, product

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from exhibition.domain.planner import (
    Buffers,
    FixedStop,
    Fleet,
    Place,
    Plan,
    PlannedStop,
    Request,
    Season,
    TravellingSet,
    Wish,
)
from exhibition.domain.planner.gaps import find_gaps
from exhibition.domain.planner.schedule import kilometres, schedule

BEGIN, END = date(2027, 1, 1), date(2027, 6, 30)
DRESDEN = Place("Dresden", 51.05, 13.74)
PIRNA = Place("Pirna", 50.96, 13.94)
LEIPZIG = Place("Leipzig", 51.34, 12.37)
PLAUEN = Place("Plauen", 50.50, 12.14)
GOERLITZ = Place("Görlitz", 51.15, 14.99)
PLACES = (DRESDEN, PIRNA, LEIPZIG, PLAUEN, GOERLITZ)
MARCH = Wish.month(date(2027, 3, 1))
MAY = Wish.month(date(2027, 5, 1))


SOME = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
MANY = settings(SOME, max_examples=60)


def a_set(key="A", *, begin=BEGIN, end=END) -> TravellingSet:
    return TravellingSet(key, f"Satz {key}", DRESDEN, begin, end)


TWO_SETS = (a_set("A"), a_set("B"))


def a_request(key, *wishes, place=PIRNA, days=28, priority=0) -> Request:
    return Request(key, f"Anfrage {key}", place, wishes or (MARCH,), days, priority)


def a_fixed(key, first, last, *, set_key="A", place=LEIPZIG, **values) -> FixedStop:
    return FixedStop(key, f"Fest {key}", set_key, place, first, last, **values)


def a_season(*requests, sets=None, fixed=(), buffers=None, fleet=None) -> Season:
    sets = (a_set(),) if sets is None else sets
    fleet = fleet or Fleet()
    return Season(tuple(sets), requests, tuple(fixed), buffers or Buffers(), fleet=fleet)


days = st.integers(0, 150).map(lambda shift: BEGIN + timedelta(days=shift))
wishes = st.builds(
    lambda first, length: Wish(first, first + timedelta(days=length)), days, st.integers(0, 30)
)


@st.composite
def seasons(draw, most_requests=5, most_fixed=3) -> Season:
    """Any small season; fixed stops may even overlap one another."""
    sets = TWO_SETS[: draw(st.integers(1, 2))]
    requests = [
        a_request(
            f"r{number}",
            *draw(st.lists(wishes, min_size=1, max_size=2)),
            place=draw(st.sampled_from(PLACES)),
            days=draw(st.integers(5, 40)),
            priority=draw(st.integers(0, 1)),
        )
        for number in range(draw(st.integers(0, most_requests)))
    ]
    fixed = []
    for number in range(draw(st.integers(0, most_fixed))):
        first = draw(days)
        last = first + timedelta(days=draw(st.integers(0, 30)))
        place, one = draw(st.sampled_from(PLACES)), draw(st.sampled_from(sets))
        fixed.append(a_fixed(f"f{number}", first, last, set_key=one.key, place=place))
    buffers = Buffers(*(draw(st.integers(0, 3)) for _ in range(3)))
    return a_season(*requests, sets=sets, fixed=fixed, buffers=buffers)


def is_beside_the_fixed(season: Season, stop: PlannedStop) -> bool:
    """Whether it takes its set on no day on which a fixed stop has it."""
    taken = [season.taken(fixed) for fixed in season.fixed if fixed.set_key == stop.set.key]
    return all(end < stop.taken_from or stop.taken_until < begin for begin, end in taken)


def is_proven(found: Plan) -> bool:
    """Whether no plan serves more and none that serves as many drives less."""
    return found.is_most_proven and found.is_least_proven


def best_by_hand(season: Season) -> tuple[int, int, float]:
    """Served, priorities and kilometres of the best plan, by trying every one of them."""
    gaps = find_gaps(season)
    best = (0, 0, -kilometres(season, []))
    fits = {}

    def stops_of(number, members):
        if (number, members) not in fits:
            plans = [
                found
                for order in permutations(members)
                if (found := schedule(season, gaps[number], order)) is not None
            ]
            fits[number, members] = plans
        return fits[number, members]

    for choice in product(range(-1, len(gaps)), repeat=len(season.requests)):
        groups = [
            tuple(r for r, c in zip(season.requests, choice, strict=True) if c == number)
            for number in range(len(gaps))
        ]
        served = sum(map(len, groups))
        if served < best[0]:
            continue
        priority = sum(request.priority for group in groups for request in group)
        if (served, priority) < best[:2]:
            continue
        for plans in product(*(stops_of(n, group) for n, group in enumerate(groups))):
            stops = [stop for one in plans for stop in one]
            best = max(best, (served, priority, -kilometres(season, stops)))
    return best[0], best[1], -best[2]
