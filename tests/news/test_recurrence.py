"""A series keeps the time on the wall, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from exhibition.domain.wall_clock import BERLIN, moment_at
from news.domain.recurrence import MOST, TooMany, further_moments, moved_along
from news.enums import Rhythm

DAYS = some.dates(date(2026, 1, 1), date(2035, 12, 31))
TIMES = some.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))


def walls(begins, rhythm, until):
    found = further_moments(begins=begins, rhythm=rhythm, until=until)
    return [moment.astimezone(BERLIN) for moment in found]


@given(day=DAYS, at=TIMES, rhythm=some.sampled_from(Rhythm), span=some.integers(0, 380))
def test_each_is_at_the_same_time_on_the_wall_and_in_order(day, at, rhythm, span):
    assume(not time(2) <= at < time(3))  # what clocks skip once a year
    until = day + timedelta(days=span)
    begins = moment_at(day, at)
    try:
        found = walls(begins, rhythm, until)
    except TooMany:
        assert rhythm == Rhythm.WEEKLY
        assert span // 7 > MOST
        return
    assert len(found) <= MOST
    assert all(one.time() == at for one in found)
    days = [one.date() for one in found]
    assert days == sorted(set(days))
    assert all(day < one <= until for one in days)
    if rhythm in (Rhythm.WEEKLY, Rhythm.FORTNIGHTLY):
        step = 7 if rhythm == Rhythm.WEEKLY else 14
        assert [(one - day).days for one in days] == list(range(step, span + 1, step))
    if rhythm == Rhythm.MONTHLY_BY_DAY:
        assert {one.day for one in days} <= {day.day}
    if rhythm == Rhythm.MONTHLY_BY_WEEKDAY:
        assert {one.weekday() for one in days} <= {day.weekday()}
        assert all(
            1 <= (later - one).days <= 36 for one, later in zip([day, *days], days, strict=False)
        )


@given(
    old=DAYS,
    new=DAYS,
    at=some.times(min_value=time(3, 1)).map(lambda at: at.replace(microsecond=0, fold=0)),
    ahead=some.integers(0, 40),
)
def test_end_and_deadline_move_by_the_same_days(old, new, at, ahead):
    moment = moment_at(old - timedelta(days=ahead), at)
    begins = moment_at(old, time(12)), moment_at(new, time(12))
    moved = moved_along(moment, old=begins[0], new=begins[1]).astimezone(BERLIN)
    assert moved.date() == new - timedelta(days=ahead)
    assert moved.time() == at


def test_summer_time_does_not_move_a_meeting():
    begins = datetime(2027, 3, 16, 17, tzinfo=UTC)  # 18:00, winter
    found = walls(begins, Rhythm.FORTNIGHTLY, date(2027, 4, 30))
    assert [(one.isoformat()) for one in found] == [
        "2027-03-30T18:00:00+02:00",
        "2027-04-13T18:00:00+02:00",
        "2027-04-27T18:00:00+02:00",
    ]


def test_a_second_tuesday_stays_one_and_a_fifth_is_the_last():
    begins = datetime(2027, 1, 12, 12, tzinfo=UTC)
    found = walls(begins, Rhythm.MONTHLY_BY_WEEKDAY, date(2027, 3, 31))
    assert [one.day for one in found] == [9, 9]
    begins = datetime(2027, 3, 30, 12, tzinfo=UTC)
    found = walls(begins, Rhythm.MONTHLY_BY_WEEKDAY, date(2027, 5, 31))
    assert [one.day for one in found] == [27, 25]


def test_a_time_that_the_clock_skips_is_the_moment_of_the_skip():
    begins = moment_at(date(2027, 3, 21), time(2, 30))
    (found,) = walls(begins, Rhythm.WEEKLY, date(2027, 3, 28))
    assert found.time() == time(3)


def test_more_than_a_year_of_weeks_is_refused():
    begins = datetime(2027, 1, 1, 12, tzinfo=UTC)
    last = date(2027, 1, 1) + timedelta(weeks=MOST)
    assert len(further_moments(begins=begins, rhythm=Rhythm.WEEKLY, until=last)) == MOST
    with pytest.raises(TooMany):
        further_moments(begins=begins, rhythm=Rhythm.WEEKLY, until=last + timedelta(days=7))
    with pytest.raises(TooMany):
        further_moments(begins=begins, rhythm=Rhythm.WEEKLY, until=date(9999, 12, 31))
