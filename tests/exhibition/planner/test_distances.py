import pytest

from exhibition.domain.planner import great_circle, road_kilometres
from exhibition.domain.planner.places import depot, place_of
from tests.exhibition.planner.cases import DRESDEN, LEIPZIG


def test_leipzig_and_dresden_are_100_kilometres_apart_as_the_crow_flies():
    assert great_circle(LEIPZIG, DRESDEN) == pytest.approx(100, abs=1.5)
    assert great_circle(LEIPZIG, LEIPZIG) == 0


def test_the_road_is_three_tenths_longer():
    assert road_kilometres(LEIPZIG, DRESDEN) == pytest.approx(1.3 * great_circle(LEIPZIG, DRESDEN))


def test_a_town_is_found_whatever_its_letters():
    assert place_of("MEIßEN", "14627").latitude == pytest.approx(51.16, abs=0.05)
    assert place_of("Görlitz").longitude == pytest.approx(14.99, abs=0.05)


def test_an_unknown_village_stands_where_its_districts_largest_town_is():
    bautzen = place_of("Bautzen", "14625")
    village = place_of("Kein Ort", "14625")
    assert great_circle(bautzen, village) < 40
    assert village.name == "Kein Ort"
    assert place_of("Kein Ort") is None


def test_the_depot_is_known():
    assert depot().name == "Dresden"
