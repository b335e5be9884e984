"""Texts with inline tags, as translations keep them: ``<br>`` for a new line, ``&amp;`` for „&“."""

import re
from dataclasses import replace
from html import unescape

from core.plain_german.checker import check
from core.plain_german.hints import Hint

PIECE = re.compile(
    r"</?[a-zA-Z][^<>]*>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});|[^<&]+|.", re.S
)
LINE_BREAK = re.compile(r"<br[\s/]*>", re.I)


class Markup:
    """``text``: what a reader sees. ``place(start, end)``: where that stands in the source."""

    def __init__(self, source: str):
        pieces: list[str] = []
        self._spans: list[tuple[int, int]] = []
        for found in PIECE.finditer(source):
            shown = _shown(found[0])
            pieces.append(shown)
            if shown == found[0]:
                self._spans += [(place, place + 1) for place in range(*found.span())]
            else:
                self._spans += [found.span()] * len(shown)
        self.text = "".join(pieces)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the source of what stands in the text; ``end`` lies after ``start``."""
        return self._spans[start][0], self._spans[end - 1][1]


def _shown(piece: str) -> str:
    if LINE_BREAK.fullmatch(piece):
        return "\n"
    if len(piece) > 1 and piece[0] == "<":
        return ""
    return unescape(piece) if piece[0] == "&" else piece


def check_markup(source: str, *, has_lines: bool = True) -> list[Hint]:
    """The hints of a text with inline tags; their places are those of the source."""
    markup = Markup(source)
    return [_moved(hint, markup) for hint in check(markup.text, has_lines=has_lines)]


def _moved(hint: Hint, markup: Markup) -> Hint:
    start, end = markup.place(hint.start, hint.end)
    return replace(hint, start=start, end=end)
