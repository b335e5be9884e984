"""What was asked, read from an address."""

from dataclasses import dataclass

from core.texts import without_control_characters
from home.domain.search.folding import fold, readings, tokens
from home.domain.search.stemming import stem
from home.models.search import LONGEST_WORD

LONGEST_QUERY = 200  # characters; more is cut
MOST_WORDS = 16


@dataclass(frozen=True)
class Asked:
    """One word of a question, as it was written and as it is compared."""

    written: str
    word: str
    stem: str


@dataclass(frozen=True)
class Query:
    """What was asked: ``text`` as shown again, ``words`` as searched for."""

    text: str
    words: tuple[str, ...]
    was_cut: bool


def read_query(raw: str) -> Query:
    """Never fails: operators, quotes and signs of any kind are read as gaps between words."""
    text = " ".join(without_control_characters(raw).split())
    words = [token for token in tokens(text[:LONGEST_QUERY]) if fold(token)]
    return Query(
        text=text[:LONGEST_QUERY],
        words=tuple(words[:MOST_WORDS]),
        was_cut=len(text) > LONGEST_QUERY,
    )


def ways_to_read(query: Query, language: str) -> list[list[Asked]]:
    """The words to look for: compounds in one piece, and, if there are any, in their parts."""
    whole = [readings(word)[0] for word in query.words]
    parts = [part for word in query.words for part in (readings(word)[1:] or readings(word))]
    ways = [whole] if whole == parts else [whole, parts[:MOST_WORDS]]
    return [[asked(word, language) for word in way if fold(word)] for way in ways]


def asked(word: str, language: str) -> Asked:
    return Asked(word, fold(word)[:LONGEST_WORD], stem(word, language)[:LONGEST_WORD])
