"""What somebody types to say where they are: the name of a place, or a postcode.

Both are looked up in tables of our own (core/places.py, core/postcodes.py); nobody else is asked,
and what was typed is kept nowhere.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from core.places import Place
from core.postcodes import beginnings, postcodes
from core.texts import without_control_characters
from home.domain.places import LONGEST_NAME, find_place, similar_names

LENGTH = 5  # digits of a German postcode


class Problem(Enum):
    """Why there is no place."""

    NAME = "no place of that name"
    DIGITS = "a postcode with too few or too many digits"
    ELSEWHERE = "a postcode that begins like none of Saxony"
    POSTCODE = "five digits that we do not know"


@dataclass(frozen=True)
class Sought:
    """``asked``: as it was typed, without what cannot be shown; ``called``: how we say it."""

    asked: str = ""
    called: str = ""
    place: Place | None = None
    problem: Problem | None = None
    similar: tuple[str, ...] = ()


def seek(text: str) -> Sought:
    """The place that is meant. Nothing typed: nothing sought. Never raises.

    „01796“, „D-01796 Pirna“ and digits of other scripts („۰۱۷۹۶“) are postcodes.
    """
    asked = without_control_characters(text).strip()[:LONGEST_NAME]
    digits = _western_digits(asked)
    if code := _postcode(digits):
        return _by_postcode(asked, code)
    if digits and not re.search(r"[^\W\d]", digits) and re.search(r"\d", digits):
        return Sought(asked, problem=Problem.DIGITS)
    return _by_name(asked) if asked else Sought()


def _postcode(text: str) -> str:
    """Five digits that stand alone; „01 796“ and „0 1796“ count too."""
    if re.fullmatch(r"[\d ]+", text):
        text = text.replace(" ", "")
    found = re.search(rf"(?<!\d)\d{{{LENGTH}}}(?!\d)", text)
    return found[0] if found else ""


def _by_postcode(asked: str, code: str) -> Sought:
    if known := postcodes().get(code):
        return Sought(asked, f"{code} {known.name}", known.place)
    elsewhere = code[:2] not in beginnings()
    return Sought(asked, code, problem=Problem.ELSEWHERE if elsewhere else Problem.POSTCODE)


def _by_name(asked: str) -> Sought:
    if place := find_place(asked):
        return Sought(asked, place.name, place)
    return Sought(asked, problem=Problem.NAME, similar=tuple(similar_names(asked)))


def _western_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
