"""From a question to what is shown of it, best first.

Title before occupation and place before text; the word itself before its stem, before words that
begin so, before words that somebody may have mistyped. Nobody keeps what was asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, Max, Q, Value, When
from django.db.models.functions import Coalesce

from home.domain.search.folding import fold, readings, tokens
from home.domain.search.indexing import KNOWN_FOR, word_key
from home.domain.search.kinds import ORDER
from home.domain.search.matching import Matches, matches, mended
from home.domain.search.mending import spelled
from home.domain.search.reading import Asked, Query, ways_to_read
from home.domain.search.shown import shown
from home.models import SearchDocument, SearchPlace

MOST_FOUND = 100  # documents that are looked at for one question
MOST_SUGGESTED = 60
FEW = 20  # documents that say whether a word is known
WHOLE_TITLE = 30  # for a title that says nothing else
SMALL_WORD = 3  # letters; „in“, „der“, „من“: left out where they are common, or no page holds them
COMMON = 4  # a word that stands in every fourth document says nothing about any
IN_A_TITLE = 5_500  # a score below that of a word in a title: the title need not be read


@dataclass(frozen=True)
class Found:
    """Documents in their order. ``mended``: the words that were searched for instead, if any.

    ``was_cut``: there may be more that fit less well.
    """

    documents: tuple[SearchDocument, ...] = ()
    mended: str = ""
    was_cut: bool = False


def find(query: Query, language: str) -> Found:
    """What visitors may see now of what answers the question. Some ten queries, however much."""
    known = []
    for words in ways_to_read(query, language):
        slots = matches(words, language)
        known.append((words, slots))
        for wanted in _telling(words, slots, language):
            found = _ranked(wanted, words, language)
            if found.documents:
                return found
    return _find_mended(known, language)


def best_known(query: Query, language: str) -> list[SearchDocument]:
    """What visitors may see now whose title, occupation or place answers the question."""
    words = ways_to_read(query, language)[0]
    slots = matches(words, language)
    if not slots or not all(slots):
        return []
    return shown(dict(_candidates(slots, least=KNOWN_FOR)[:MOST_SUGGESTED]), language)


def _find_mended(ways: list[tuple[list[Asked], list[Matches]]], language: str) -> Found:
    """The same with words that are near to those that stand nowhere."""
    for words, known in ways:
        slots = [
            slot if is_shown else mended(word, language) or slot
            for word, slot, is_shown in zip(words, known, _is_shown(known, language), strict=True)
        ]
        pairs = list(zip(slots, known, strict=True))
        if not all(slots) or all(new is old for new, old in pairs):
            continue
        found = _ranked(slots, words, language)
        if found.documents:
            instead = [set() if new is old else set(new) for new, old in pairs]
            text = spelled(words, found.documents[0], instead)
            return Found(found.documents, text, found.was_cut)
    return Found()


def _is_shown(slots: list[Matches], language: str) -> list[bool]:
    """Whether a word stands anywhere that visitors may see."""
    return [bool(slot and shown(dict(_candidates([slot])[:FEW]), language)) for slot in slots]


def _telling(words: list[Asked], slots: list[Matches], language: str) -> Iterator[list[Matches]]:
    """All words but small ones that stand nearly everywhere; then without any small word."""
    small = [len(word.word) <= SMALL_WORD for word in words]
    if not any(small) or all(small):
        yield slots
        return
    keys = [word_key(word.word, language) for word in words]
    common = _common({key for key, is_small in zip(keys, small, strict=True) if is_small}, language)
    pairs = list(zip(slots, keys, small, strict=True))
    some = [slot for slot, key, is_small in pairs if not (is_small and key in common)]
    yield some
    large = [slot for slot, _key, is_small in pairs if not is_small]
    if len(large) < len(some):
        yield large


def _common(keys: set[int], language: str) -> set[int]:
    """Of these words those that stand in very many documents of the language."""
    most = SearchDocument.objects.filter(language=language).count() // COMMON
    return {key for key in keys if _stands_in_more_than(most, key)}


def _stands_in_more_than(number: int, key: int) -> bool:
    """Reads no further than it must: of a word like „in“ there are places without end."""
    return SearchPlace.objects.filter(word=key).order_by()[number : number + 1].exists()


def _ranked(slots: list[Matches], words: list[Asked], language: str) -> Found:
    if not slots or not all(slots):
        return Found()
    scores = dict(_candidates(slots))
    documents = shown(scores, language)
    documents.sort(key=lambda one: _place(one, scores[one.pk], words))
    return Found(tuple(documents), was_cut=len(scores) >= MOST_FOUND)


def _candidates(slots: list[Matches], *, least: int = 0) -> list[tuple[int, int]]:
    """The best documents in which every slot has a word, with their score. One query.

    ``least``: only places of that weight or more count.
    """
    keys = {key for slot in slots for key in slot}
    names = [f"slot_{number}" for number in range(len(slots))]
    scores = {name: Max(_score(slot)) for name, slot in zip(names, slots, strict=True)}
    total = sum((F(name) for name in names[1:]), F(names[0]))
    found = (
        SearchPlace.objects.filter(word__in=keys, weight__gte=least).order_by().values("document")
    )
    found = found.annotate(**scores).filter(*[Q(**{f"{name}__gt": 0}) for name in names])
    found = found.annotate(total=total).order_by("-total", "document")
    return list(found.values_list("document", "total")[:MOST_FOUND])


def _score(slot: Matches):
    """Weight of the place times quality of the word; 0 for the words of other slots."""
    by_quality: dict[int, list[int]] = {}
    for key, quality in slot.items():
        by_quality.setdefault(quality, []).append(key)
    cases = [
        When(word__in=keys, then=F("weight") * Value(quality))
        for quality, keys in sorted(by_quality.items(), reverse=True)
    ]
    return Coalesce(Case(*cases, default=Value(0), output_field=IntegerField()), 0)


def _place(document: SearchDocument, score: int, words: list[Asked]) -> tuple:
    """What comes first: score, then the order of kinds, then the newer."""
    if score >= IN_A_TITLE:
        title = {fold(part) for token in tokens(document.title) for part in readings(token)}
        share = len(title & {word.word for word in words}) / (len(title) or 1)
        score += round(WHOLE_TITLE * 100 * share)
    return (-score, ORDER.get(document.kind, len(ORDER)), -document.pk)
