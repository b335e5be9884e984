"""Which words of the index answer a word of a question, and how well."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Length
from rapidfuzz.distance import OSA

from home.domain.search.reading import Asked
from home.models import SearchWord
from home.models.search import LONGEST_WORD

EXACT, STEM, BEGINNING, MENDED, TWICE_MENDED = 100, 85, 55, 40, 25  # of a hundred
SHORTEST_BEGINNING = 2  # letters
MOST_BEGINNINGS = 30  # words that begin so; the shortest are taken
MOST_GUESSES = 2_000  # words that are looked at for one with a typing mistake
MOST_MENDED = 8
LAST_LETTER = "\U0010ffff"

Matches = dict[int, int]  # key of a word: how well it answers


def matches(words: list[Asked], language: str) -> list[Matches]:
    """For each word asked for those that are it, share its stem or begin so. Two queries."""
    stems = {one.stem for one in words} | {one.word for one in words}
    same = Q(stem__in=stems) | Q(word__in=stems)
    found = _rows(SearchWord.objects.filter(same, language=language)[:500])
    found += _beginnings({one.word for one in words}, language)
    return [_matches_of(one, found) for one in words]


def mended(asked: Asked, language: str) -> Matches:
    """Words that a typing mistake may have come from: one in 4 to 7 letters, two in longer ones.

    With one mistake the beginning or the end of a word is still right up to its middle, even when
    two letters have changed places there; so only words that share one of them are compared.
    """
    word, most = asked.word, mistakes(asked.word)
    if not most:
        return {}
    half = max(1, len(word) // 2 - most)
    lengths = Q(size__gte=len(word) - most, size__lte=len(word) + most)
    known = SearchWord.objects.annotate(size=Length("word")).filter(lengths, language=language)
    start = known.filter(_begins("word", word[:half]))[:MOST_GUESSES]
    end = known.filter(_begins("backwards", word[::-1][:half]))[:MOST_GUESSES]
    found = {}
    for key, other, _stem in [*_rows(start), *_rows(end)]:
        distance = OSA.distance(word, other, score_cutoff=most)
        if distance <= most:
            found[key] = (distance, abs(len(other) - len(word)), other)
    nearest = sorted(found, key=found.get)[:MOST_MENDED]
    return {key: MENDED if found[key][0] <= 1 else TWICE_MENDED for key in nearest}


def mistakes(word: str) -> int:
    """How many typing mistakes are forgiven in a word of that length."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def _matches_of(asked: Asked, rows: Iterable[tuple[int, str, str]]) -> Matches:
    found = {key: _quality(asked, word, stem) for key, word, stem in rows}
    return {key: quality for key, quality in found.items() if quality}


def _quality(asked: Asked, word: str, stem: str) -> int:
    if word == asked.word:
        return EXACT
    if stem == asked.stem or word == asked.stem:
        return STEM
    return BEGINNING if _may_begin(asked.word) and word.startswith(asked.word) else 0


def _beginnings(words: set[str], language: str) -> list[tuple[int, str, str]]:
    found = []
    for word in filter(_may_begin, words):
        rows = SearchWord.objects.filter(_begins("word", word), language=language)
        found += _rows(rows.order_by(Length("word"), "word")[:MOST_BEGINNINGS])
    return found


def _may_begin(word: str) -> bool:
    return SHORTEST_BEGINNING <= len(word) < LONGEST_WORD


def _begins(column: str, start: str) -> Q:
    """As a range, which an index answers on every database."""
    return Q(**{f"{column}__gte": start, f"{column}__lt": start + LAST_LETTER})


def _rows(words) -> list[tuple[int, str, str]]:
    return list(words.values_list("key", "word", "stem"))
