"""The Sorbian settlement area of Saxony: which towns have an Upper Sorbian name beside the German.

Source: § 3 of the Saxon Sorbs Act (SächsSorbG); the names stand in
``core/data/sorbian_settlement_area.csv``, what is not certain in ``core/data/LICENSES.md``.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from exhibition.models import TourStop, TourStopText, Venue

NAMES_FILE = settings.BASE_DIR / "core" / "data" / "sorbian_settlement_area.csv"
GERMAN, SORBIAN = "de", "hsb"
# One thing at a time: Leichte Sprache uses no stroke between two names.
ONE_NAME_ONLY = ("de-simple",)
ADDITION = re.compile(r"\s*(?:[/(].*|\bi\.\s?d\.\s.*|\bO\.\s?L\.?)$")


@dataclass(frozen=True)
class Name:
    """A name of a town, and the language it is in."""

    text: str
    language: str


@cache
def _sorbian_names() -> dict[tuple[str, str], str]:
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        return {
            (_without_addition(row["municipality"]), row["district_ags"]): row["sorbian"]
            for row in csv.DictReader(file)
        }


def _without_addition(town: str) -> str:
    """„Boxberg“ for „Boxberg/O.L.“, „Bautzen“ for „Bautzen (Budyšin)“; capitals do not matter."""
    return ADDITION.sub("", " ".join(town.split())).casefold()


def sorbian_name(town: str, district: str) -> str | None:
    """The Upper Sorbian name of a town in that district (AGS); None outside the area."""
    return _sorbian_names().get((_without_addition(town), district))


def names(venue: Venue, language: str) -> list[Name]:
    """The names of the town as a page in that language shows them: one, or German and Sorbian.

    A page in Upper Sorbian has the Sorbian name first.
    """
    sorbian = sorbian_name(venue.town, venue.district.ags)
    if sorbian is None or language in ONE_NAME_ONLY:
        return [Name(venue.town, GERMAN)]
    german = ADDITION.sub("", venue.town) if sorbian in venue.town else venue.town
    found = [Name(german, GERMAN), Name(sorbian, SORBIAN)]
    return found[::-1] if language == SORBIAN else found


def name_in_words(venue: Venue, language: str) -> str:
    """„Bautzen / Budyšin“ as plain text, for titles and calendars."""
    return " / ".join(name.text for name in names(venue, language))


def is_inside(venue: Venue) -> bool:
    return sorbian_name(venue.town, venue.district.ags) is not None


def introductions(stop: TourStop, language: str) -> list[TourStopText]:
    """The texts whose introductions a page in that language shows, its own language first.

    Pages in German and in Upper Sorbian show both where the stop lies in the area and both are
    written; every other page shows one: its own, else the German one.
    """
    codes = [language]
    if language in (GERMAN, SORBIAN) and is_inside(stop.venue):
        codes = [language, SORBIAN if language == GERMAN else GERMAN]
    written = {text.locale.language_code: text for text in stop.texts.all() if text.introduction}
    found = [written[code] for code in codes if code in written]
    return found or [written[code] for code in (GERMAN,) if code in written]


def lacks_sorbian(stop: TourStop) -> bool:
    """Whether the stop should have an introduction in Upper Sorbian and has none."""
    if not is_inside(stop.venue):
        return False
    texts = stop.texts.select_related("locale")
    return not any(t.introduction and t.locale.language_code == SORBIAN for t in texts)
