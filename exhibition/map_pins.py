"""Pins on the relief map, with labels that do not lie on one another.

Lengths are per cent: of the map's width across, of its height down. Labels are guessed from
their letters, for a map about 900 px wide; on narrow screens only the label of now is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from core.saxony_map import position_on_relief
from exhibition.domain import settlement_area
from exhibition.models import TourStop

LETTER = 1.08  # of the width
PADDING = 1.6
OFFSET = 2.0  # from the middle of the pin to the label
LABEL_HEIGHT = 4.4  # of the height
SAME_PLACE = 0.8  # two stops this near share a pin


@dataclass(frozen=True)
class Pin:
    """One place. ``kind`` is now, next, planned or past; ``side`` where its label stands."""

    stop: TourStop
    kind: str
    x: float
    y: float
    side: str

    @property
    def style(self) -> str:
        return f"--x:{self.x:.1f}%;--y:{self.y:.1f}%"


def pins(stops: Iterable[tuple[TourStop, str]]) -> list[Pin]:
    """``stops`` with their kind, the most important first. A place has one pin, its first."""
    placed: list[Pin] = []
    boxes: list[tuple[float, float, float, float]] = []
    for stop, kind in stops:
        x, y = position_on_relief(stop.venue.latitude, stop.venue.longitude)
        if any(abs(pin.x - x) < SAME_PLACE and abs(pin.y - y) < SAME_PLACE for pin in placed):
            continue
        boxes.append((x - 1.2, y - 1.6, x + 1.2, y + 1.6))
        label = settlement_area.name_in_words(stop.venue, get_language())
        side = _free_side(x, y, label, kind, boxes[:-1])
        if side != "none":
            boxes.append(_box(x, y, label, kind, side))
        placed.append(Pin(stop, kind, x, y, side))
    return sorted(placed, key=lambda pin: (pin.stop.opens, pin.stop.pk))


def _free_side(x, y, name, kind, boxes) -> str:
    """End or start, a line higher or lower where both are taken; else shown on focus only."""
    sides = ["start", "end"] if x > 62 else ["end", "start"]
    sides += [f"{side}-{level}" for level in ("up", "down") for side in tuple(sides)]
    for side in sides:
        box = _box(x, y, name, kind, side)
        if box[0] >= 0 and box[2] <= 104 and not any(_overlap(box, other) for other in boxes):
            return side
    return sides[0] if kind in ("now", "next") else "none"


def _box(x, y, name, kind, side) -> tuple[float, float, float, float]:
    scale = 1.35 if kind in ("now", "next") else 1
    width = (len(name) * LETTER + PADDING) * scale
    left = x + OFFSET if side.startswith("end") else x - OFFSET - width
    shift = {"up": -0.9, "down": 0.9}.get(side.partition("-")[2], 0) * LABEL_HEIGHT
    half = LABEL_HEIGHT * scale / 2
    return left, y + shift - half, left + width, y + shift + half


def _overlap(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
