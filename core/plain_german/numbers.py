"""Numbers: digits are read more easily than words; old years and Roman numerals by few.

Netzwerk Leichte Sprache: „Schreiben Sie Zahlen als Ziffern“, „Vermeiden Sie alte Jahreszahlen“,
„Vermeiden Sie römische Zahlen“.
"""

import re
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.lists import listed
from core.plain_german.splitting import MONTHS, Word
from core.plain_german.text import Text

# „ein“ is an article and „dritte“ easy enough: from two on, whole numbers.
UP_TO_TWELVE = listed("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
NUMBERS = {word: number for number, word in enumerate(UP_TO_TWELVE, start=2)}
NUMBERS |= {
    f"{stem}zehn": 10 + number
    for number, stem in enumerate(listed("drei vier fünf sech sieb acht neun"), start=3)
}
TENS = listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
NUMBERS |= {word: 10 * number for number, word in enumerate(TENS, start=2)}
NUMBERS |= {
    f"{one}und{ten}": number + 10 * place
    for place, ten in enumerate(TENS, start=2)
    for number, one in enumerate(["ein", *UP_TO_TWELVE[:8]], start=1)
}
NUMBERS |= {"hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000}
NUMBERS |= {
    f"{word}{unit}": number * size
    for number, word in enumerate(UP_TO_TWELVE[:8], start=2)
    for unit, size in (("hundert", 100), ("tausend", 1000))
}
NEAR = 20  # characters around a word

# With L, C, D and M they look like abbreviations: CD, DM, XL.
ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX]{2})")
VALUES = {"I": 1, "V": 5, "X": 10}

OLDEST_YEAR = 1950  # before the lives of most readers; „vor langer Zeit“
YEAR = re.compile(r"(?<![\d.,])1[0-9]{3}(?![\d.,]\d|\d)")
BEFORE_YEARS = {"jahr", "jahre", "jahren", "seit", "um", "von", "bis", "ab", "anno", *MONTHS}
LAST_WORD = re.compile(r"(\w+)[ \u00a0]$")


def number_words(text: Text) -> Iterator[Hint]:
    for word in text.words:
        number = NUMBERS.get(word.lower)
        if number and not _is_verb(text.seen, word):
            yield text.hint_at(Kind.NUMBER_WORD, word, instead=_digits(number))


def _is_verb(seen: str, word: Word) -> bool:
    """„Wir sieben das Mehl“, „Geben Sie acht“."""
    before = seen[max(0, word.start - NEAR) : word.start].lower()
    if word.lower == "sieben":
        return before.endswith(("wir ", "sie "))
    around = before + seen[word.end : word.end + NEAR].lower()
    return word.lower == "acht" and bool(re.search(r"\b(?:geb|gib)", around))


def _digits(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def roman_numerals(text: Text) -> Iterator[Hint]:
    for word in text.words:
        if ROMAN.fullmatch(word.text):
            yield text.hint_at(Kind.ROMAN_NUMERAL, word, instead=str(arabic(word.text)))


def arabic(numeral: str) -> int:
    """The value of a Roman numeral below 40."""
    values = [VALUES[sign] for sign in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


def old_years(text: Text) -> Iterator[Hint]:
    for found in YEAR.finditer(text.seen):
        if int(found[0]) < OLDEST_YEAR and _reads_as_year(text.seen, found):
            yield text.hint(Kind.OLD_YEAR, *found.span())


def _reads_as_year(seen: str, found: re.Match) -> bool:
    """„Im Jahr 1867“ and „1867 war“ are years, „1200 Menschen“ are not."""
    before = LAST_WORD.search(seen, max(0, found.start() - 12), found.start())
    after = re.match(r"[ \u00a0](\w)", seen[found.end() : found.end() + 2])
    if after and after[1].isupper():
        return False
    if before:
        return before[1].lower() in BEFORE_YEARS
    return bool(after)
