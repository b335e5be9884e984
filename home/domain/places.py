"""Places in Saxony: which one a visitor means, and what lies near it.

Source of the places: GeoNames, CC BY 4.0 (core/data/saxony_places.csv). Distances are
kilometres as the crow flies.
"""

import csv
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt

from django.conf import settings

PLACES_FILE = settings.BASE_DIR / "core" / "data" / "saxony_places.csv"
EARTH_RADIUS = 6371.0  # km
LONGEST_NAME = 80
# GeoNames writes these without „ß“.
GERMAN_NAMES = {"Meissen": "Meißen", "Zschadrass": "Zschadraß"}


@dataclass(frozen=True)
class Place:
    name: str
    district: str
    population: int
    latitude: float
    longitude: float


@cache
def places() -> tuple[Place, ...]:
    """All places, most people first."""
    with PLACES_FILE.open(encoding="utf-8", newline="") as file:
        rows = [
            Place(
                name=GERMAN_NAMES.get(row["place"], row["place"]),
                district=row["district"],
                population=int(row["population"] or 0),
                latitude=float(row["lat"]),
                longitude=float(row["lon"]),
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(rows, key=lambda place: -place.population))


def find_place(name: str) -> Place | None:
    """The place of that name, else the largest whose name begins with it, else None.

    Capitals, accents, hyphens and „ss“ for „ß“, „ae“ for „ä“ make no difference.
    """
    wanted = _plain(name[:LONGEST_NAME])
    if len(wanted) < 2:
        return None
    exact = (place for place in places() if _plain(place.name) == wanted)
    beginning = (place for place in places() if _plain(place.name).startswith(wanted))
    return next(exact, None) or next(beginning, None)


def similar_names(name: str, *, limit: int = 3) -> list[str]:
    """Names that look like it, for „Meinten Sie …?“."""
    names = {_plain(place.name): place.name for place in places()}
    close = get_close_matches(_plain(name[:LONGEST_NAME]), names, n=limit, cutoff=0.7)
    return [names[key] for key in close]


def distance(latitude: float, longitude: float, place: Place) -> float:
    """Kilometres between a point (degrees) and a place, by the haversine formula."""
    north = radians(place.latitude - latitude)
    east = radians(place.longitude - longitude)
    chord = sin(north / 2) ** 2
    chord += cos(radians(latitude)) * cos(radians(place.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(chord))


def nearest_first(points: Iterable, place: Place) -> list[tuple[float, object]]:
    """Pairs of distance and point, for anything with ``latitude`` and ``longitude``."""
    pairs = [(distance(point.latitude, point.longitude, place), point) for point in points]
    return sorted(pairs, key=lambda pair: (pair[0], pair[1].pk))


@lru_cache(maxsize=2000)
def _plain(name: str) -> str:
    name = name.casefold().replace("ß", "ss")
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.replace(umlaut, letters)
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if letter.isalnum())
