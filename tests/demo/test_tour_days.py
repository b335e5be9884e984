"""The days of the demo's tour, for whatever day it is loaded on. Pure: no database."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demo.content.tour import STOPS, VENUES
from demo.dates import is_working_day, working_day_from, working_day_until, working_days_before
from demo.sets import KEYS
from demo.tour_days import checked_on, closed_on, days_of, is_invented, state_of
from exhibition.enums import FREE_STATES, StopState

INVENTED = [stop for stop in STOPS if is_invented(stop)]
BY_SLUG = {stop.slug: stop for stop in STOPS}
IN_ORDER = ("leaves_depot", "set_up_on", "opens", "closes", "take_down_on", "back_in_depot")


def on_any_day(test):
    """Whatever day the demo is loaded on; the first call of a year works out its holidays."""
    return settings(deadline=None)(given(st.dates(date(2026, 1, 1), date(2033, 12, 31)))(test))


def booked(key: str, day: date) -> list[dict]:
    """The days of the stops that take that set, in order."""
    stops = [(stop, days_of(stop, day)) for stop in INVENTED if stop.exhibition_set == key]
    taken = [days for stop, days in stops if state_of(stop, days["opens"], day) not in FREE_STATES]
    return sorted(taken, key=lambda days: days["opens"])


@on_any_day
def test_everything_happens_on_working_days_in_order(day):
    for stop in INVENTED:
        days = days_of(stop, day)
        moments = [days[name] for name in IN_ORDER]
        assert moments == sorted(moments), stop.slug
        assert all(map(is_working_day, moments)), stop.slug
        assert days["hold_until"] is None or is_working_day(days["hold_until"])


@on_any_day
@pytest.mark.parametrize("key", KEYS)
def test_a_set_its_van_and_its_crew_are_at_one_stop_at_a_time(key, day):
    """Each set has a van and a crew of its own, which are needed on its days only."""
    for earlier, later in pairwise(booked(key, day)):
        assert earlier["back_in_depot"] < later["leaves_depot"]


@on_any_day
def test_one_stop_is_on_and_the_next_ones_come(day):
    on = [
        stop.slug for stop in INVENTED if state_of(stop, days_of(stop, day)["opens"], day) == "open"
    ]
    assert on == ["freiberg"]
    freiberg = days_of(BY_SLUG["freiberg"], day)
    assert freiberg["opens"] <= day < freiberg["closes"]
    coming = [days_of(BY_SLUG[slug], day)["opens"] for slug in ("bautzen", "zwickau", "grimma")]
    assert day < coming[0] < coming[1] < coming[2]


@on_any_day
def test_what_is_over_is_over_and_what_is_on_hold_is_held(day):
    assert days_of(BY_SLUG["grossenhain"], day)["back_in_depot"] < checked_on(day) < day
    assert checked_on(day) < days_of(BY_SLUG["freiberg"], day)["leaves_depot"]
    assert day < days_of(BY_SLUG["chemnitz"], day)["hold_until"]


@on_any_day
def test_no_house_is_closed_on_the_day_of_an_opening_or_outside_its_run(day):
    closed = {venue.key: venue.closed_in for venue in VENUES if venue.closed_in is not None}
    for stop in INVENTED:
        days = days_of(stop, day)
        if stop.venue in closed:
            assert days["opens"] < closed_on(closed[stop.venue], day) < days["closes"]


@on_any_day
def test_registration_ends_before_the_opening_and_after_today(day):
    opens = days_of(BY_SLUG["zwickau"], day)["opens"]
    assert day < working_days_before(opens, 1) < opens


@on_any_day
def test_what_moved_went_somewhere_else_later_or_at_once(day):
    for stop in STOPS:
        if stop.successor:
            after = BY_SLUG[stop.successor]
            assert after.venue != stop.venue
            assert days_of(after, day)["opens"] >= days_of(stop, day)["opens"]


def test_rooms_that_a_stop_takes_are_rooms_of_its_house():
    rooms = {venue.key: {room.name for room in venue.rooms} for venue in VENUES}
    for stop in STOPS:
        assert set(stop.rooms) <= rooms[stop.venue], stop.slug


def test_every_way_a_stop_can_end_is_there():
    states = {stop.state for stop in INVENTED}
    assert states >= {"draft", "on_hold", "cancelled", "terminated", "relocated", "checked"}
    assert all(stop.successor for stop in INVENTED if stop.state == StopState.RELOCATED)


@pytest.mark.parametrize(
    ("day", "from_it", "until_it"),
    [
        (date(2026, 11, 20), date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23), date(2026, 11, 20)),
        (date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 20)),
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 17)),  # Buß- und Bettag
        (date(2027, 3, 26), date(2027, 3, 30), date(2027, 3, 25)),  # Easter
    ],
)
def test_working_days(day, from_it, until_it):
    assert working_day_from(day) == from_it
    assert working_day_until(day) == until_it


def test_real_dates_do_not_depend_on_the_day_of_loading():
    monday = date(2026, 11, 23)
    first, last = (days_of(BY_SLUG["leipzig"], monday + timedelta(days=n)) for n in (0, 400))
    assert first == last
    assert first["opens"] == date(2020, 2, 14)
