"""A line over the years: a dot for each number; words at so many as have room."""

from dataclasses import dataclass
from itertools import pairwise

from home.domain.charts.chart import Row, per_cent

TOP, BOTTOM = 3.0, 13.0  # em: the largest number, and zero
HEIGHT = 15.5
MARGIN = 0.12  # on either side, for half of a label
MOST_LABELS = 5


@dataclass(frozen=True)
class Dot:
    """``x`` in per cent, ``y`` in em. Words are empty where there is no room."""

    x: float
    y: float
    number: str = ""
    label: str = ""

    @property
    def number_at(self) -> float:
        return round(self.y - 1, 2)


@dataclass(frozen=True)
class Line:
    dots: list[Dot]
    pieces: list[tuple[Dot, Dot]]
    floor: float = BOTTOM
    label_at: float = BOTTOM + 1.8
    height: float = HEIGHT


def line(rows: list[Row], *, is_right_to_left: bool, code: str = "") -> Line:
    """The rows from where reading begins, at even distances. It starts at zero, not higher."""
    largest = max((row.value for row in rows), default=0) or 1
    named = _evenly_spread(len(rows))
    dots = []
    for place, row in enumerate(rows):
        along = MARGIN + (1 - 2 * MARGIN) * place / max(len(rows) - 1, 1)
        x = per_cent(along, is_right_to_left=is_right_to_left)
        y = round(BOTTOM - (BOTTOM - TOP) * row.value / largest, 2)
        dots.append(Dot(x, y, row.words, row.label) if place in named else Dot(x, y))
    return Line(dots, pieces=list(pairwise(dots)))


def _evenly_spread(count: int) -> set[int]:
    """The first, the last, and as many between as can be read side by side."""
    if count <= MOST_LABELS:
        return set(range(count))
    return {round(step * (count - 1) / (MOST_LABELS - 1)) for step in range(MOST_LABELS)}
