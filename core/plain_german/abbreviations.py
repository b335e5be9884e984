"""Abbreviations.

BITV 2.0, annex 2 part 2, no. 1; Netzwerk Leichte Sprache: known ones like WC and LKW may stay.
"""

import re
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.short_forms import DOTTED, KNOWN_LETTERS, UNIT, UNITS, long_form
from core.plain_german.splitting import Word
from core.plain_german.text import Text

MOST_LETTERS = 5  # a longer word in capitals is not read letter by letter
EXPLAINS = re.compile(r"kurze\w* (?:Name|Wort)|Abkürzung|\b(?:heißt|bedeutet|steht für)\b")


def abbreviations(text: Text) -> Iterator[Hint]:
    for found in DOTTED.finditer(text.seen):
        yield text.hint(Kind.ABBREVIATION, *found.span(), instead=long_form(found[0]))
    for found in UNIT.finditer(text.seen):
        yield text.hint(Kind.ABBREVIATION, *found.span(1), instead=UNITS[found[1]])


def may_be_acronym(word: Word) -> bool:
    """Whether a word in capitals may be read letter by letter: „BAMF“, but not „WICHTIG“."""
    return word.text.isupper() and 2 <= len(word.text) <= MOST_LETTERS


def understood(text: Text) -> set[str]:
    """Acronyms that everybody knows, and those that a sentence of the text explains."""
    explaining = (one for one in text.sentences if EXPLAINS.search(text.seen, one.start, one.end))
    return KNOWN_LETTERS | {word.text for one in explaining for word in one.words}
