"""What the checker says: one place in a text and the kind of its difficulty."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of difficulty, in the order in which editors should look at them."""

    LONG_SENTENCE = "long_sentence"
    CLAUSES = "clauses"
    SENTENCES_IN_LINE = "sentences_in_line"
    LONG_WORD = "long_word"
    ABBREVIATION = "abbreviation"
    PASSIVE = "passive"
    GENITIVE = "genitive"
    SUBJUNCTIVE = "subjunctive"
    NUMBER_WORD = "number_word"
    ROMAN_NUMERAL = "roman_numeral"
    OLD_YEAR = "old_year"
    SIGN = "sign"
    QUOTES = "quotes"
    CAPITALS = "capitals"
    NEGATION = "negation"


# Worth a look and often right: „Der Eingang hat keine Stufen“. Pages begin a line for each
# sentence themselves, wherever they see its end.
GENTLE = {Kind.NEGATION, Kind.SENTENCES_IN_LINE}


@dataclass(frozen=True)
class Hint:
    """``start`` and ``end`` count characters of the text, ``words`` stand between them.

    ``instead``: German words that would do, where there are some. ``count``: of words of a
    sentence, letters of a word, sentences of a line.
    """

    kind: Kind
    start: int
    end: int
    words: str
    instead: str = ""
    count: int = 0

    @property
    def is_gentle(self) -> bool:
        return self.kind in GENTLE
