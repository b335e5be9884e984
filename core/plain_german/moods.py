"""Subjunctive and negation: cue words tell.

BITV 2.0, annex 2 part 2, no. 1. „möchte“ is a plain word of everyday („Ich möchte arbeiten“).
"""

from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.lists import listed
from core.plain_german.text import Text

STEMS = listed("würd könnt müsst dürft sollt hätt wär bräucht wüsst fänd käm gäb stünd")
SUBJUNCTIVE = {stem + ending for stem in STEMS for ending in ("e", "en", "est", "et")}
SUBJUNCTIVE |= {"wärst", "wärt", "könne", "müsse", "dürfe", "solle", "sei", "seien"}
ASKS = {"sei", "seien"}  # „Seien Sie pünktlich“ asks somebody

NEGATION = {"nicht", "nichts", "nie", "niemals", "niemand", "nirgends", "nirgendwo", "weder"}
NEGATION |= {"niemanden", "niemandem", "kein", "keine", "keinen", "keinem", "keiner", "keines"}


def subjunctive(text: Text) -> Iterator[Hint]:
    for word in text.words:
        asks = word.lower in ASKS and word.is_capital
        if word.lower in SUBJUNCTIVE and not asks:
            yield text.hint_at(Kind.SUBJUNCTIVE, word)


def negation(text: Text) -> Iterator[Hint]:
    for word in text.words:
        if word.lower in NEGATION:
            yield text.hint_at(Kind.NEGATION, word)
