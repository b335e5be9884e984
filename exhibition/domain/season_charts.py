"""Charts of the season report: drawn from numbers, each with the table that says the same.

An app above adds its own by ``register_season_source``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from core.saxony_map import VIEW_BOX, district_shapes, position_on_districts

MOST_BARS = 40
ROOM = 100  # of the longest bar, in units of the drawing
LINE = 7  # height of a line of it


@dataclass(frozen=True)
class Bar:
    """A line of a chart and its table. ``length``: in units of the drawing; ``y``: its middle."""

    label: str
    number: int
    length: float
    top: int


@dataclass(frozen=True)
class Chart:
    """``unit``: heading of the column of numbers. Nothing counted: no bars, and a sentence."""

    title: str
    label: str
    unit: str
    bars: tuple[Bar, ...]
    remark: str = ""

    @property
    def height(self) -> int:
        return LINE * len(self.bars)


@dataclass(frozen=True)
class Pin:
    """A town on the map, with the number that it has in the table."""

    number: int
    x: float
    y: float


def chart(title: str, label: str, unit: str, rows: Iterable, remark: str = "") -> Chart:
    """From labels and numbers, in their order; what is beyond ``MOST_BARS`` is left out."""
    rows = [(str(name), number) for name, number in rows if number][:MOST_BARS]
    longest = max((number for _name, number in rows), default=1)
    bars = [
        Bar(name, number, round(number / longest * ROOM, 1), place * LINE)
        for place, (name, number) in enumerate(rows)
    ]
    return Chart(title, label, unit, tuple(bars), remark)


def map_of(places: Iterable[tuple[float, float]]) -> dict:
    """The districts of Saxony and pins for places (latitude, longitude), numbered from 1."""
    points = [position_on_districts(*place) for place in places]
    pins = [Pin(n, round(x, 1), round(y, 1)) for n, (x, y) in enumerate(points, start=1)]
    return {"view_box": VIEW_BOX, "districts": district_shapes(), "pins": pins}


Source = Callable[[date, date], list[Chart]]
_sources: list[Source] = []


def register_season_source(source: Source) -> None:
    """``source`` gives the charts of these days. Registered once, however often."""
    if source not in _sources:
        _sources.append(source)


def charts_of_sources(first: date, last: date) -> list[Chart]:
    return [one for source in _sources for one in source(first, last)]
