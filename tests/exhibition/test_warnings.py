"""What tour planners are warned of: days, house, and what is told at all."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibition.domain.warnings import neighbours_of, warnings_for, warnings_of
from exhibition.domain.working_days import after_working_days, working_days
from exhibition.enums import StopState, WarningKind
from exhibition.models import (
    TourStop,
    VenueRoom,
)
from tests import factories
from tests.exhibition.warned import DAY, OPENS, TODAY, closed, house, only, stop, told


def test_a_stop_without_oddities_gives_no_warning():
    good_room = VenueRoom(
        name="Foyer", wall_metres=16, floor_space=60, ceiling_height=240, has_power=True,
        has_network=True, is_step_free=True,
    )  # fmt: skip
    one = stop(
        leaves_depot=OPENS - 8 * DAY,
        set_up_on=OPENS - 7 * DAY,
        rooms=[good_room],
        venue=house(hours=range(7), is_step_free=False, has_lift=True, has_van_parking=True),
        opening_event_at=datetime(2027, 3, 2, 10, tzinfo=UTC),
    )
    assert warnings_of(one, today=TODAY) == []


@pytest.mark.parametrize(
    "state", [StopState.CANCELLED, StopState.RELOCATED, StopState.CLOSED, StopState.CHECKED]
)
def test_nothing_is_told_of_a_stop_that_is_over(state):
    assert told(stop(state=state, venue=house(is_step_free=False))) == {}


def test_nothing_is_told_of_what_lies_in_the_past():
    one = stop(venue=house(is_step_free=False), take_down_on=date(2027, 3, 28))
    assert set(told(one)) == {WarningKind.STEPS, WarningKind.HOLIDAY}
    assert set(told(one, today=OPENS + DAY)) == {WarningKind.HOLIDAY}
    assert told(one, today=date(2027, 3, 29)) == {}


def test_what_is_serious_comes_first():
    found = warnings_of(stop(takes_registrations=True, take_down_on=date(2027, 3, 28)), today=TODAY)
    assert [one.is_mild for one in found] == [False, True]


# Days


@pytest.mark.parametrize(
    ("day", "name"), [(date(2027, 11, 17), "Buß- und Bettag"), (date(2027, 11, 21), "Sonntag")]
)
def test_a_day_off_is_named_with_what_falls_on_it(day, name):
    one = stop(day - 23 * DAY, closes=day - 5 * DAY, take_down_on=day)
    sentence = only(one, WarningKind.HOLIDAY)
    assert sentence.startswith("„Abbau“ fällt auf einen")
    assert name in sentence


def test_a_house_that_opens_on_a_sunday_may_open_the_exhibition_on_one():
    sunday = date(2027, 3, 7)
    assert "Sonntag: 7. März 2027" in only(stop(sunday), WarningKind.HOLIDAY)
    assert told(stop(sunday, venue=house(hours=range(7)))) == {}


def test_a_delivery_less_than_five_working_days_before_is_mildly_told():
    assert told(stop(set_up_on=date(2027, 2, 23))) == {}
    (late,) = warnings_of(stop(set_up_on=date(2027, 2, 24)), today=TODAY)
    assert (late.kind, late.is_mild, late.day) == (
        WarningKind.DELIVERY,
        True,
        date(2027, 2, 24),
    )


# House


def test_a_house_that_is_closed_on_the_first_day_is_told_with_the_reason():
    venue = house(hours=range(7), exceptions=[closed(OPENS, OPENS, "Umbau")])
    assert "2. März 2027 (Umbau)" in only(stop(venue=venue), WarningKind.HOUSE_CLOSED)


def test_an_opening_after_hours_is_mildly_told_and_one_on_a_closed_day_loudly():
    evening = datetime(2027, 3, 2, 18, tzinfo=UTC)
    for hours, is_mild in ((range(7), True), ((0, 2, 3, 4, 5, 6), False)):
        one = stop(opening_event_at=evening, venue=house(hours=hours), opens=OPENS - DAY)
        (warning,) = warnings_of(one, today=TODAY)
        assert (warning.kind, warning.is_mild) == (WarningKind.HOUSE_CLOSED, is_mild)
        assert "2. März 2027, 19:00 Uhr" in warning.sentence


def test_a_house_that_is_closed_most_of_the_time_is_told():
    venue = house(hours=range(7), exceptions=[closed(OPENS + DAY, OPENS + 12 * DAY)])
    sentence = only(stop(venue=venue), WarningKind.HOUSE_CLOSED)
    assert "an 13 von 25 Tagen geschlossen" in sentence
    half = house(hours=range(7), exceptions=[closed(OPENS + DAY, OPENS + 11 * DAY)])
    assert told(stop(venue=half)) == {}


@pytest.mark.parametrize(
    ("venue", "is_warned"),
    [
        (house(is_step_free=False, has_lift=False), True),
        (house(is_step_free=False, has_lift=True), False),
        (house(is_step_free=True, has_lift=False), False),
        (house(has_lift=False), False),
    ],
)
def test_steps_are_told_where_no_lift_is_known(venue, is_warned):
    assert (WarningKind.STEPS in told(stop(venue=venue))) == is_warned


def test_a_house_without_room_for_the_van_is_told():
    assert "Ausladen" in only(stop(venue=house(has_van_parking=False)), WarningKind.PARKING)


def test_working_days_leave_out_weekends_and_holidays_of_saxony():
    monday, sunday = date(2027, 11, 15), date(2027, 11, 21)  # with Buß- und Bettag
    assert working_days(monday, sunday) == 4
    assert working_days(monday, sunday, with_saturdays=True) == 5
    assert working_days(sunday, monday) == 0
    assert after_working_days(monday, 2) == date(2027, 11, 19)
    assert after_working_days(monday, 0) == monday + DAY


@pytest.mark.django_db
def test_the_warnings_of_three_stops_take_as_many_queries_as_those_of_one():
    exhibition_set = factories.make_set()
    stops = [
        factories.make_stop(
            f"ort-{number}",
            opens=OPENS + number * 40 * DAY,
            venue=factories.make_venue(f"Ort {number}", is_step_free=False),
            exhibition_set=exhibition_set,
        )
        for number in range(3)
    ]
    with CaptureQueriesContext(connection) as of_one:
        warnings_for(TourStop.objects.filter(pk=stops[0].pk), today=TODAY)
    with CaptureQueriesContext(connection) as of_three:
        found = warnings_for(TourStop.objects.all(), today=TODAY)
    assert len(of_one) == len(of_three)
    assert all(WarningKind.STEPS in [one.kind for one in found[one_stop.pk]] for one_stop in stops)


@pytest.mark.django_db
def test_neighbours_are_of_the_same_set_and_hold_it():
    exhibition_set, other = factories.make_set(), factories.make_set("Satz B")
    venue = factories.make_venue()

    def add(slug, number, **values):
        values = {"exhibition_set": exhibition_set} | values
        return factories.make_stop(slug, opens=OPENS + number * 40 * DAY, venue=venue, **values)

    first, last = add("a", 0), add("d", 3)
    add("b", 1, exhibition_set=other)
    add("c", 2, state=StopState.DRAFT)
    assert neighbours_of([first, last]) == [(None, last), (first, None)]


@pytest.mark.django_db
def test_a_stop_that_is_being_moved_is_not_its_own_neighbour():
    moved = factories.make_stop(opens=OPENS, exhibition_set=factories.make_set())
    moved.opens += 40 * DAY
    moved.closes += 40 * DAY
    assert neighbours_of([moved]) == [(None, None)]
