"""Kilometres by road between two places, without a map of roads."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6371.0  # km, mean radius (IUGG)
ROAD_FACTOR = 1.3


@dataclass(frozen=True)
class Place:
    """A point on the map, degrees of WGS 84."""

    name: str
    latitude: float
    longitude: float


def great_circle(one: Place, other: Place) -> float:
    """Kilometres as the crow flies, by the haversine formula."""
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    chord = sin(north / 2) ** 2
    chord += cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(chord)))


def road_kilometres(one: Place, other: Place) -> float:
    """Kilometres by road: as the crow flies times 1.3.

    Source of the factor: S. Wang, H. M. Bette, M. Schreckenberg, T. Guhr, „How much longer do
    you have to drive than the crow has to fly?“, npj Complexity 1, 22 (2024),
    doi:10.1038/s44260-024-00023-x: 1.3 ± 0.1 on large road networks of several countries.
    """
    return ROAD_FACTOR * great_circle(one, other)
