"""The postcodes of Saxony, read once: which place each belongs to.

Source: GeoNames, CC BY 4.0 (core/data/saxony_postcodes.csv; LICENSES.md beside it says how the
table was made). A postcode stands for a whole place or several; its point is that of the place.
"""

import csv
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from core.places import Place, places

POSTCODES_FILE = settings.BASE_DIR / "core" / "data" / "saxony_postcodes.csv"


@dataclass(frozen=True)
class Postcode:
    """``name``: of the place that is delivered to; ``place``: where we look from."""

    code: str
    name: str
    place: Place


@cache
def postcodes() -> dict[str, Postcode]:
    """Every postcode of Saxony that we know, by its five digits."""
    by_name = {(place.name, place.district_ags): place for place in reversed(places())}
    with POSTCODES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["postcode"]: Postcode(
            row["postcode"], row["name"], by_name[row["place"], row["district_ags"]]
        )
        for row in rows
    }


@cache
def beginnings() -> frozenset[str]:
    """The first two digits of Saxon postcodes: 01, 02, 04 and so on."""
    return frozenset(code[:2] for code in postcodes())
