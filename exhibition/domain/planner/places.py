"""Where a house stands of which only the town is known.

Source: GeoNames, CC BY 4.0 (core/data/saxony_places.csv). The centre of the place, good enough
for kilometres between towns.
"""

import csv
import unicodedata
from functools import cache

from django.conf import settings

from exhibition.domain.planner.distances import Place

PLACES_FILE = settings.BASE_DIR / "core" / "data" / "saxony_places.csv"
DEPOT_TOWN = "Dresden"  # the programme's office; no set names a depot of its own


@cache
def _places() -> tuple[tuple[str, str, int, Place], ...]:
    """Name for comparing, district's AGS, people and point; most people first."""
    with PLACES_FILE.open(encoding="utf-8", newline="") as file:
        rows = [
            (
                _plain(row["place"]),
                row["district_ags"],
                int(row["population"] or 0),
                Place(row["place"], float(row["lat"]), float(row["lon"])),
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(rows, key=lambda row: -row[2]))


def place_of(town: str, district_ags: str | None = None) -> Place | None:
    """The centre of the town, else of the largest place of its district, else None."""
    name = _plain(town)
    in_district = [row for row in _places() if row[1] == district_ags]
    for rows in (in_district, _places()):
        for plain, _ags, _people, place in rows:
            if plain == name:
                return Place(town, place.latitude, place.longitude)
    if not in_district:
        return None
    largest = in_district[0][3]
    return Place(town, largest.latitude, largest.longitude)


def known_places() -> list[Place]:
    """All places of Saxony, most people first."""
    return [place for _name, _ags, _people, place in _places()]


def depot() -> Place:
    """Where the sets stand when nobody shows them."""
    return place_of(DEPOT_TOWN)


def _plain(name: str) -> str:
    name = name.casefold().replace("ß", "ss")
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if letter.isalnum())
