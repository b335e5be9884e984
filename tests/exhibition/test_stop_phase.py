"""Now, to come or past: lists, pages and open data say the same of a stop."""

import json
from datetime import date, timedelta
from itertools import product

import pytest
from django.utils import timezone, translation

from exhibition.domain.stop_phase import phase
from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourStop
from exhibition.views import stop_parts
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
OPENINGS = (date(2027, 3, 1), date(2027, 3, 15), date(2027, 3, 31))
LENGTHS = (None, 0, 1, 40)  # days from the first to the last; None: the last is not known
DAYS = tuple(
    opens + timedelta(days=days) for opens in OPENINGS for days in (-31, -1, 0, 1, 17, 40, 41)
)


@pytest.fixture
def stops():
    """One stop for each way in which days, precision and state may come together."""
    venue = factories.make_venue()
    ways = product(OPENINGS, LENGTHS, DatePrecision.values, StopState.values)
    TourStop.objects.bulk_create(
        TourStop(
            slug=f"halt-{number}",
            venue=venue,
            opens=opens,
            closes=None if length is None else opens + timedelta(days=length),
            precision=precision,
            state=state,
        )
        for number, (opens, length, precision, state) in enumerate(ways)
    )
    return list(TourStop.objects.all())


@pytest.mark.parametrize("day", sorted({*DAYS}))
def test_a_stop_is_what_the_lists_say(stops, day):
    listed = {
        name: set(getattr(TourStop.objects, name)(day).values_list("pk", flat=True))
        for name in ("now", "ahead", "past")
    }
    for stop in stops:
        lists = [name for name, keys in listed.items() if stop.pk in keys]
        said = phase(stop, day)
        assert lists == ([said] if said else []), (stop.opens, stop.closes, stop.precision)


def entry(client) -> dict:
    return json.loads(client.get("/api/v1/tour/").content)["results"][0]


def heading(stop) -> str:
    stop.refresh_from_db()
    with translation.override("de"):
        return stop_parts.stories_heading(stop)


def test_a_stop_of_one_day_is_now_on_its_day(home, client):
    stop = factories.make_stop(opens=TODAY, state=StopState.OPEN)
    TourStop.objects.update(closes=None)
    assert entry(client)["status"] == "now"
    assert entry(client)["figures"] is None
    assert heading(stop) == "Diese Geschichten sind hier"


def test_a_month_is_to_come_until_it_is_over(home, client):
    """On the first of a month it may be the opening day of the stop, which is then not past."""
    stop = factories.make_stop(opens=TODAY.replace(day=1), precision=DatePrecision.MONTH)
    TourStop.objects.update(closes=None, visitors=3)
    assert entry(client)["status"] == "ahead"
    assert entry(client)["figures"] is None
    assert heading(stop) == "Diese Geschichten kommen mit"
    TourStop.objects.update(opens=TODAY.replace(day=1) - timedelta(days=1))
    assert entry(client)["status"] == "past"
    assert entry(client)["figures"]["visitors"] == 3
    assert heading(stop) == "Diese Geschichten waren hier"


def test_figures_of_what_was_ended_before_its_last_day_are_told_alike(home, client):
    """The list of past stops has it, with its figures: so do its page and open data."""
    stop = factories.make_stop(opens=TODAY - timedelta(days=5), state=StopState.CLOSED)
    TourStop.objects.update(visitors=1240)
    stop.refresh_from_db()
    assert "1.240 Gäste" in client.get("/de/tour/").content.decode()
    assert entry(client)["figures"]["visitors"] == 1240
    assert [value for _label, value in stop_parts.figures(stop, TODAY)] == [1240]


def test_what_moved_before_it_began_has_neither_figures_nor_begun(home, client):
    factories.make_stop(state=StopState.RELOCATED)
    assert (entry(client)["status"], entry(client)["figures"]) == ("relocated", None)
