"""The places of Saxony, read once, for all who look for one.

Source: GeoNames, CC BY 4.0 (core/data/saxony_places.csv). A point is the centre of the place.
"""

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from django.conf import settings

PLACES_FILE = settings.BASE_DIR / "core" / "data" / "saxony_places.csv"
# GeoNames writes these without „ß“.
GERMAN_NAMES = {"Meissen": "Meißen", "Zschadrass": "Zschadraß"}


@dataclass(frozen=True)
class Place:
    """A town or village; the point in degrees of WGS 84."""

    name: str
    district: str
    district_ags: str
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
                district_ags=row["district_ags"],
                population=int(row["population"] or 0),
                latitude=float(row["lat"]),
                longitude=float(row["lon"]),
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(rows, key=lambda place: -place.population))


@lru_cache(maxsize=2000)
def plain(name: str) -> str:
    """For comparing names.

    Capitals, accents, hyphens and „ss“ for „ß“, „ae“ for „ä“ make no difference.
    """
    name = name.casefold().replace("ß", "ss")
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.replace(umlaut, letters)
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if letter.isalnum())
