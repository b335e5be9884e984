"""Words that are long, or written in capitals."""

from collections.abc import Iterator

from core.plain_german.abbreviations import may_be_acronym, understood
from core.plain_german.hints import Hint, Kind
from core.plain_german.numbers import ROMAN
from core.plain_german.splitting import Word
from core.plain_german.text import Text

# The limit of LanguageTool's check for Leichte Sprache; „Deutschkurs“ has 11 letters.
LONGEST_PART = 13
# Places are written as they are called.
NAMES = {"elbsandsteingebirge", "erzgebirgskreis", "oberwiesenthal", "ehrenfriedersdorf"}


def long_words(text: Text) -> Iterator[Hint]:
    """BITV 2.0, annex 2 part 2, no. 4: compounds with a hyphen; the mid-dot does the same."""
    for word in text.words:
        letters = max(len(part) for part in word.parts)
        if letters > LONGEST_PART and word.lower not in NAMES:
            yield text.hint_at(Kind.LONG_WORD, word, count=letters)


def capitals(text: Text) -> Iterator[Hint]:
    """Words in capitals for emphasis; acronyms the first time, unless the text explains them."""
    known = understood(text)
    for group in _loud_groups(text):
        first, last = group[0], group[-1]
        if first is not last or not may_be_acronym(first):
            yield text.hint_at(Kind.CAPITALS, first, last)
        elif first.text not in known:
            known.add(first.text)
            yield text.hint_at(Kind.ABBREVIATION, first)


def _loud_groups(text: Text) -> Iterator[list[Word]]:
    """Words in capitals, those that follow on each other together."""
    group: list[Word] = []
    for word in filter(_is_loud, text.words):
        if group and not text.follow_on(group[-1], word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _is_loud(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper() and not ROMAN.fullmatch(word.text)
