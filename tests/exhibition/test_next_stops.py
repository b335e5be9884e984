"""Stops at which something is to be done in the next two weeks, and what they lack."""

from datetime import date, timedelta

import pytest

from exhibition.domain.next_stops import lacking, next_stops, with_what_lacks
from exhibition.enums import DatePrecision, StopState
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2027, 3, 1)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def days_of(stop) -> list[tuple[str, int]]:
    """What is to be done at a stop, and in how many days; nothing where it is not found."""
    found = with_what_lacks(next_stops(TODAY).filter(pk=stop.pk), TODAY)
    return [(str(what), (day - TODAY).days) for one in found for day, what in one.days]


def test_setting_up_and_opening_are_told_from_two_weeks_before():
    stop = factories.make_stop(opens=in_days(14), set_up_on=in_days(13))
    assert days_of(stop) == [("Aufbau", 13), ("Eröffnung", 14)]
    assert days_of(factories.make_stop("fern", opens=in_days(15))) == []


def test_what_is_to_be_done_today_is_told_and_what_was_yesterday_is_not():
    assert days_of(factories.make_stop(opens=TODAY)) == [("Eröffnung", 0)]
    assert days_of(factories.make_stop("gestern", opens=in_days(-1), days=60)) == []


def test_taking_down_is_told_by_its_day_else_by_the_last_one():
    closes = factories.make_stop(opens=in_days(-20), days=25, state=StopState.OPEN)
    assert days_of(closes) == [("Abbau", 5)]
    closes.take_down_on = in_days(7)
    closes.save()
    assert days_of(closes) == [("Abbau", 7)]


def test_what_has_closed_is_still_to_be_taken_down_until_it_is_back():
    stop = factories.make_stop(opens=in_days(-20), days=20, state=StopState.CLOSED)
    assert days_of(stop) == [("Abbau", 0)]
    stop.state = StopState.RETURNED
    stop.save()
    assert days_of(stop) == []


@pytest.mark.parametrize("state", [StopState.CANCELLED, StopState.RELOCATED])
def test_nothing_is_to_be_done_where_the_exhibition_does_not_come(state):
    assert days_of(factories.make_stop(opens=in_days(5), state=state)) == []


def test_a_stop_of_which_only_the_month_is_known_opens_on_no_day():
    stop = factories.make_stop(opens=in_days(5), precision=DatePrecision.MONTH)
    assert days_of(stop) == []


def test_what_lacks_is_said_in_few_words():
    bare = factories.make_stop(opens=in_days(5), state=StopState.CONTRACT_OUT)
    (one,) = with_what_lacks([bare], TODAY)
    assert {"Satz fehlt", "Tag für den Aufbau fehlt", "Vertrag fehlt"} <= set(one.lacking)
    assert lacking(TODAY) == [bare.pk]


def test_what_has_opened_lacks_no_day_for_setting_up():
    stop = factories.make_stop(opens=in_days(-20), days=25, state=StopState.OPEN)
    (one,) = with_what_lacks([stop], TODAY)
    assert "Tag für den Aufbau fehlt" not in one.lacking


def test_the_first_thing_to_do_comes_first():
    later = factories.make_stop("spaeter", opens=in_days(9))
    sooner = factories.make_stop("frueher", opens=in_days(12), set_up_on=in_days(2))
    found = with_what_lacks([later, sooner], TODAY)
    assert [one.stop for one in found] == [sooner, later]
