"""The names of one person: found in any text, and taken out of it. Knows no database."""

import html
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, unquote_plus

from django.utils.text import slugify

ERASED = "[gelöscht]"  # what stands in a text where a name stood
SHORTEST_PART = 3  # letters: a shorter part of a name is no name on its own
SHORTEST_NUMBER = 6  # digits of a telephone number
GERMAN_SPELLING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
BEFORE, AFTER = r"(?<![^\W_])", r"(?:['’]?s|['’])?(?![^\W_])"  # „Rimas“, „Klaus’“
SEPARATORS = " \t\n/().–-\xa0\u202f"  # in telephone numbers
BETWEEN = r"(?:[\W_]|&#?\w+;)"  # what may stand between the words of a name, in HTML too
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Sought:
    """A pattern, and pieces of which one must be there at all: a quick look before a slow one."""

    pattern: re.Pattern
    pieces: tuple[str, ...]

    def is_in(self, text: str, folded: str, squeezed: str) -> bool:
        if not any(piece in folded or piece in squeezed for piece in self.pieces):
            return False
        return bool(self.pattern.search(text))


@dataclass(frozen=True)
class Names:
    """What a person is called and reached by.

    ``identifies`` looks for what points to this person alone: real name, e-mail, telephone.
    ``quotes`` looks for the public name too, which others may share: only for texts that are
    known to be about this person.
    """

    public: str = ""
    real: str = ""
    email: str = ""
    telephone: str = ""

    @cached_property
    def _identifying(self) -> tuple[Sought, ...]:
        found = [_email(self.email), _telephone(self.telephone), _name(self.real)]
        return tuple(one for one in found if one)

    @cached_property
    def _all(self) -> tuple[Sought, ...]:
        names = [_name(self.public), *map(_part, f"{self.real} {self.public}".split())]
        return (*self._identifying, *(one for one in names if one))

    def identifies(self, value) -> bool:
        return _any(self._identifying, value)

    def quotes(self, value) -> bool:
        return _any(self._all, value)

    def scrubbed(self, text: str) -> str:
        """The text with „[gelöscht]“ in place of every name; the same text where there is none."""
        clean = unicodedata.normalize("NFC", text)
        for one in self._all:
            clean = one.pattern.sub(ERASED, clean)
        return text if clean == unicodedata.normalize("NFC", text) else clean

    def in_address(self, path: str) -> bool:
        """Whether a slug or path holds a name, in Latin letters or its own."""
        words = set(re.split(r"[\W_]+", unquote_plus(path).casefold()))
        names = [self.public, *f"{self.real} {self.public}".split()]
        return any(
            set(re.split(r"[\W_]+", spelling.casefold())) - {""} <= words
            for name in names
            if len(name) >= SHORTEST_PART
            for spelling in _spellings(name)
        )


def _any(sought: tuple[Sought, ...], value) -> bool:
    """Looks at all texts of a value at once: first and last name may stand in two columns."""
    text = "\n".join(form for text in texts_in(value) for form in _forms(text))
    folded = text.casefold()
    squeezed = folded
    for separator in SEPARATORS:
        squeezed = squeezed.replace(separator, "")
    return any(one.is_in(text, folded, squeezed) for one in sought)


def texts_in(value) -> Iterator[str]:
    """Every text in a value of a column, JSON inside text opened."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, str):
        opened = _opened(value)
        if opened is None:
            yield value
        else:
            yield from texts_in(opened)


def _opened(text: str):
    if text[:1] not in ("{", "[", '"'):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def _forms(text: str) -> Iterator[str]:
    """The text as it stands, without markup, and with percent signs resolved (form data)."""
    text = unicodedata.normalize("NFC", text)
    yield text
    if "<" in text or "&" in text:
        yield " ".join(html.unescape(TAG.sub(" ", text)).split())
    if "%" in text or "+" in text:
        yield unicodedata.normalize("NFC", unquote_plus(text))


def _spellings(word: str) -> set[str]:
    """As written and as addresses spell it: „Zübeyde“, „Zuebeyde“, „zubeyde“."""
    word = unicodedata.normalize("NFC", word)
    return {word, word.translate(GERMAN_SPELLING), slugify(word)} - {""}


def _name(name: str) -> Sought | None:
    """All words of a name in a row, in either order, whatever stands between and however big."""
    words = [found for word in name.split() if (found := _word(word))]
    if not words:
        return None
    orders = [words, words[::-1]] if len(words) > 1 else [words]
    return _bounded("|".join(f"{BETWEEN}+".join(order) for order in orders), name, re.IGNORECASE)


def _word(word: str) -> str:
    """A word that may itself be of parts: „O’Neill-Kara“ is „oneill-kara“ in an address."""
    spelled = ["|".join(map(re.escape, sorted(_spellings(part)))) for part in _parts(word)]
    return f"{BETWEEN}*".join(f"(?:{part})" for part in spelled)


def _part(word: str) -> Sought | None:
    """One word of a name on its own; written as a name, so that „Klein“ spares „klein“."""
    word = unicodedata.normalize("NFC", word.strip(".,;"))
    if len(word) < SHORTEST_PART:
        return None
    forms = "|".join(map(re.escape, {word, html.escape(word)}))
    return _bounded(forms, word, re.NOFLAG)


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name))


def _bounded(inner: str, name: str, flags: re.RegexFlag) -> Sought:
    """Whole words; but scripts without capitals join „and“ and „to“ to a name (Arabic)."""
    has_capitals = name[0].upper() != name[0].lower()
    before, after = (BEFORE, AFTER) if has_capitals else ("", "")
    longest = max(_parts(name), key=len)
    pieces = tuple(spelling.casefold() for spelling in _spellings(longest))
    return Sought(re.compile(f"{before}(?:{inner}){after}", flags), pieces)


def _email(address: str) -> Sought | None:
    if not address:
        return None
    forms = {address, html.escape(address), quote(address)}
    pattern = re.compile("|".join(map(re.escape, sorted(forms))), re.IGNORECASE)
    return Sought(pattern, tuple(form.casefold() for form in forms))


def _telephone(number: str) -> Sought | None:
    """The digits of a number however they are grouped, with or without the country before."""
    digits = re.sub(r"\D", "", re.sub(r"^\s*(\+|00)\d\d", "", number)).lstrip("0")
    if len(digits) < SHORTEST_NUMBER:
        return None
    between = r"[\s/().–-]*"
    grouped = between.join(digits)
    pattern = re.compile(rf"(?<!\d)(?:(?:\+|00)\d\d|0)?{between}{grouped}(?!\d)")
    return Sought(pattern, (digits,))
