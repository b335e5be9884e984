"""Warnings of what is to be settled: checks of the set, contract, approval. Pure."""

from datetime import UTC, date, datetime, time

import pytest

from exhibition.domain.warnings import warnings_of
from exhibition.enums import StopState, WarningKind
from tests.exhibition.warned import DAY, OPENS, TODAY, a_set, check, only, stop, told


def test_a_set_that_came_back_is_checked_before_it_leaves():
    before = stop(date(2026, 11, 3), closes=date(2026, 12, 1), state=StopState.RETURNED)
    unchecked = stop(exhibition_set=a_set(check(date(2026, 11, 30))), pk=2)
    sentence = only(unchecked, WarningKind.CONDITION, before=before)
    assert "am 1. Dezember 2026 zurückgekommen" in sentence
    assert told(stop(exhibition_set=a_set(check(date(2026, 12, 1)))), before=before) == {}


def test_a_set_that_is_still_away_will_be_checked_later():
    before = stop(date(2026, 12, 3), closes=date(2027, 2, 1), state=StopState.OPEN)
    assert told(stop(exhibition_set=a_set(), pk=2), before=before) == {}


def test_a_check_lasts_180_days():
    old = stop(exhibition_set=a_set(check(TODAY - 181 * DAY)))
    assert "vor mehr als 180 Tagen" in only(old, WarningKind.CONDITION)
    assert told(stop(exhibition_set=a_set(check(TODAY - 180 * DAY)))) == {}


def test_the_last_check_decides_whether_a_set_may_travel():
    unfit, fit = check(TODAY - 2 * DAY, is_fit=False), check(TODAY - DAY)
    assert told(stop(exhibition_set=a_set(unfit, fit))) == {}
    later = check(TODAY, is_fit=False)
    assert "nicht reisen" in only(stop(exhibition_set=a_set(fit, later)), WarningKind.CONDITION)


def test_an_approval_that_is_missing_is_told():
    asked = datetime(2027, 1, 2, 12, tzinfo=UTC)
    assert "am 2. Januar 2027" in only(stop(approval_asked_at=asked), WarningKind.APPROVAL)


@pytest.mark.parametrize(("days", "is_warned"), [(-1, True), (0, True), (7, True), (8, False)])
def test_a_hold_that_ends_within_a_week_is_told(days, is_warned):
    one = stop(state=StopState.ON_HOLD, hold_until=TODAY + days * DAY)
    assert (WarningKind.HOLD in told(one)) == is_warned


def test_a_contract_is_signed_four_weeks_before_the_opening():
    one = stop(state=StopState.CONTRACT_OUT)
    assert told(one, today=OPENS - 29 * DAY) == {}
    assert "2. März 2027" in only(one, WarningKind.CONTRACT, today=OPENS - 28 * DAY)
    assert told(stop(), today=OPENS - 28 * DAY) == {}


@pytest.mark.parametrize(
    ("day", "is_warned"),
    [(OPENS - DAY, True), (OPENS, False), (OPENS + 24 * DAY, False), (OPENS + 25 * DAY, True)],
)
def test_an_opening_outside_of_the_run_is_told(day, is_warned):
    one = stop(opening_event_at=datetime.combine(day, time(16), tzinfo=UTC))
    assert (WarningKind.OPENING_EVENT in told(one)) == is_warned


def test_registrations_without_an_end_are_mildly_told():
    (open_end,) = warnings_of(stop(takes_registrations=True), today=TODAY)
    assert (open_end.kind, open_end.is_mild) == (WarningKind.REGISTRATION, True)
    until = datetime(2027, 3, 1, 12, tzinfo=UTC)
    assert told(stop(takes_registrations=True, registration_until=until)) == {}
