"""Many at one moment want the last seat. ``make test-stack`` runs this on PostgreSQL."""

import pytest

from core.registrations import desk
from exhibition.models import OpeningRegistration
from tests.exhibition.openings import come, make_opening, opening_kind, register
from tests.exhibition.processes import processes  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
TIMES = 8


def test_of_eight_who_confirm_at_once_one_gets_the_last_seat(home, processes):  # noqa: F811
    stop = make_opening(places=3)
    come(stop, "juri", seats=2)
    rows = [register(stop, f"p{number}") for number in range(TIMES)]
    processes.share()
    said = processes.at_once(lambda number: desk.confirm(rows[number]).state, TIMES)
    assert sorted(said) == ["registered"] + ["waiting"] * (TIMES - 1)


def test_of_eight_equal_clicks_at_once_one_is_a_registration(home, processes):  # noqa: F811
    stop, kind = make_opening(places=3), opening_kind()
    entry = desk.Entry(name="Klara", email="klara@example.org", seats=1, language="de")
    key = "7b1c0c8e-0f3a-4f0c-9d0e-2a4b6c8d0e1f"

    def click(_number):
        desk.register(kind, stop, entry, key=key)
        return str(OpeningRegistration.objects.count())

    processes.share()
    assert set(processes.at_once(click, TIMES)) == {"1"}
