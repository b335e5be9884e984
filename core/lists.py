"""Several things in one line, with the commas of the language. Source: CLDR, list patterns."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

LATIN_COMMA = ", "
# ``standard`` and ``or`` of CLDR between the first two of many. The mark for „from right to
# left“ keeps the Persian comma on its side between names in Latin letters.
COMMAS = {"ar": "، ", "fa": "،\u200f ", "ti": "፣ "}


@dataclass(frozen=True)
class Or:
    """How alternatives are joined: of two, and before the last of more."""

    of_two: str
    before_last: str
    comma: str = ""  # where it is not that of the language


ALTERNATIVES = {
    "de": Or(" oder ", " oder "),
    "en": Or(" or ", " or "),
    "ar": Or(" أو ", " أو ", comma=" أو "),
    "fa": Or(" یا ", "، یا "),
    "uk": Or(" або ", " або "),
    "ru": Or(" или ", " или "),
    "fr": Or(" ou ", " ou "),
    "ti": Or(" ወይ ", " ወይ "),
    "hsb": Or(" abo ", " abo "),
}


def comma(code: str | None = None) -> str:
    """The comma of the language (that of the visitor) with the space behind it."""
    return COMMAS.get(_language(code), LATIN_COMMA)


def listed(things: Iterable, code: str | None = None) -> str:
    """„Aufzug vorhanden, barrierefreies WC“: no word between the last two."""
    return comma(code).join(map(str, things))


def alternatives(things: Iterable, code: str | None = None) -> str:
    """„Pirna, Plauen oder Pegau“."""
    words = [str(thing) for thing in things]
    pattern = ALTERNATIVES.get(_language(code), ALTERNATIVES["de"])
    if len(words) < 3:
        return pattern.of_two.join(words)
    return (pattern.comma or comma(code)).join(words[:-1]) + pattern.before_last + words[-1]


def _language(code: str | None) -> str:
    return (code or get_language() or "de").partition("-")[0]
