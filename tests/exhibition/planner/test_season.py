from datetime import date, timedelta

import pytest
from hypothesis import assume, given

from exhibition.domain.planner import (
    Buffers,
    Lock,
    LockNotPossible,
    Reason,
    Wish,
    first_come,
    kilometres,
    plan,
)
from exhibition.domain.planner.single import overlapping
from tests.exhibition.planner.cases import (
    GOERLITZ,
    LEIPZIG,
    MARCH,
    MAY,
    PIRNA,
    PLAUEN,
    SOME,
    TWO_SETS,
    a_fixed,
    a_request,
    a_season,
    best_by_hand,
    is_beside_the_fixed,
    is_proven,
    seasons,
)

LONG = 60.0  # seconds; small seasons are proven long before


def by_key(found):
    return {stop.request.key: stop for stop in found.stops}


def test_one_request_opens_as_early_as_its_wish_allows():
    found = plan(a_season(a_request("a")), seconds=LONG)
    stop = by_key(found)["a"]
    assert (stop.first, stop.last) == (date(2027, 3, 1), date(2027, 3, 28))
    assert (stop.taken_from, stop.taken_until) == (date(2027, 2, 26), date(2027, 3, 29))
    assert is_proven(found)
    assert found.gap_in_kilometres == 0


def test_nothing_to_plan_is_a_plan():
    found = plan(a_season())
    assert (found.stops, found.unserved) == ((), ())
    assert is_proven(found)


def test_without_a_set_everybody_is_told_so():
    found = plan(a_season(a_request("a"), sets=()))
    assert [one.reason for one in found.unserved] == [Reason.NO_SET]


def test_more_are_served_than_by_first_come_first_served():
    """The first takes the one month of the second, although it has another."""
    first = a_request("first", MARCH, MAY, days=40)
    second = a_request("second", MARCH, days=40)
    season = a_season(first, second)
    assert len(first_come(season)) == 1
    found = by_key(plan(season, seconds=LONG))
    assert found["first"].rank == 1
    assert found["second"].rank == 0


def test_of_plans_that_serve_as_many_the_shortest_way_wins():
    """Leipzig and Plauen lie together, and so do Pirna and Görlitz: one set for each pair."""
    spring, summer = Wish(date(2027, 3, 1), date(2027, 3, 5)), Wish.month(date(2027, 5, 1))
    requests = [
        a_request("leipzig", spring, place=LEIPZIG),
        a_request("pirna", spring, place=PIRNA),
        a_request("goerlitz", summer, place=GOERLITZ),
        a_request("plauen", summer, place=PLAUEN),
    ]
    found = plan(a_season(*requests, sets=TWO_SETS), seconds=LONG)
    stops = by_key(found)
    assert stops["leipzig"].set == stops["plauen"].set != stops["pirna"].set
    assert stops["pirna"].set == stops["goerlitz"].set
    assert is_proven(found)


def test_where_only_one_can_be_served_the_priority_decides():
    usual, promised = a_request("usual", days=60), a_request("promised", days=60, priority=2)
    found = plan(a_season(usual, promised), seconds=LONG)
    assert list(by_key(found)) == ["promised"]
    (unserved,) = found.unserved
    assert unserved.reason == Reason.DISPLACED
    assert "Anfrage promised" in unserved.sentence
    assert unserved.by == ("promised",)


def test_reasons_name_what_stands_in_the_way():
    fixed = [
        a_fixed("winter", date(2027, 1, 5), date(2027, 3, 20)),
        a_fixed("spring", date(2027, 4, 1), date(2027, 6, 25)),
    ]
    taken = a_request("taken", Wish(date(2027, 5, 1), date(2027, 5, 2)), days=3)
    outside = a_request("outside", Wish.month(date(2028, 1, 1)))
    long = a_request("long", MARCH, days=28)
    found = plan(a_season(taken, outside, long, fixed=fixed), seconds=LONG)
    reasons = {one.request.key: one for one in found.unserved}
    assert reasons["taken"].reason == Reason.TAKEN
    assert "Fest spring (1. April bis 25. Juni 2027)" in reasons["taken"].sentence
    assert reasons["outside"].reason == Reason.OUTSIDE
    assert reasons["long"].reason == Reason.TOO_LONG
    assert "32 Tage" in reasons["long"].sentence
    assert is_proven(found)


def test_a_request_without_days_is_told_so():
    request = a_request("a")
    season = a_season(type(request)("a", "Anfrage a", PIRNA, (), 14))
    assert [one.reason for one in plan(season).unserved] == [Reason.NO_WISH]


def test_what_is_locked_stays_and_the_rest_moves():
    a, b = a_request("a", days=40), a_request("b", MARCH, MAY, days=40)
    season = a_season(a, b)
    lock = Lock("b", "A", date(2027, 3, 3))
    found = plan(season, locked=[lock], seconds=LONG)
    stops = by_key(found)
    assert (stops["b"].first, stops["b"].is_locked) == (date(2027, 3, 3), True)
    assert "a" not in stops


