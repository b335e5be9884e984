from datetime import date

import pytest

from exhibition.domain.planner import (
    Wish,
    first_come,
    itinerary,
    kilometres,
    kilometres_home,
    road_kilometres,
)
from tests.exhibition.planner.cases import (
    DRESDEN,
    LEIPZIG,
    PIRNA,
    PLAUEN,
    TWO_SETS,
    a_fixed,
    a_request,
    a_season,
)

FIXED = a_fixed("f", date(2027, 2, 1), date(2027, 2, 10), place=LEIPZIG)  # free from 12 February


def way(day, *, place=PLAUEN):
    """A stop in Leipzig, then one that opens on that day of March."""
    wish = Wish(date(2027, 3, day), date(2027, 3, day))
    season = a_season(a_request("a", wish, place=place), fixed=[FIXED])
    return season, first_come(season)


def test_it_starts_at_the_depot_and_counts_idle_days_and_kilometres():
    season, stops = way(1)
    first, second = itinerary(season, stops, season.sets[0])
    assert (first.stop, first.is_planned, first.idle_days) == (FIXED, False, None)
    assert first.kilometres == road_kilometres(DRESDEN, LEIPZIG)
    assert (second.is_planned, second.idle_days) == (True, 14)  # 12 to 25 February
    assert second.kilometres == road_kilometres(LEIPZIG, PLAUEN)


@pytest.mark.parametrize(("day", "goes_home"), [(1, False), (2, True)])
def test_after_two_idle_weeks_the_way_home_and_back_is_told(day, goes_home):
    season, stops = way(day)
    more = road_kilometres(LEIPZIG, DRESDEN) + road_kilometres(DRESDEN, PLAUEN)
    more -= road_kilometres(LEIPZIG, PLAUEN)
    assert kilometres_home(season, stops) == pytest.approx(more if goes_home else 0)


def test_ways_home_are_not_among_the_kilometres_that_are_planned():
    season, stops = way(20, place=PIRNA)
    driven = sum(call.kilometres for call in itinerary(season, stops, season.sets[0]))
    assert kilometres(season, stops) == pytest.approx(driven + road_kilometres(PIRNA, DRESDEN))


def test_a_set_without_stops_has_no_way():
    season = a_season(sets=TWO_SETS, fixed=[FIXED])
    assert itinerary(season, [], season.sets[1]) == []
    assert kilometres_home(season, []) == 0
