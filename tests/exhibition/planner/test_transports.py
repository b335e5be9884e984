from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from exhibition.domain.planner import Fleet, Lock, Wish, first_come, offers, plan
from exhibition.domain.planner.schedule import kilometres
from exhibition.domain.planner.single import overlapping
from exhibition.domain.planner.transports import way_days, with_transports
from tests.exhibition.planner.cases import (
    MANY,
    MARCH,
    TWO_SETS,
    a_fixed,
    a_request,
    a_season,
    is_beside_the_fixed,
    is_proven,
    seasons,
)

ONE_VAN = Fleet(vans=1)
FIRST_OF_MARCH = Wish(date(2027, 3, 1), date(2027, 3, 1))


def test_a_van_is_needed_until_the_opening_and_from_the_last_day_on():
    (stop,) = first_come(a_season(a_request("a", FIRST_OF_MARCH, days=10)))
    assert [f"{day:%d.%m.}" for day in way_days(stop)] == [
        *("26.02.", "27.02.", "28.02.", "01.03."),
        *("10.03.", "11.03."),
    ]


def test_a_stop_of_one_day_needs_it_the_whole_time():
    (stop,) = first_come(a_season(a_request("a", FIRST_OF_MARCH, days=1)))
    assert len(list(way_days(stop))) == 5


def test_with_one_van_two_sets_do_not_travel_on_the_same_days():
    requests = [a_request(key, MARCH, days=30) for key in "ab"]
    free = plan(a_season(*requests, sets=TWO_SETS), seconds=60)
    assert {stop.first for stop in free.stops} == {MARCH.earliest}
    found = plan(a_season(*requests, sets=TWO_SETS, fleet=ONE_VAN), seconds=60)
    one, other = found.stops
    assert set(way_days(one)).isdisjoint(way_days(other))
    assert (one.short_of, other.short_of) == ((), ())
    assert (len(found.stops), found.kilometres) == (len(free.stops), free.kilometres)
    assert is_proven(found)


def test_where_no_other_day_is_wished_the_stop_says_what_is_missing():
    requests = [a_request(key, FIRST_OF_MARCH) for key in "ab"]
    fleet = Fleet(vans=1, crews=2)
    found = plan(a_season(*requests, sets=TWO_SETS, fleet=fleet), seconds=60)
    assert [stop.short_of for stop in found.stops] == [("van",), ("van",)]


def test_a_locked_stop_stays_and_the_other_goes_out_of_its_way():
    requests = [a_request(key, MARCH, days=20) for key in "ab"]
    lock = Lock("b", "A", date(2027, 3, 2))
    season = a_season(*requests, sets=TWO_SETS, fleet=ONE_VAN)
    stops = {stop.request.key: stop for stop in plan(season, locked=[lock], seconds=60).stops}
    assert stops["b"].first == date(2027, 3, 2)
    assert stops["a"].first > stops["b"].first
    assert stops["a"].short_of == stops["b"].short_of == ()


def test_an_offer_avoids_days_on_which_the_van_is_elsewhere():
    other = a_fixed("other", date(2027, 3, 1), date(2027, 3, 31), set_key="A")
    season = a_season(sets=TWO_SETS, fixed=[other], fleet=ONE_VAN)
    best = offers(season, a_request("a", MARCH, days=10))[0]
    assert (best.stop.set.key, best.stop.first) == ("B", date(2027, 3, 5))
    assert best.stop.short_of == ()


def test_an_offer_without_a_van_says_so_and_comes_last():
    other = a_fixed("other", date(2027, 3, 1), date(2027, 3, 31), set_key="A")
    season = a_season(sets=TWO_SETS, fixed=[other], fleet=ONE_VAN)
    may = Wish(date(2027, 5, 3), date(2027, 5, 3))
    found = offers(season, a_request("a", FIRST_OF_MARCH, may, days=10))
    assert found[0].stop.rank == 1
    assert found[-1].stop.short_of == ("van",)


def test_no_van_in_use_is_said_and_an_unknown_fleet_is_not():
    request = a_request("a")
    assert offers(a_season(fleet=Fleet(vans=0)), request)[0].stop.short_of == ("van",)
    assert offers(a_season(), request)[0].stop.short_of == ()


@MANY
@given(seasons())
def test_going_out_of_each_others_way_costs_nothing_and_breaks_no_rule(season):
    season = replace(season, fleet=Fleet(vans=1, crews=1))
    before = first_come(season)
    after = with_transports(season, before)
    assert kilometres(season, after) == kilometres(season, before)
    assert overlapping(after) == []
    for one, other in zip(before, after, strict=True):
        assert (one.request, one.set, one.rank) == (other.request, other.set, other.rank)
        assert other.first >= one.first
        assert other.last - other.first == timedelta(days=other.request.days - 1)
        assert is_beside_the_fixed(season, other)
    others = [s for s in after if not s.short_of]
    ways = [set(way_days(stop)) for stop in others]
    assert sum(map(len, ways)) == len(set().union(*ways))
