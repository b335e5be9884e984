"""Where words and sentences begin and end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.plain_german.lists import set_of
from core.plain_german.short_forms import DOTTED
from core.sentences import ends

# What joins the parts of a word: hyphens (U+002D, 2010, 2011), mid-dot (U+00B7), U+2027.
JOINTS = "-\u2010\u2011\u00b7\u2027"
LETTER = r"[^\W\d_]"
# Soft hyphen and apostrophe stand inside a part.
WORD = re.compile(rf"{LETTER}(?:{LETTER}|[{JOINTS}\u00ad'’](?={LETTER}))*")

MONTHS = set_of(
    "januar februar märz april mai juni juli august september oktober november dezember"
)
WEEKDAYS = set_of("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")
OFTEN_LAST = {"usw.", "etc.", "z. T.", "e. V.", "v. Chr.", "n. Chr."}


@dataclass(frozen=True)
class Word:
    """A word with all its parts: „Arbeits·markt“ and „Arbeits-Suche“ are one."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def parts(self) -> list[str]:
        return re.split(f"[{JOINTS}]", self.text.replace("\u00ad", ""))


@dataclass(frozen=True)
class Sentence:
    """``number``: how many words it has, numbers included. ``line``: which line it stands in."""

    start: int
    end: int
    line: int
    number: int
    words: tuple[Word, ...]


def words_of(text: str) -> tuple[Word, ...]:
    return tuple(Word(found[0], *found.span()) for found in WORD.finditer(text))


def counted(text: str) -> list[str]:
    """What counts as a word in a sentence: numbers and dates too, dashes not."""
    return [piece for piece in text.split() if re.search(r"\w", piece)]


def sentences_of(text: str, words: tuple[Word, ...]) -> tuple[Sentence, ...]:
    """As the pages split them (``core/sentences.py``), and not after an abbreviation."""
    sentences, place = [], 0
    for line, start, end in _spans(text):
        inside = []
        while place < len(words) and words[place].start < end:
            inside.append(words[place])
            place += 1
        number = len(counted(text[start:end]))
        if number:
            sentences.append(Sentence(start, end, line, number, tuple(inside)))
    return tuple(sentences)


def _spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Line, start and end of each sentence, without blanks around it."""
    inner = {found.end() for found in DOTTED.finditer(text) if found[0] not in OFTEN_LAST}
    for number, line in enumerate(re.finditer(r"[^\r\n]+", text)):
        cuts = [line.start() + place for place in ends(line[0])]
        cuts = [cut for cut in cuts if len(text[:cut].rstrip()) not in inner]
        for start, end in pairwise([line.start(), *cuts, line.end()]):
            yield number, *_trim(text, start, end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
