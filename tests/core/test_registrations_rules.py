"""Who gets a place: decided without a database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models.registration import RegistrationState
from core.registrations import rules
from core.registrations.kinds import Terms
from core.registrations.rules import Door

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
SOON = NOW + timedelta(days=3)


@pytest.mark.parametrize(
    ("values", "taken", "door"),
    [
        ({"begins": None, "takes_registrations": True}, 0, Door.NOTHING),
        ({"begins": NOW, "takes_registrations": True}, 0, Door.NOTHING),
        ({"begins": SOON}, 0, Door.NOT_NEEDED),
        ({"begins": SOON, "takes_registrations": True}, 10_000, Door.OPEN),
        ({"begins": SOON, "takes_registrations": True, "until": NOW}, 0, Door.CLOSED),
        (
            {"begins": SOON, "takes_registrations": True, "until": NOW + timedelta(minutes=1)},
            0,
            Door.OPEN,
        ),
        ({"begins": SOON, "takes_registrations": True, "places": 40}, 39, Door.OPEN),
        ({"begins": SOON, "takes_registrations": True, "places": 40}, 40, Door.WAITING_LIST),
        ({"begins": SOON, "takes_registrations": True, "places": 40}, 50, Door.WAITING_LIST),
        ({"begins": SOON, "takes_registrations": True, "places": 0}, 0, Door.WAITING_LIST),
    ],
)
def test_the_door_is_open_only_where_somebody_can_come(values, taken, door):
    assert rules.door(Terms(**values), taken=taken, at=NOW) == door


def test_after_lowering_less_than_no_seat_is_never_left():
    assert rules.left(30, 40) == 0
    assert rules.left(None, 40) is None


def test_a_group_that_does_not_fit_lets_those_behind_it_go_ahead():
    assert rules.moving_up(10, 8, [(1, 4), (2, 1), (3, 2), (4, 1)]) == (2, 4)


def test_without_a_limit_nobody_waits():
    assert rules.moving_up(None, 1_000, [(1, 10), (2, 10)]) == (1, 2)


@given(
    places=st.integers(0, 30),
    taken=st.integers(0, 40),
    seats=st.lists(st.integers(1, 10), max_size=12),
)
def test_never_too_many_move_up_and_nobody_is_left_who_would_fit(places, taken, seats):
    line = list(enumerate(seats))
    moved = rules.moving_up(places, taken, line)
    after = taken + sum(seats[key] for key in moved)
    assert after <= max(places, taken)
    assert list(moved) == sorted(moved)
    assert not any(rules.fits(places, after, number) for key, number in line if key not in moved)


@pytest.mark.parametrize(
    ("state", "hours", "lapsed"),
    [
        (RegistrationState.UNCONFIRMED, 47, False),
        (RegistrationState.UNCONFIRMED, 48, True),
        (RegistrationState.REGISTERED, 480, False),
    ],
)
def test_an_address_is_to_be_confirmed_within_48_hours(state, hours, lapsed):
    assert rules.has_lapsed(state, NOW - timedelta(hours=hours), NOW) is lapsed
