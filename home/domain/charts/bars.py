"""Bars: each as long as its share of the largest number, its words above it."""

from dataclasses import dataclass

from home.domain.charts.chart import Row, lines_of, per_cent

FIRST_LINE = 1.6  # em: the number stands large
LINE = 1.35  # em
BAR = 1.1  # em
GAP = 1.5  # em, to the next number


@dataclass(frozen=True)
class Bar:
    """``left`` and ``length`` in per cent; ``top`` and the places of ``lines`` in em."""

    number: str
    number_at: float
    lines: list[tuple[str, float]]
    left: float
    length: float
    top: float


@dataclass(frozen=True)
class Bars:
    """``begin``: where lines of text begin, in per cent from the left."""

    bars: list[Bar]
    height: float
    bar_height: float
    begin: float


def bars(rows: list[Row], *, is_right_to_left: bool, code: str) -> Bars:
    """One bar a row, in their order; a zero has no length but keeps its words."""
    largest = max((row.value for row in rows), default=0) or 1
    drawn, y = [], 0.0
    for row in rows:
        number_at, y = y + FIRST_LINE, y + FIRST_LINE
        lines = []
        for text in lines_of(row.label, code):
            y += LINE
            lines.append((text, round(y, 2)))
        part = row.value / largest
        left = per_cent(part, is_right_to_left=True) if is_right_to_left else 0
        length, top = round(part * 100, 2), round(y + LINE / 3, 2)
        drawn.append(Bar(row.words, round(number_at, 2), lines, left, length, top))
        y = top + BAR + GAP
    begin = per_cent(0, is_right_to_left=is_right_to_left)
    return Bars(drawn, height=round(y - GAP + 0.1, 2), bar_height=BAR, begin=begin)
