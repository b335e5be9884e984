"""Hints of a text as they are shown: grouped by kind, in few words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.plain_german import Hint
from core.plain_german.hints import Kind
from core.plain_german_desk.explanations import EXPLANATIONS, Explanation, note

MOST_PLACES = 6  # of a kind in one text
LONGEST_WORDS = 60  # characters of a place
WHOLE_SENTENCES = {Kind.LONG_SENTENCE, Kind.CLAUSES, Kind.SENTENCES_IN_LINE}


@dataclass(frozen=True)
class Place:
    """``number`` is the hint's place in the list that was given."""

    number: int
    words: str
    note: str


@dataclass(frozen=True)
class Group:
    """All places of one kind in a text, the first few of them named."""

    kind: Kind
    explanation: Explanation
    places: list[Place]
    more: int
    is_gentle: bool


def grouped(hints: list[Hint]) -> list[Group]:
    """Groups in the order of the hints, which ``check`` has sorted by kind."""
    groups = []
    for kind, numbered in groupby(enumerate(hints), key=lambda pair: pair[1].kind):
        places = [Place(number, _short(hint.words), note(hint)) for number, hint in numbered]
        shown, more = places[:MOST_PLACES], max(0, len(places) - MOST_PLACES)
        is_gentle = hints[places[0].number].is_gentle
        groups.append(Group(kind, EXPLANATIONS[kind], shown, more, is_gentle))
    return groups


def _short(words: str) -> str:
    return Truncator(" ".join(words.split())).chars(LONGEST_WORDS)


def weighty(hints: Iterable[Hint]) -> int:
    """How many hints there are without the gentle ones."""
    return sum(not hint.is_gentle for hint in hints)


def summary(hints: list[Hint]) -> str:
    """One line: how many hints, of which kinds."""
    names = ", ".join(str(group.explanation.name) for group in grouped(hints))
    count = weighty(hints)
    if not hints:
        return _("Keine Hinweise")
    if not count:
        return _("Bitte ansehen: %(names)s") % {"names": names}
    sentence = ngettext("%(count)s Hinweis: %(names)s", "%(count)s Hinweise: %(names)s", count)
    return sentence % {"count": count, "names": names}


def marked(text: str, hints: Iterable[Hint]) -> list[tuple[str, bool]]:
    """The text in pieces, those that hints about words point at marked."""
    places = sorted((hint.start, hint.end) for hint in hints if hint.kind not in WHOLE_SENTENCES)
    pieces, reached = [], 0
    for start, end in places:
        if start > reached:
            pieces.append((text[reached:start], False))
        if end > reached:
            pieces.append((text[max(start, reached) : end], True))
        reached = max(reached, end)
    return [*pieces, (text[reached:], False)] if reached < len(text) else pieces
