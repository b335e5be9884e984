"""When a house is open. Pure: houses that no database knows."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibition.domain.holidays import holiday_on
from exhibition.domain.opening_hours import (
    OpenKind,
    Span,
    hours_on,
    next_change,
    open_state,
    week_of,
)
from exhibition.domain.wall_clock import BERLIN, day_of, moment_at
from exhibition.models import Venue, VenueOpeningException, VenueOpeningHours

MONDAY = date(2027, 3, 1)
TUESDAY, SUNDAY = date(2027, 3, 2), date(2027, 3, 7)
REPENTANCE = date(2027, 11, 17)  # Buß- und Bettag, a Wednesday


def house(*weekly, exceptions=(), closes_on_holidays=True) -> Venue:
    """``weekly``: weekday, hour from, hour until."""
    return Venue(
        town="Pirna",
        closes_on_holidays=closes_on_holidays,
        opening_hours=[VenueOpeningHours(weekday=w, opens=_time(a), closes=_time(b))
                       for w, a, b in weekly],
        opening_exceptions=[_exception(*row) for row in exceptions],
    )  # fmt: skip


def _exception(first, last, opens=None, closes=None, reason=""):
    return VenueOpeningException(
        first_day=first, last_day=last, opens=_time(opens), closes=_time(closes), reason=reason
    )


def _time(hour):
    return time(hour) if isinstance(hour, int) else hour


def at(day: date, *clock) -> datetime:
    return datetime.combine(day, time(*clock), tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (REPENTANCE, "Buß- und Bettag"),
        (date(2027, 10, 31), "Reformationstag"),
        (date(2027, 3, 26), "Karfreitag"),
        (date(2027, 1, 6), ""),  # Heilige Drei Könige: not in Saxony
        (date(2027, 5, 27), ""),  # Fronleichnam: in a few parishes only
        (SUNDAY, ""),
    ],
)
def test_holidays_are_those_of_saxony(day, name):
    assert holiday_on(day) == name


def test_a_day_has_its_hours_in_order_and_those_that_touch_are_one():
    hours = hours_on(house((0, 14, 18), (0, 9, 11), (0, 11, 12), (1, 8, 9)), MONDAY)
    assert hours.spans == (Span(time(9), time(12)), Span(time(14), time(18)))
    assert not hours.is_closed
    assert hours.is_known
    assert hours.reason == ""


def test_a_day_without_hours_is_closed_but_a_house_without_hours_is_unknown():
    assert hours_on(house((0, 9, 12)), TUESDAY).is_closed
    unknown = hours_on(house(), TUESDAY)
    assert not unknown.is_known
    assert not unknown.is_closed
    assert open_state(house(), at(TUESDAY, 10)).kind == OpenKind.UNKNOWN


def test_an_exception_is_known_even_of_a_house_without_hours():
    venue = house(exceptions=[(MONDAY, MONDAY, 10, 12)])
    assert open_state(venue, at(MONDAY, 11)).is_open
    assert not hours_on(venue, TUESDAY).is_known


def test_a_holiday_closes_the_house_unless_it_says_otherwise():
    wednesdays = (2, 9, 12)
    closed = hours_on(house(wednesdays), REPENTANCE)
    assert closed.is_closed
    assert closed.is_holiday
    assert closed.reason == "Buß- und Bettag"
    assert hours_on(house(wednesdays, closes_on_holidays=False), REPENTANCE).spans


def test_an_exception_beats_the_holiday_and_the_week():
    open_anyway = [(REPENTANCE, REPENTANCE, 10, 16, "Museumstag")]
    hours = hours_on(house((2, 9, 12), exceptions=open_anyway), REPENTANCE)
    assert hours.spans == (Span(time(10), time(16)),)
    assert (hours.reason, hours.is_exception, hours.is_holiday) == ("Museumstag", True, False)


def test_of_several_exceptions_one_that_closes_wins():
    rows = [(MONDAY, SUNDAY, 10, 12), (MONDAY, MONDAY, None, None, "Umbau")]
    venue = house((0, 9, 18), exceptions=rows)
    assert hours_on(venue, MONDAY).is_closed
    assert hours_on(venue, MONDAY).reason == "Umbau"
    assert hours_on(venue, TUESDAY).spans == (Span(time(10), time(12)),)


def test_a_week_begins_on_monday():
    week = week_of(house((0, 9, 12)), SUNDAY)
    assert [hours.day for hours in week] == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [bool(hours.spans) for hours in week] == [True] + 6 * [False]


def test_what_a_house_is_in_the_course_of_days():
    venue = house((0, 9, 12), (0, 14, 18), (3, 9, 12))
    assert open_state(venue, at(MONDAY, 8)).kind == OpenKind.OPENS_LATER
    assert open_state(venue, at(MONDAY, 9)).until == at(MONDAY, 12)
    assert open_state(venue, at(MONDAY, 12)).opens_at == at(MONDAY, 14)
    evening = open_state(venue, at(MONDAY, 18))
    assert evening.kind == OpenKind.CLOSED_FOR_TODAY
    assert evening.opens_at == at(MONDAY + timedelta(days=3), 9)
    assert open_state(venue, at(TUESDAY, 10)).kind == OpenKind.CLOSED_ALL_DAY


def test_a_house_that_does_not_open_soon_has_no_next_opening():
    closed = [(MONDAY, MONDAY + timedelta(days=90), None, None, "Umbau")]
    assert open_state(house((0, 9, 12), exceptions=closed), at(MONDAY, 8)).opens_at is None


def test_on_the_days_on_which_the_clock_changes_the_clock_on_the_wall_counts():
    spring, autumn = date(2027, 3, 28), date(2027, 10, 31)
    for day, hours in ((spring, 3), (autumn, 5)):
        venue = house((6, 1, 5), closes_on_holidays=False)
        state = open_state(venue, at(day, 1))
        assert state.until == at(day, 5)
        assert state.until - at(day, 1).astimezone(UTC) == timedelta(hours=hours)
    assert hours_on(house((6, 1, 5)), autumn).is_holiday


def test_hours_that_the_clock_skips_are_never():
    venue = house((6, time(2, 15), time(2, 45)))
    spring = date(2027, 3, 28)
    assert open_state(venue, moment_at(spring, time(3))).kind == OpenKind.CLOSED_FOR_TODAY
    assert next_change(venue, at(spring, 1)) == at(spring + timedelta(days=1), 0)


# Whatever a house enters: minutes of a day, days of a few weeks around a change of the clock.
minutes = st.integers(0, 24 * 60 - 1).map(lambda number: time(*divmod(number, 60)))
spans = st.tuples(minutes, minutes).filter(lambda span: span[0] < span[1])
weekly = st.builds(lambda day, span: (day, *span), st.integers(0, 6), spans)
days = st.sampled_from([date(2027, 3, 20), date(2027, 10, 25), date(2027, 11, 14)]).flatmap(
    lambda first: st.integers(0, 12).map(lambda number: first + timedelta(days=number))
)
lengths = st.integers(0, 4)
exceptions = st.builds(
    lambda day, length, span: (day, day + timedelta(days=length), *span),
    days,
    lengths,
    st.one_of(spans, st.just((None, None))),
)
houses = st.builds(
    lambda rows, others, holidays: house(*rows, exceptions=others, closes_on_holidays=holidays),
    st.lists(weekly, max_size=8),
    st.lists(exceptions, max_size=3),
    st.booleans(),
)
moments = st.builds(
    lambda day, minute: moment_at(day, time.min) + timedelta(minutes=minute),
    days,
    st.integers(0, 25 * 60),
)


@settings(deadline=None, max_examples=60)
@given(houses, moments)
def test_a_moment_is_open_exactly_inside_of_a_span(venue, moment):
    hours = hours_on(venue, day_of(moment))
    inside = any(
        moment_at(hours.day, span.opens) <= moment < moment_at(hours.day, span.closes, second=True)
        for span in hours.spans
    )
    state = open_state(venue, moment)
    assert state.is_open == inside
    assert (state.kind == OpenKind.UNKNOWN) == (not hours.is_known)
    assert state.until is None or state.until > moment
    assert state.opens_at is None or open_state(venue, state.opens_at).is_open


@settings(deadline=None, max_examples=60)
@given(houses, days)
def test_the_clock_on_the_wall_agrees_on_days_without_a_change(venue, day):
    if moment_at(day + timedelta(days=1), time.min) - moment_at(day, time.min) != timedelta(days=1):
        return
    hours = hours_on(venue, day)
    for minute in range(0, 24 * 60, 45):
        clock = time(*divmod(minute, 60))
        inside = any(span.opens <= clock < span.closes for span in hours.spans)
        assert open_state(venue, at(day, clock.hour, clock.minute)).is_open == inside


@settings(deadline=None, max_examples=60)
@given(houses, moments)
def test_the_next_change_is_later_and_nothing_changes_before(venue, moment):
    change = next_change(venue, moment)
    assert timedelta() < change - moment <= timedelta(hours=25)
    told = open_state(venue, moment)
    for share in (0.001, 0.25, 0.5, 0.75, 0.999):
        assert open_state(venue, moment + (change - moment) * share) == told


@settings(deadline=None, max_examples=60)
@given(houses, days)
def test_spans_of_a_day_are_in_order_and_apart(venue, day):
    spans_of_day = hours_on(venue, day).spans
    assert all(one.closes < other.opens for one, other in pairwise(spans_of_day))
