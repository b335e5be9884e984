"""The planner against first come, first served, on the same invented seasons."""

import random
from datetime import date, timedelta
from statistics import fmean

from bench.figures import Figure

SEEDS = range(5)
BEGIN, END = date(2027, 1, 1), date(2028, 6, 30)  # 18 months
MONTHS = 18
SECONDS = 9.0  # for one season, at most


def measure() -> list[Figure]:
    from exhibition.domain import planner

    seasons = [invented_season(seed) for seed in SEEDS]
    plans = [planner.plan(season, seconds=SECONDS) for season in seasons]
    baselines = [planner.first_come(season) for season in seasons]
    served = sum(len(plan.stops) for plan in plans)
    served_first_come = sum(map(len, baselines))
    driven = sum(plan.kilometres for plan in plans)
    driven_first_come = sum(
        planner.kilometres(season, stops) for season, stops in zip(seasons, baselines, strict=True)
    )
    fixed = sum(len(season.fixed) for season in seasons)
    a_stop = driven / (served + fixed)
    a_stop_first_come = driven_first_come / (served_first_come + fixed)
    size = f"{len(seasons)} seasons of 40 requests, 2 sets, 18 months"
    proven = [plan for plan in plans if plan.is_most_proven]
    shortest = [plan for plan in plans if plan.is_least_proven]
    gap = 1 + fmean(plan.gap_in_kilometres for plan in plans)
    return [
        Figure("tour: served", served / served_first_come, f"× first come ({served}; {size})"),
        Figure("tour: kilometres a stop", a_stop / a_stop_first_come, "× first come"),
        Figure("tour: kilometres in all", driven / driven_first_come, "× first come, more served"),
        Figure(
            "tour: served, bound",
            sum(plan.most_served for plan in plans) / served,
            f"× served (proven {len(proven)} of {len(plans)})",
        ),
        Figure(
            "tour: kilometres, bound",
            gap,
            f"1 + gap, on average (proven {len(shortest)} of {len(plans)})",
        ),
        Figure(
            "tour: longest time for a season",
            max(plan.seconds for plan in plans) / 10,
            "× 10 s",
            max(plan.seconds for plan in plans),
        ),
    ]


def invented_season(seed: int, *, requests: int = 40, sets: int = 2, fixed: int = 2):
    """A season by the seed: places of Saxony, one or two months wished, 2, 4 or 6 weeks."""
    from exhibition.domain import planner
    from exhibition.domain.planner.places import depot, known_places

    chance, places = random.Random(seed), known_places()[:120]  # noqa: S311
    all_sets = tuple(
        planner.TravellingSet(key, f"Satz {key}", depot(), BEGIN, END) for key in range(sets)
    )
    wished = tuple(
        planner.Request(
            key=key,
            label=f"Anfrage {key}",
            place=chance.choice(places),
            wishes=tuple(map(_month, chance.sample(range(MONTHS), chance.choice((1, 2))))),
            days=chance.choice((14, 28, 28, 42)),
        )
        for key in range(requests)
    )
    stops = tuple(
        _fixed(chance, one.key, number, places) for one in all_sets for number in range(fixed)
    )
    return planner.Season(all_sets, wished, stops)


def _month(number: int):
    from exhibition.domain import planner

    return planner.Wish.month(date(BEGIN.year + number // 12, number % 12 + 1, 1))


def _fixed(chance, set_key: int, number: int, places):
    from exhibition.domain import planner

    first = BEGIN + timedelta(days=200 * number + chance.randrange(100))
    place, last = chance.choice(places), first + timedelta(days=27)
    return planner.FixedStop((set_key, number), place.name, set_key, place, first, last)
