"""Whatever people and organisers do in whatever order: no seat twice, none empty in vain."""

from unittest.mock import patch

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models.registration import RegistrationState
from core.registrations import desk, rules
from core.registrations.counts import count
from tests.exhibition.openings import change, make_opening, opening_kind, register

pytestmark = pytest.mark.django_db
PEOPLE = st.integers(0, 5)
STEPS = st.one_of(
    st.tuples(st.just("register"), PEOPLE, st.integers(1, 4)),
    st.tuples(st.just("confirm"), PEOPLE, st.just(0)),
    st.tuples(st.just("cancel"), PEOPLE, st.just(0)),
    st.tuples(st.just("places"), st.integers(0, 8), st.just(0)),
)


def take(stop, what: str, who: int, seats: int) -> None:
    rows = stop.registrations.filter(email=f"p{who}@example.org")
    if what == "places":
        change(stop, registration_places=who)
    elif what == "register":
        register(stop, f"p{who}", seats=seats)
    elif row := rows.last():
        getattr(desk, what)(row)


@settings(max_examples=20, deadline=None)
@given(steps=st.lists(STEPS, min_size=6, max_size=16))
def test_in_every_order_seats_are_given_once_and_none_stays_empty(steps):
    with transaction.atomic(), patch("core.registrations.mails._post"):  # their texts take time
        stop, kind = make_opening(places=4), opening_kind()
        for what, who, seats in steps:
            before = count(kind, stop).taken
            take(stop, what, who, seats)
            taken, places = count(kind, stop).taken, stop.registration_places
            assert taken <= max(places, before)
            if what == "places":
                assert taken >= before
            waiting = stop.registrations.filter(state=RegistrationState.WAITING)
            assert not any(rules.fits(places, taken, row.seats) for row in waiting)
        transaction.set_rollback(True)
