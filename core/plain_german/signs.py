"""Signs that few readers know, and quotation marks of other languages.

BITV 2.0, annex 2 part 2, no. 6: no special characters, no brackets.
"""

import re
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.text import Text

SIGNS = {
    "%": "Prozent",
    "‰": "",
    "§": "Paragraf",
    "&": "und",
    "+": "und",
    "€": "Euro",
    "$": "Dollar",
    "°C": "Grad",
    "°": "Grad",
    "/": "oder",
    "(": "",
    ")": "",
    "[": "",
    "]": "",
    "{": "",
    "}": "",
    "<": "",
    ">": "",
    ";": "",
    "…": "",
    "...": "",
    "*": "",
    "_": "",
    "=": "ist gleich",
    "→": "",
    "#": "",
    "|": "",
    "\\": "",
    "~": "ungefähr",
}
PAIRS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]|\{[^{}\n]*\}")
SIGN = re.compile("|".join(re.escape(one) for one in sorted(SIGNS, key=len, reverse=True)))
# „Mentor:innen“: a sign inside a word, which screen readers stop at.
INNER = re.compile(r"(?<=[^\W\d_]):(?=[^\W\d_])")
# „…“ and ‚…‘ are German; “ closes only what „ has opened.
GERMAN = re.compile(r"„[^„“\n]*“")
QUOTED = re.compile(
    r"\"[^\"\n]*\"|“[^“”\n]*[“”]|„[^„“”\n]*”|»[^»«\n]*«|«[^»«\n]*»|(?<!\w)'[^'\n]*'(?!\w)|[\"“”»«‹›]"
)


def signs(text: Text) -> Iterator[Hint]:
    """Brackets and what they hold are one place."""
    brackets = set()
    for pair in PAIRS.finditer(text.seen):
        brackets |= {pair.start(), pair.end() - 1}
        yield text.hint(Kind.SIGN, *pair.span())
    for found in SIGN.finditer(text.seen):
        if found.start() not in brackets:
            yield text.hint(Kind.SIGN, *found.span(), instead=SIGNS[found[0]])
    for found in INNER.finditer(text.seen):
        yield text.hint(Kind.SIGN, *found.span())


def quotes(text: Text) -> Iterator[Hint]:
    seen = GERMAN.sub(lambda pair: " " * len(pair[0]), text.seen)
    for found in QUOTED.finditer(seen):
        inside = text.raw[found.start() + 1 : found.end() - 1]
        yield text.hint(Kind.QUOTES, *found.span(), instead=f"„{inside}“" if inside else "")
