"""The two maps: places land where the drawings have them."""

import csv
import json
import re

import pytest

from core import saxony_map
from core.saxony_map import (
    DISTRICTS_FILE,
    VIEW_BOX,
    district_shapes,
    elevation,
    position_on_districts,
    position_on_relief,
)

# Latitude, longitude, and the place on static/svg/sachsen.svg that its generator printed.
TOWNS = {
    "Leipzig": (51.34, 12.37, 16.5, 26.6),
    "Dresden": (51.05, 13.74, 58.4, 42.5),
    "Chemnitz": (50.83, 12.92, 33.3, 55.2),
    "Zwickau": (50.72, 12.50, 20.5, 62.4),
    "Plauen": (50.50, 12.14, 9.5, 74.1),
    "Annaberg": (50.58, 13.00, 35.8, 65.8),
    "Pirna": (50.96, 13.94, 64.5, 47.7),
    "Görlitz": (51.15, 14.97, 96.0, 36.3),
    "Bautzen": (51.18, 14.42, 79.2, 33.3),
    "Zittau": (50.90, 14.80, 90.8, 50.0),
    "Hoyerswerda": (51.44, 14.24, 73.7, 20.1),
    "Torgau": (51.56, 13.0, 35.8, 13.6),
    "Meißen": (51.16, 13.47, 50.2, 37.2),
    "Freiberg": (50.91, 13.34, 46.2, 50.7),
    "Grimma": (51.24, 12.73, 27.5, 32.3),
}


@pytest.mark.parametrize("town", TOWNS)
def test_town_lies_where_the_relief_has_it(town):
    latitude, longitude, x, y = TOWNS[town]
    assert position_on_relief(latitude, longitude) == pytest.approx((x, y), abs=0.3)


def test_terrain_rises_to_the_south():
    fichtelberg, leipzig = elevation(50.43, 12.95), elevation(51.34, 12.37)
    assert fichtelberg > 900
    assert leipzig < 200


def test_terrain_stays_within_bounds_beyond_saxony():
    assert 60 <= elevation(54.0, 9.0) <= 1300
    assert 60 <= elevation(48.0, 16.0) <= 1300


def test_every_district_has_a_shape_of_its_own():
    shapes = district_shapes()
    official = json.loads(DISTRICTS_FILE.read_text(encoding="utf-8"))["features"]
    assert {shape.ags for shape in shapes} == {item["properties"]["ags"] for item in official}
    assert len({shape.name for shape in shapes}) == len({shape.path for shape in shapes}) == 13
    assert all(shape.path.startswith("M") and shape.path.endswith("z") for shape in shapes)


def test_cities_lie_on_top_of_the_districts_round_them():
    assert [shape.name for shape in district_shapes()[-3:]] == ["Chemnitz", "Dresden", "Leipzig"]
    assert [shape.is_city for shape in district_shapes()] == [False] * 10 + [True] * 3


def test_broken_names_are_whole_again():
    names = {shape.ags: shape.name for shape in district_shapes()}
    assert names["14628"] == "Sächsische Schweiz-Osterzgebirge"
    assert names["14729"] == "Landkreis Leipzig"


def test_shapes_and_labels_lie_on_the_map():
    _, _, width, height = map(float, VIEW_BOX.split())
    for shape in district_shapes():
        corners = [tuple(map(float, pair)) for pair in points_of(shape)]
        corners.append((shape.label_x, shape.label_y))
        assert all(0 <= x <= width and 0 <= y <= height for x, y in corners), shape.name


@pytest.mark.parametrize("town", ["Leipzig", "Dresden", "Chemnitz", "Zwickau"])
def test_label_leaves_the_dot_free(town):
    """A label of size 20 about its middle, a dot of radius 8."""
    latitude, longitude = place(town)
    x, y = position_on_districts(latitude, longitude)
    for shape in district_shapes():
        half_height = 10 + 11.5 * (len(shape.label_lines) - 1)
        half_width = max(map(len, shape.label_lines)) * 6
        beside = abs(shape.label_x - x) > half_width + 8
        assert beside or abs(shape.label_y - y) > half_height + 8, shape.name


@pytest.mark.parametrize(("town", "ags"), [("Leipzig", "14713"), ("Zwickau", "14524")])
def test_town_lies_in_its_district(town, ags):
    inside = [
        shape.ags
        for shape in district_shapes()
        if contains(points_of(shape), position_on_districts(*place(town)))
    ]
    assert ags in inside


def test_shapes_are_computed_once():
    assert district_shapes() is district_shapes()


def points_of(shape):
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", shape.path)]


def place(name):
    with (DISTRICTS_FILE.parent / "saxony_places.csv").open(encoding="utf-8") as file:
        row = next(row for row in csv.DictReader(file) if row["place"] == name)
    return float(row["lat"]), float(row["lon"])


def contains(corners, point):
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_scale_is_the_same_in_both_directions():
    x1, y1 = position_on_districts(51, 13)
    x2, y2 = position_on_districts(52, 14)
    assert (x2 - x1) == pytest.approx((y1 - y2) * saxony_map.NARROWING)
