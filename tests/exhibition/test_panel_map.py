"""The map of the tour on a panel, and the list that says the same."""

from datetime import timedelta
from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibition.domain import panel_map
from exhibition.domain.panel_map import tour_map
from exhibition.domain.panel_map_labels import _box, overlap
from exhibition.enums import StopState
from tests.exhibition.panel_world import DAY, PLACES, make_tour

pytestmark = pytest.mark.django_db


@pytest.fixture
def stops():
    return make_tour()


def towns_by_phase(drawn) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stop in drawn.columns[0].stops:
        found.setdefault(stop.phase, []).append(stop.town)
    return found


def test_running_coming_and_past_stops_of_a_year_are_shown(stops):
    type(stops[0]).objects.filter(pk=stops[0].pk).update(
        opens=DAY - timedelta(days=400), closes=DAY - timedelta(days=380)
    )
    assert towns_by_phase(tour_map(day=DAY, languages=["de"])) == {
        "past": ["Zwickau", "Chemnitz", "Görlitz", "Dresden"],
        "now": ["Bautzen / Budyšin", "Leipzig"],
        "ahead": [
            *("Meißen", "Dresden", "Radebeul", "Hohenstein-Ernstthal"),
            "Hoyerswerda / Wojerecy",
        ],
    }


def test_what_is_not_public_or_was_called_off_is_nowhere(stops):
    for stop, state in zip(
        stops, (StopState.DRAFT, StopState.ON_HOLD, StopState.CANCELLED, StopState.RELOCATED),
        strict=False,
    ):  # fmt: skip
        type(stop).objects.filter(pk=stop.pk).update(state=state)
    drawn = tour_map(day=DAY, languages=["de"])
    shown = [stop.town for stop in drawn.columns[0].stops]
    assert len(drawn.pins) == len(shown) == len(PLACES) - 4
    assert not {"Plauen", "Zwickau", "Chemnitz", "Görlitz"} & set(shown)


@pytest.mark.parametrize("language", ["de", "hsb", "ar"])
def test_no_pin_and_no_label_lies_on_another(stops, language):
    pins = tour_map(day=DAY, languages=[language]).pins
    labels = [_box(pin.label, pin.label_x, pin.label_y, pin.anchor) for pin in pins if pin.label]
    assert len(labels) >= 10
    things = labels + [pin.box for pin in pins]
    labels_and_pins = combinations(range(len(things)), 2)
    assert not [
        (one, other)
        for one, other in labels_and_pins
        if min(one, other) < len(labels) and overlap(things[one], things[other])
    ]
    for one, other in combinations(pins, 2):
        assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 >= 36


def test_each_pin_has_its_number_in_the_list_of_each_language(stops):
    drawn = tour_map(day=DAY, languages=["de", "fa"])
    german, farsi = drawn.columns
    assert [pin.number for pin in drawn.pins] == list(range(1, len(drawn.pins) + 1))
    assert [stop.number for stop in german.stops] == [str(pin.number) for pin in drawn.pins]
    assert [stop.number for stop in farsi.stops][:3] == ["۱", "۲", "۳"]
    assert german.as_of == "Stand: 10. Mai 2027"
    assert "Bautzen" in german.alternative


def test_of_too_many_stops_those_nearest_in_time_are_shown(stops):
    drawn = tour_map(day=DAY, languages=["de", "ar"])
    shown = [stop.town for stop in drawn.columns[0].stops]
    assert len(shown) == panel_map.MOST_STOPS[2] == 8
    assert drawn.columns[0].more == "Weitere Stationen: 4"
    assert "Bautzen / Budyšin" in shown
    assert "Plauen" not in shown
    assert tour_map(day=DAY, languages=["de"]).columns[0].more == ""


def test_the_same_day_gives_the_same_map_whatever_the_clock_says(stops, monkeypatch):
    first = tour_map(day=DAY, languages=["de"])
    monkeypatch.setattr("django.utils.timezone.now", lambda: 1 / 0)
    assert tour_map(day=DAY, languages=["de"]) == first


def test_a_tour_without_stops_is_a_map_without_pins(db):
    drawn = tour_map(day=DAY, languages=["de"])
    assert (drawn.pins, drawn.columns[0].stops, drawn.columns[0].more) == ((), (), "")


def test_three_stops_are_asked_for_as_often_as_one(stops):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            tour_map(day=DAY, languages=["de", "ar"])
        return len(captured)

    of_all = queries()
    type(stops[0]).objects.exclude(pk=stops[6].pk).delete()
    assert queries() == of_all == 1
