"""Where bars lie on the tour board, how sets travel, and what wants one set on the same days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import District
from exhibition.domain.board import MOST_MONTHS, Span, bars_of, span_of
from exhibition.domain.board_rows import share_taken
from exhibition.domain.board_ways import clashes, kilometres_by_set, legs_of
from exhibition.enums import StopState
from exhibition.models import Depot, ExhibitionSet, TourStop, Venue

YEAR = Span(date(2027, 1, 1), date(2027, 4, 10))  # 100 days: a day is one per cent
DRESDEN = Depot(name="Lager", town="Dresden", latitude=51.05, longitude=13.74)
SET = ExhibitionSet(pk=1, name="Satz A", depot=DRESDEN)
BAUTZEN = Venue(name="Bibliothek", town="Bautzen", latitude=51.18, longitude=14.43)
BAUTZEN.district = District(name="Bautzen")


def stop(pk, first, last, *, state=StopState.SIGNED, before=0, after=0, chosen=SET) -> TourStop:
    """A stop from the ``first`` to the ``last`` day of the span, numbered from 0."""
    day = YEAR.first
    return TourStop(
        pk=pk,
        venue=BAUTZEN,
        exhibition_set=chosen,
        state=state,
        opens=day + timedelta(first),
        closes=day + timedelta(last),
        leaves_depot=day + timedelta(first - before) if before else None,
        back_in_depot=day + timedelta(last + after) if after else None,
    )


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (date(2026, 11, 9), 6, date(2027, 5, 8)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 1, 1), 12, date(2027, 12, 31)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 1, 1), 99, date(2028, 12, 31)),
    ],
)
def test_a_span_ends_the_day_before_the_same_day_of_its_last_month(first, months, last):
    assert span_of(first, months) == Span(first, last)


@given(st.dates(date(2000, 1, 1), date(2097, 1, 1)), st.integers(1, MOST_MONTHS))
def test_months_and_weeks_fill_a_span_without_gaps(first, months):
    span = span_of(first, months)
    for columns in (span.months(), span.weeks()):
        assert sum(column.stretch.wide for column in columns) == pytest.approx(100)
        assert columns[0].first == first
    assert all(week.first.weekday() == 0 for week in span.weeks()[1:])
    assert all(month.first.day == 1 for month in span.months()[1:])


def test_a_bar_lies_on_its_days_with_the_run_inside():
    (bar,) = bars_of([stop(1, 20, 39, before=5, after=5)], YEAR)
    assert (bar.whole.at, bar.whole.wide) == (15, 30)
    assert bar.run.at == pytest.approx(5 / 30 * 100)
    assert bar.run.wide == pytest.approx(20 / 30 * 100)
    assert bar.opening == pytest.approx(5.5 / 30 * 100)
    assert not bar.begins_before
    assert not bar.ends_after


def test_a_bar_is_cut_at_both_ends_of_the_span():
    (bar,) = bars_of([stop(1, -20, 120, before=3)], YEAR)
    assert (bar.whole.at, bar.whole.wide, bar.run.wide) == (0, 100, 100)
    assert bar.begins_before
    assert bar.ends_after
    assert bar.opening is None


def test_what_lies_outside_of_the_span_has_no_bar():
    assert bars_of([stop(1, -20, -1), stop(2, 100, 110)], YEAR) == []


def test_bars_that_share_a_day_lie_below_one_another_and_drafts_give_way():
    draft = stop(1, 10, 20, state=StopState.DRAFT)
    bars = {bar.stop.pk: bar.lane for bar in bars_of([draft, stop(2, 20, 30)], YEAR)}
    assert bars == {1: 1, 2: 0}


def test_a_label_may_reach_to_the_next_bar():
    first, second = bars_of([stop(1, 0, 9), stop(2, 30, 39)], YEAR)
    assert first.room == pytest.approx(300)
    assert second.room == pytest.approx(700)


@given(st.lists(st.tuples(st.integers(-30, 110), st.integers(0, 40)), max_size=12))
def test_no_two_bars_of_a_lane_share_a_day(spells):
    stops = [
        stop(number, first, first + length, state=StopState.DRAFT)
        for number, (first, length) in enumerate(spells)
    ]
    bars = bars_of(stops, YEAR)
    for one in bars:
        assert 0 <= one.whole.at < 100
        for other in bars:
            if one is not other and one.lane == other.lane:
                later = one.stop.opens > other.stop.closes
                assert later or other.stop.opens > one.stop.closes


def test_a_set_travels_from_its_depot_and_then_from_stop_to_stop():
    plauen = Venue(name="Rathaus", town="Plauen", latitude=50.49, longitude=12.13)
    second = stop(2, 30, 40, before=2)
    second.venue = plauen
    legs = legs_of([second, stop(1, 0, 10, after=3)])
    assert (legs[1].start.name, legs[1].before, legs[1].free_days) == ("Dresden", None, None)
    assert (legs[2].start.name, legs[2].free_days) == ("Bautzen", 14)
    assert legs[2].kilometres > legs[1].kilometres > 50
    assert kilometres_by_set(legs, [second]) == {1: legs[2].kilometres}


@pytest.mark.parametrize("state", [StopState.CANCELLED, StopState.RELOCATED])
def test_a_stop_that_does_not_take_place_is_passed_by(state):
    legs = legs_of([stop(1, 0, 10), stop(2, 5, 12, state=state), stop(3, 20, 30)])
    assert 2 not in legs
    assert legs[3].before.pk == 1


def test_a_draft_on_taken_days_clashes_with_who_has_them():
    draft = stop(1, 10, 20, state=StopState.DRAFT)
    found = clashes([draft, stop(2, 20, 30), stop(3, 31, 40)])
    assert {key: [other.pk for other in others] for key, others in found.items()} == {
        1: [2],
        2: [1],
    }


def test_stops_without_a_set_clash_with_nobody():
    assert clashes([stop(1, 0, 10, chosen=None), stop(2, 0, 10, chosen=None)]) == {}


def test_the_share_of_taken_days_counts_a_day_once_and_no_drafts():
    stops = [stop(1, -5, 9), stop(2, 9, 19), stop(3, 50, 90, state=StopState.DRAFT)]
    assert share_taken(stops, YEAR) == 20


def test_holidays_of_saxony_are_marked():
    span = Span(date(2026, 11, 1), date(2026, 11, 30))
    assert [(number, day.day) for number, day, _name in span.holidays()] == [(17, 18)]