@pytest.mark.parametrize(
    ("lock", "sentence"),
    [
        (Lock("a", "A", date(2027, 4, 3)), "in keinem der Wünsche"),
        (Lock("a", "A", date(2027, 3, 12)), "nicht lange genug frei"),
        (Lock("nobody", "A", date(2027, 3, 3)), "gehört nicht zur Saison"),
        (Lock("a", "no set", date(2027, 3, 3)), "gehört nicht zur Saison"),
    ],
)
def test_a_lock_that_cannot_stand_is_refused_with_a_reason(lock, sentence):
    fixed = a_fixed("f", date(2027, 4, 1), date(2027, 4, 20))
    with pytest.raises(LockNotPossible, match=sentence):
        plan(a_season(a_request("a"), fixed=[fixed]), locked=[lock])


def test_two_locks_on_the_same_days_are_refused():
    locks = [Lock(key, "A", date(2027, 3, 3)) for key in "ab"]
    with pytest.raises(LockNotPossible, match="Anfrage b"):
        plan(a_season(a_request("a"), a_request("b")), locked=locks)


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_stopped_early_it_gives_the_best_so_far(looks):
    asked = []

    def should_stop():
        asked.append(1)
        return len(asked) > looks

    season = a_season(*(a_request(str(n), MARCH, MAY, days=14) for n in range(8)))
    found = plan(season, should_stop=should_stop, seconds=LONG)
    assert found.was_stopped
    assert len(found.stops) >= len(first_come(season))
    assert len(found.stops) <= found.most_served
    assert overlapping(found.stops) == []


def test_progress_is_told():
    told = []
    plan(a_season(*(a_request(str(n)) for n in range(4))), progress=told.append, seconds=LONG)
    assert told
    assert all(one.served <= one.most <= 4 and 0 <= one.share <= 1 for one in told)


@SOME
@given(seasons())
def test_no_plan_breaks_a_rule(season):
    found = plan(season, seconds=LONG)
    assert_rules_are_kept(season, found)
    assert is_proven(found)


def assert_rules_are_kept(season, found):
    served = [stop.request for stop in found.stops]
    unserved = [one.request for one in found.unserved]
    assert sorted(r.key for r in [*served, *unserved]) == sorted(r.key for r in season.requests)
    assert overlapping(found.stops) == []
    for stop in found.stops:
        assert any(wish.holds(stop.first) for wish in stop.request.wishes)
        assert stop.last == stop.request.last_day(stop.first)
        assert stop.set.free_from <= stop.taken_from
        assert stop.taken_until <= stop.set.free_until
        assert (stop.first - stop.taken_from).days == season.buffers.before
        assert (stop.taken_until - stop.last).days == season.buffers.after
        assert is_beside_the_fixed(season, stop)
    assert found.season.fixed == season.fixed
    assert found.kilometres == kilometres(season, found.stops)
    assert found.least_kilometres <= found.kilometres + 0.001
    assert all(one.sentence.endswith(".") for one in found.unserved)


@SOME
@given(seasons(most_requests=4, most_fixed=2))
def test_trying_every_plan_finds_none_that_is_better(season):
    served, priority, driven = best_by_hand(season)
    found = plan(season, seconds=LONG)
    assert len(found.stops) == found.most_served == served
    assert sum(stop.request.priority for stop in found.stops) == priority
    assert found.kilometres == pytest.approx(driven, abs=2)  # legs are reckoned in 100 m


@SOME
@given(seasons())
def test_locking_a_part_of_a_plan_keeps_it_and_serves_as_many(season):
    before = plan(season, seconds=LONG)
    assume(len(before.stops) > 1)
    locks = [Lock(s.request.key, s.set.key, s.first) for s in before.stops[::2]]
    after = plan(season, locked=locks, seconds=LONG)
    assert_rules_are_kept(season, after)
    assert len(after.stops) == len(before.stops)
    kept = {(s.request.key, s.set.key, s.first) for s in after.stops if s.is_locked}
    assert kept == {(lock.request_key, lock.set_key, lock.first) for lock in locks}


@SOME
@given(seasons())
def test_first_come_first_served_keeps_the_rules_too(season):
    stops = first_come(season)
    assert overlapping(stops) == []
    assert all(any(w.holds(s.first) for w in s.request.wishes) for s in stops)


def test_buffers_are_days_between_two_stops():
    close = Wish(date(2027, 3, 1), date(2027, 3, 18))
    requests = [a_request(key, close, days=10) for key in "ab"]
    tight = plan(a_season(*requests, buffers=Buffers(1, 2, 1)), seconds=LONG)
    first, second = tight.stops
    assert second.first - first.last == timedelta(days=5)
    too_tight = plan(a_season(*requests, buffers=Buffers(5, 3, 1)), seconds=LONG)
    assert len(too_tight.stops) == 1
