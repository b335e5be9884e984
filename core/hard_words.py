"""Marks hard words in a page of Leichte Sprache and links each to what it means."""

import re
from collections.abc import Iterable
from typing import Protocol

from core.languages import EASY_LANGUAGE
from core.markup import END, TEXT, Piece, html_of, pieces_of

SEPARATORS = "·\u00ad\u2011-"  # mid-dot, soft and hard hyphens: „Arbeits·suche“, „Arbeits-Suche“
SEPARATOR = f"[{SEPARATORS}]?"
# Endings of nouns and adjectives: „Mentoren“, „Mentorinnen“, „Vertrages“, „Zeugnisse“.
ENDING = "(?:e|en|er|ern|es|em|n|s|se|sen|in|innen|nen)?"
RUNNING_TEXT = frozenset(["p", "li", "dd", "figcaption", "td"])
NOT_INSIDE = frozenset(
    [
        "a",
        "button",
        "details",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "nav",
        "script",
        "style",
    ]
    + ["summary", "svg", "template", "textarea", "time"]
)


class Word(Protocol):
    """``word`` as it stands in texts; ``pk`` tells its explanation from others."""

    pk: int
    word: str


def explain(html: str, words: Iterable[Word]) -> tuple[str, list[Word]]:
    """The HTML with the first place of each word bold and linked, and the words that it has.

    The link leads to ``#wort-<pk>``, and its own id is ``im-text-<pk>``. A word counts whole,
    with a simple ending and with or without mid-dot, in capitals or not. It is looked for in
    running text only, never inside of links, headings, forms, what is folded up or hidden, and
    what is in another language.
    """
    missing = {word.pk: word for word in words}
    pieces = pieces_of(html)
    found: list[Word] = []
    for position in _places(pieces):
        if not missing:
            break
        marked, here = _mark(pieces[position].raw, missing)
        pieces[position] = Piece(TEXT, marked)
        found += [missing.pop(pk) for pk in here]
    return html_of(pieces), found


def _mark(text: str, words: dict[int, Word]) -> tuple[str, list[int]]:
    """The text with the first place of each of the words marked, and the keys of those."""
    found: list[int] = []

    def link(match: re.Match) -> str:
        pk = int(match.lastgroup.removeprefix("word_"))
        if pk in found:
            return match[0]
        found.append(pk)
        return f'<a class="wort" id="im-text-{pk}" href="#wort-{pk}"><b>{match[0]}</b></a>'

    return _pattern(words).sub(link, text), found


def _pattern(words: dict[int, Word]) -> re.Pattern:
    """Any of the words; of two that fit at one place the longer one."""
    longest_first = sorted(words.values(), key=lambda word: -len(word.word))
    alternatives = "|".join(f"(?P<word_{word.pk}>{_letters(word.word)})" for word in longest_first)
    return re.compile(
        rf"(?<![\w{SEPARATORS}])(?:{alternatives}){ENDING}(?![\w{SEPARATORS}])", re.IGNORECASE
    )


def _letters(word: str) -> str:
    """The letters of a word, a separator between any two."""
    return SEPARATOR.join(re.escape(letter) for letter in word if letter not in SEPARATORS)


def _places(pieces: list[Piece]) -> Iterable[int]:
    """Where texts stand that may be marked."""
    around: list[Piece] = []
    for position, piece in enumerate(pieces):
        if piece.opens:
            around.append(piece)
        elif piece.kind == END:
            _close(around, piece.name)
        elif piece.kind == TEXT and _is_running_text(around):
            yield position


def _close(around: list[Piece], name: str) -> None:
    """Forgets the innermost element of that name with all that was left open inside of it."""
    for position in range(len(around) - 1, -1, -1):
        if around[position].name == name:
            del around[position:]
            return


def _is_running_text(around: list[Piece]) -> bool:
    names = {piece.name for piece in around}
    return (
        bool(names & RUNNING_TEXT)
        and not names & NOT_INSIDE
        and not any(_is_unseen(piece) or _is_foreign(piece) for piece in around)
    )


def _is_unseen(piece: Piece) -> bool:
    hides = "hidden" in piece.attributes or piece.attributes.get("aria-hidden") == "true"
    return hides or "vh" in (piece.attributes.get("class") or "").split()


def _is_foreign(piece: Piece) -> bool:
    """Names of houses and towns, and texts that are not there in Leichte Sprache."""
    return piece.attributes.get("lang", EASY_LANGUAGE) != EASY_LANGUAGE
