"""Two schematic maps of Saxony: engraved relief (static/svg/sachsen.svg) and districts.

Pure standard library. Latitudes and longitudes are degrees (WGS 84). Both maps are pictures:
show "schematische Karte" with them, and the notice in core/data/LICENSES.md.
"""

import json
from dataclasses import dataclass
from functools import cache
from math import cos, exp, radians, sin
from pathlib import Path

from .saxony_map_data import (
    CREST,
    DISTRICT_LABELS,
    ELBE_VALLEY,
    HILLS,
    SOUTHERN_BORDER,
    WAVES,
)

DISTRICTS_FILE = Path(__file__).resolve().parent / "data" / "saxony_districts.geojson"
NARROWING = cos(radians(51))  # a degree of longitude, in degrees of latitude

# Relief: viewBox 0 0 1600 1280, these degrees at its left, right and upper edge.
RELIEF_WIDTH, RELIEF_HEIGHT = 1600, 1280
RELIEF_WEST, RELIEF_EAST, RELIEF_NORTH = 11.83, 15.10, 51.78
RELIEF_SCALE = RELIEF_WIDTH / ((RELIEF_EAST - RELIEF_WEST) * NARROWING)
RELIEF_BASE = 100  # metres above the sea that lie in the plane
RELIEF_LIFT = 0.085  # how far a metre of height moves a point up

# Districts: the degrees at the edges of the map, with some air round the shapes.
WEST, EAST, SOUTH, NORTH = 11.83, 15.14, 50.17, 51.71
WIDTH = 1000
SCALE = WIDTH / ((EAST - WEST) * NARROWING)
HEIGHT = round((NORTH - SOUTH) * SCALE)
VIEW_BOX = f"0 0 {WIDTH} {HEIGHT}"


@dataclass(frozen=True)
class DistrictShape:
    """One district or district-free city. Coordinates in units of ``VIEW_BOX``."""

    ags: str  # official key, five digits
    name: str  # short, but no two are the same
    full_name: str
    is_city: bool  # district-free; lies on top of a district round it
    path: str  # SVG path data
    label_x: float  # middle of the label
    label_y: float
    label_lines: tuple[str, ...]  # the name, broken to fit


def position_on_relief(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place lies on static/svg/sachsen.svg: per cent from the left and from the top."""
    x, y = relief_point(latitude, longitude)
    return x / RELIEF_WIDTH * 100, y / RELIEF_HEIGHT * 100


def relief_point(latitude: float, longitude: float) -> tuple[float, float]:
    """The same in units of the drawing's viewBox. High places lie further up."""
    x = (longitude - RELIEF_WEST) * NARROWING * RELIEF_SCALE
    y = (RELIEF_NORTH - latitude) * RELIEF_SCALE
    return x, y - (elevation(latitude, longitude) - RELIEF_BASE) * RELIEF_LIFT


def elevation(latitude: float, longitude: float) -> float:
    """Height of the modelled terrain in metres."""
    from_border = min(max(latitude - _interpolated(longitude, SOUTHERN_BORDER), 0), 2)
    crest = _interpolated(longitude, CREST)
    height = 110 + crest * exp(-((from_border / 0.30) ** 1.3))
    height += 120 * exp(-((from_border / 0.6) ** 2))
    for hill_longitude, hill_latitude, radius, hill_height in HILLS:
        east = (longitude - hill_longitude) * NARROWING
        north = latitude - hill_latitude
        height += hill_height * exp(-(east**2 + north**2) / (2 * radius * radius))
    unevenness = sum(sin(a * longitude + b) * sin(c * latitude * 1.5 + d) for a, b, c, d in WAVES)
    height *= 1 + 0.16 * unevenness / 6
    if 12.85 < longitude < 14.3:
        from_elbe = latitude - _interpolated(longitude, ELBE_VALLEY)
        height -= 90 * exp(-((from_elbe / 0.05) ** 2))
    return min(max(height, 60), 1300)


def position_on_districts(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place lies on the district map, in units of ``VIEW_BOX``."""
    return (longitude - WEST) * NARROWING * SCALE, (NORTH - latitude) * SCALE


@cache
def district_shapes() -> list[DistrictShape]:
    """All districts, then the three cities that lie on top of them; by name within each."""
    collection = json.loads(DISTRICTS_FILE.read_text(encoding="utf-8"))
    shapes = [_district_shape(feature) for feature in collection["features"]]
    return sorted(shapes, key=lambda shape: (shape.is_city, shape.name))


def _district_shape(feature):
    properties, geometry = feature["properties"], feature["geometry"]
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    lines, longitude, latitude = DISTRICT_LABELS[properties["ags"]]
    label_x, label_y = position_on_districts(latitude, longitude)
    return DistrictShape(
        ags=properties["ags"],
        name=" ".join(lines).replace("- ", "-"),
        full_name=properties["name_full"],
        is_city=properties["kind"] == "Kreisfreie Stadt",
        path="".join(_ring(ring) for polygon in polygons for ring in polygon),
        label_x=round(label_x, 1),
        label_y=round(label_y, 1),
        label_lines=lines,
    )


def _ring(ring):
    """A closed ring (longitude, latitude) as path data."""
    points = (position_on_districts(latitude, longitude) for longitude, latitude in ring[:-1])
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"


def _interpolated(position, points):
    """Straight between the points, level beyond the first and the last."""
    if position <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in zip(points, points[1:], strict=False):
        if position <= right:
            return low + (high - low) * (position - left) / (right - left)
    return points[-1][1]
