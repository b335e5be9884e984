"""Where words and sentences begin and end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.plain_german.lists import listed, set_of
from core.plain_german.short_forms import DOTTED

# What joins the parts of a word: hyphens (U+002D, 2010, 2011), mid-dot (U+00B7), U+2027.
JOINTS = "-\u2010\u2011\u00b7\u2027"
LETTER = r"[^\W\d_]"
# Soft hyphen and apostrophe stand inside a part.
WORD = re.compile(rf"{LETTER}(?:{LETTER}|[{JOINTS}\u00ad'’](?={LETTER}))*")

END = re.compile(r"(?<![.!?…])[.!?…]++[“”\"»«’‘')\]]*+(?=\s|$)")
ORDINAL = re.compile(r"(?:(\w+)[ \u00a0])?(\d{1,2})\.$")
INITIAL = re.compile(rf"(?<!\w){LETTER}\.$")
NEAR = 20  # characters before a full stop that tell what it is
MONTHS = listed(
    "januar februar märz april mai juni juli august september oktober november dezember"
)
WEEKDAYS = set_of("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")
# „am 1. Mai“, „das 14. Treffen“; not „bis 9.“
BEFORE_ORDINALS = {
    *WEEKDAYS,
    *listed("der die das dem den des am im vom zum zur beim ein eine einen einem einer"),
    *listed("mein meine sein seine ihr ihre unser unsere jeder jede jedes jeden"),
}
OFTEN_LAST = {"usw.", "etc.", "z. T.", "e. V.", "v. Chr.", "n. Chr."}
BEGINS = re.compile(r"(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Dann|Und|Auch|Aber|Dort)\b")


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
    """Lines end sentences; so do marks, but not those of abbreviations and ordinal numbers."""
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
    dots = {found.end() - 1: found[0] for found in DOTTED.finditer(text)}
    inner = {place for found in DOTTED.finditer(text) for place in range(*found.span())}
    for number, line in enumerate(re.finditer(r"[^\r\n]+", text)):
        first = line.start()
        for found in END.finditer(text, *line.span()):
            following = text[found.end() : found.end() + NEAR].lstrip()
            before = text[max(line.start(), found.start() - NEAR) : found.start() + 1]
            if found.start() in inner:
                ends = dots.get(found.start()) in OFTEN_LAST and bool(BEGINS.match(following))
            else:
                ends = _ends(before, following)
            if ends:
                yield number, *_trim(text, first, found.end())
                first = found.end()
        if text[first : line.end()].strip():
            yield number, *_trim(text, first, line.end())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _ends(before: str, following: str) -> bool:
    """Whether the mark at the end of ``before`` ends a sentence though the line may go on."""
    if following[:1].islower() or INITIAL.search(before):
        return False
    ordinal = ORDINAL.search(before)
    if not ordinal:
        return True
    if re.match(r"\w*", following)[0].lower() in MONTHS or not before[: ordinal.start(2)].strip():
        return False
    return (ordinal[1] or "").lower() not in BEFORE_ORDINALS
