"""How large the text of a panel without a story may be, so that it fills its room and fits. Pure.

A guess from the widths of the fonts, a little too careful; the layout itself has the last word
(``panel_overflow``). The numbers are those of ``print-panel-blocks.css``, in em.
"""

from math import ceil
from typing import NamedTuple

from exhibition.domain import panel_type
from exhibition.domain.panel_block_rooms import Box
from exhibition.domain.panel_figures import FigureColumn
from exhibition.domain.panel_introduction import IntroductionColumn
from exhibition.domain.panel_map import MapColumn
from exhibition.domain.panel_type import Face

TEXT = Face("text", 400, 1.32, 1.55)
HEADING = Face("title", 800, 1.15, 1.4)
NUMBER = Face("title", 800, 1.15, 1.15)
CELL, WIDE_CELL = 0.47, 0.31  # of the width: two numbers in a row, or three
NOTE = 0.83  # the small print, times the text
LARGEST = 2.2  # times the size of text that the layout begins with
STEP = 0.97
CAREFUL = 1.05  # words do not fill their lines


class Lines(NamedTuple):
    """A text with its size, its column (of the block's width, less an inset), the air below it."""

    text: str
    size: float = 1
    face: Face = TEXT
    inset: float = 0
    below: float = 0
    share: float = 1

    def height(self, width: float, *, is_high: bool) -> float:
        """In em of the block, which is ``width`` em wide."""
        room = (width * self.share - self.inset) / self.size
        lines = max(1, ceil(panel_type.length(self.text, self.face) * CAREFUL / room))
        leading = self.face.high_leading if is_high else self.face.leading
        return lines * leading * self.size + self.below


class Row(NamedTuple):
    """Cells side by side, each of some lines: as high as the highest."""

    cells: list[list[Lines]]

    def height(self, width: float, *, is_high: bool) -> float:
        return max(sum(one.height(width, is_high=is_high) for one in cell) for cell in self.cells)


def fitting(columns: list[list], box: Box, *, above: float, smallest: float, is_high) -> float:
    """One size in mm for all columns. ``above``: mm that a sentence over the text takes.

    ``is_high``: for each column whether its script needs more leading.
    """
    size = smallest * LARGEST
    while size > smallest:
        heights = (
            sum(part.height(box.width / size, is_high=high) for part in column)
            for column, high in zip(columns, is_high, strict=True)
        )
        if max(heights) * size + above <= box.height:
            return round(size, 2)
        size *= STEP
    return smallest


def of_number(columns: list[FigureColumn], box: Box, size: float) -> float:
    """How large the numbers are, in em: as large as the longest of them allows."""
    share, largest = (WIDE_CELL, 6.2) if len(columns) == 1 else (CELL, 4.4)
    longest = max(
        (panel_type.length(one.number, NUMBER) for own in columns for one in own.figures),
        default=1,
    )
    return round(min(largest, box.width * share / size / longest), 2)


def of_introduction(own: IntroductionColumn, text: str) -> list[Lines]:
    paragraphs = [Lines(one, below=0.7) for one in text.split("\n\n") if one.strip()]
    lines = [*paragraphs, Lines(own.heading, 2, HEADING, below=2.2)]
    for way in own.ways:
        lines += [Lines(way.heading, 1.45, HEADING, 4.2), Lines(way.text, 1, TEXT, 4.2, 1.25)]
    return [*lines, Lines(own.promise, 1.04, below=1.2)]


def of_map(own: MapColumn, *, is_wide: bool) -> list[Lines]:
    """``is_wide``: the list runs in two columns, which are as high as half of it."""
    high = 0.5 if is_wide else 1
    rows = ceil(len(own.stops) * high)
    longest = max((f"{one.town} {one.days}" for one in own.stops), key=len, default="")
    row = [
        Lines(longest, 1, TEXT, 2.7 + is_wide * 18, below=0.5),
        Lines("", NOTE),
    ]
    return [Lines("", below=0.9), *(row * rows), _note(own.as_of + own.more + own.as_of * 3)]


def of_figures(own: FigureColumn, *, is_wide: bool) -> list:
    """``is_wide``: three numbers in a row, else two."""
    each, number, share = (3, 6.2, WIDE_CELL) if is_wide else (2, 4.4, CELL)
    cells = [
        [
            Lines("", number * 1.15, NUMBER),
            Lines(one.label, 1.15, share=share),
            Lines(one.note, NOTE, below=1.5, share=share),
        ]
        for one in own.figures
    ]
    rows = [Row(cells[place : place + each]) for place in range(0, len(cells), each)]
    bars = [Lines(own.bars_heading, 1.5, HEADING, below=1)] + [Lines("", below=0.4)] * len(own.bars)
    return [*rows, *bars, _note(own.as_of + " · ".join(own.sources) + own.as_of)]


def _note(text: str) -> Lines:
    return Lines(text, NOTE, below=0.8)
