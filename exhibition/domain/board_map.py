"""The map beside the tour board: pins of the stops and the ways of the sets. Pure.

Lengths are units of ``core.saxony_map.VIEW_BOX``.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.saxony_map import WIDTH, position_on_districts
from exhibition.domain.board_ways import Leg, place_of
from exhibition.domain.planner.distances import Place
from exhibition.models import TourStop

LETTER, LINE, OFFSET = 19, 38, 20  # of a label
SAME_PLACE = 6


@dataclass
class MapPin:
    """A place with one or more stops. ``side``: where its label stands, empty without room."""

    x: float
    y: float
    town: str
    keys: list[int]
    side: str = ""

    @property
    def label_x(self) -> float:
        return self.x - OFFSET if self.side == "end" else self.x + OFFSET


@dataclass(frozen=True)
class MapWay:
    """A straight line from place to place. ``number``: which set, from 1."""

    number: int
    key: int  # of the stop that it leads to
    row: int  # key of the set
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def path(self) -> str:
        """With a corner in the middle, where the arrow sits."""
        x, y = (self.x1 + self.x2) / 2, (self.y1 + self.y2) / 2
        points = ((self.x1, self.y1), (x, y), (self.x2, self.y2))
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


@dataclass
class TourMap:
    pins: list[MapPin] = field(default_factory=list)
    ways: list[MapWay] = field(default_factory=list)


def tour_map(stops: Iterable[TourStop], legs: dict[int, Leg], sets: Iterable) -> TourMap:
    """Pins of the stops and, for each set, its ways to them."""
    numbers = {one.pk: number for number, one in enumerate(sets, start=1)}
    drawn = TourMap()
    for stop in stops:
        _add_pin(drawn.pins, stop)
        leg = legs.get(stop.pk)
        if leg is not None and leg.kilometres:
            number = numbers.get(stop.exhibition_set_id, 1)
            drawn.ways.append(_way(leg, number))
    _label(drawn.pins)
    return drawn


def _way(leg: Leg, number: int) -> MapWay:
    start, end = _point(leg.start), _point(place_of(leg.stop))
    return MapWay(number, leg.stop.pk, leg.stop.exhibition_set_id, *start, *end)


def _point(place: Place) -> tuple[float, float]:
    return position_on_districts(place.latitude, place.longitude)


def _add_pin(pins: list[MapPin], stop: TourStop) -> None:
    x, y = _point(place_of(stop))
    for pin in pins:
        if abs(pin.x - x) < SAME_PLACE and abs(pin.y - y) < SAME_PLACE:
            pin.keys.append(stop.pk)
            return
    pins.append(MapPin(x, y, stop.venue.town, [stop.pk]))


def _label(pins: list[MapPin]) -> None:
    """Gives each pin the first side on which its label lies on nothing else."""
    boxes = [(pin.x - 10, pin.y - 10, pin.x + 10, pin.y + 10) for pin in pins]
    for pin in pins:
        for side in ("start", "end"):
            box = _box(pin, side)
            if box[0] >= 0 and box[2] <= WIDTH and not any(_overlap(box, one) for one in boxes):
                pin.side = side
                boxes.append(box)
                break


def _box(pin: MapPin, side: str) -> tuple[float, float, float, float]:
    width = len(pin.town) * LETTER
    left = pin.x + OFFSET if side == "start" else pin.x - OFFSET - width
    return left, pin.y - LINE / 2, left + width, pin.y + LINE / 2


def _overlap(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
