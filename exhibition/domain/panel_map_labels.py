"""Where pins and labels stand on the printed map, so that none lies on another. Pure.

Lengths are units of ``core.saxony_map.VIEW_BOX``: 1000 across, 4.3 a kilometre.
"""

from dataclasses import dataclass
from itertools import combinations
from math import hypot

from core.saxony_map import HEIGHT, WIDTH, position_on_districts
from exhibition.domain import settlement_area
from exhibition.domain.stop_phase import Phase
from exhibition.models import TourStop

RADIUS = 17  # of a pin
GAP = 3  # between two pins
LETTER, LINE = 15.5, 32  # of a label, guessed wide: scripts differ
OFFSET = 7  # from the pin to its label
NUMBER_DROP, LABEL_DROP = 7, 9  # from the middle of a line to its base, by the size of the type
ROUNDS = 60  # of pushing apart
Box = tuple[float, float, float, float]


@dataclass
class Pin:
    """A stop. Without room its label is empty: the number leads to the list."""

    number: int
    phase: Phase
    x: float
    y: float
    label: str = ""
    label_x: float = 0
    label_y: float = 0
    anchor: str = "start"  # of the label, as SVG says it

    @property
    def box(self) -> Box:
        return self.x - RADIUS, self.y - RADIUS, self.x + RADIUS, self.y + RADIUS

    @property
    def number_y(self) -> float:
        """Base line of the number within the pin."""
        return self.y + NUMBER_DROP

    @property
    def text_y(self) -> float:
        """Base line of the label."""
        return self.label_y + LABEL_DROP


def placed(stops: list[tuple[TourStop, Phase]], language: str) -> tuple[Pin, ...]:
    """A pin for each stop, numbered in the given order, and labels where there is room.

    Pins of neighbours are pushed apart: the map is schematic. A town is named once.
    """
    pins = [
        Pin(number, kind, *position_on_districts(stop.venue.latitude, stop.venue.longitude))
        for number, (stop, kind) in enumerate(stops, start=1)
    ]
    _push_apart(pins)
    boxes = [pin.box for pin in pins]
    named: set[str] = set()
    for pin, (stop, _kind) in sorted(zip(pins, stops, strict=True), key=_most_important_first):
        name = settlement_area.name_in_words(stop.venue, language)
        if name not in named and _label(pin, name, boxes):
            named.add(name)
    return tuple(pins)


def _most_important_first(pair) -> tuple:
    pin, _stop = pair
    return ("now", "ahead", "past").index(pin.phase), pin.number


def _push_apart(pins: list[Pin]) -> None:
    wanted = 2 * RADIUS + GAP
    for _round in range(ROUNDS):
        moved = False
        for one, other in combinations(pins, 2):
            across, down = other.x - one.x, other.y - one.y
            apart = hypot(across, down)
            if apart >= wanted - 0.01:
                continue
            # Two stops of one house lie on one point: the later one goes to the right.
            across, down = (across / apart, down / apart) if apart else (1.0, 0.0)
            step = (wanted - apart) / 2
            _move(one, -across * step, -down * step)
            _move(other, across * step, down * step)
            moved = True
        if not moved:
            return


def _move(pin: Pin, across: float, down: float) -> None:
    pin.x = min(max(pin.x + across, RADIUS), WIDTH - RADIUS)
    pin.y = min(max(pin.y + down, RADIUS), HEIGHT - RADIUS)


def _label(pin: Pin, name: str, boxes: list[Box]) -> bool:
    """Puts the name where it lies on nothing else. False where there is no such place."""
    for x, y, anchor in _places(pin):
        box = _box(name, x, y, anchor)
        if _is_on_the_map(box) and not any(overlap(box, other) for other in boxes):
            pin.label, pin.label_x, pin.label_y, pin.anchor = name, x, y, anchor
            boxes.append(box)
            return True
    return False


def _is_on_the_map(box: Box) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT


def _places(pin: Pin) -> list[tuple[float, float, str]]:
    """Right, left, below, above, then the corners: x, middle of the line, anchor."""
    beside, far = RADIUS + OFFSET, RADIUS + LINE / 2 + 1
    right, left = pin.x + beside, pin.x - beside
    return [
        (right, pin.y, "start"),
        (left, pin.y, "end"),
        (pin.x, pin.y + far, "middle"),
        (pin.x, pin.y - far, "middle"),
        (right, pin.y + LINE * 0.7, "start"),
        (right, pin.y - LINE * 0.7, "start"),
        (left, pin.y + LINE * 0.7, "end"),
        (left, pin.y - LINE * 0.7, "end"),
    ]


def _box(name: str, x: float, y: float, anchor: str) -> Box:
    width = len(name) * LETTER
    left = {"start": x, "end": x - width, "middle": x - width / 2}[anchor]
    return left, y - LINE / 2, left + width, y + LINE / 2


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
