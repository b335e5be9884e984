"""Where everything stands on panels without a story: sizes in mm from the upper left corner.

The dot with the QR code stands where it is low enough to be reached by a telephone from a
wheelchair; on the map it is in the corner where Saxony is not.
"""

from dataclasses import dataclass, replace

from exhibition.domain.panel_measures import ONE, Box, Measures
from exhibition.enums import PanelKind, PanelLayout

GAP = 26  # between the titles in two languages


@dataclass(frozen=True)
class BlockRooms:
    """``picture``: of the map alone. ``address``: the line with the short address."""

    title: Box
    body: Box
    dot: Box
    address: Box
    picture: Box | None = None


def rooms_of(layout: str, kind: str) -> BlockRooms:
    return ROOMS[PanelLayout(layout), PanelKind(kind)]


def measures_of_block(layout: str, kind: str) -> Measures:
    """The sheet of that layout, its dot and address where they belong on this kind of panel."""
    rooms = rooms_of(layout, kind)
    return replace(ONE[PanelLayout(layout)], dot=rooms.dot, invitations=(rooms.address,))


def side_by_side(room: Box, how_many: int, *, from_the_right: bool) -> list[Box]:
    """One room for each language, the first where its reader begins."""
    width = (room.width - GAP * (how_many - 1)) / how_many
    boxes = [
        Box(room.x + place * (width + GAP), room.y, width, room.height) for place in range(how_many)
    ]
    return boxes[::-1] if from_the_right else boxes


A1, ROLL_UP, CANVAS = PanelLayout.A1_PORTRAIT, PanelLayout.ROLL_UP, PanelLayout.CANVAS
INTRODUCTION, TOUR_MAP, FIGURES = PanelKind.INTRODUCTION, PanelKind.TOUR_MAP, PanelKind.FIGURES
ROOMS: dict[tuple[PanelLayout, PanelKind], BlockRooms] = {
    (A1, INTRODUCTION): BlockRooms(
        title=Box(24, 26, 546, 150),
        body=Box(24, 194, 546, 440),
        dot=Box(420, 638, 150, 150),
        address=Box(24, 748, 384, 30),
    ),
    (A1, FIGURES): BlockRooms(
        title=Box(24, 26, 546, 120),
        body=Box(24, 170, 546, 460),
        dot=Box(420, 638, 150, 150),
        address=Box(24, 748, 384, 30),
    ),
    (A1, TOUR_MAP): BlockRooms(
        title=Box(24, 26, 546, 84),
        body=Box(24, 526, 546, 260),
        dot=Box(404, 372, 140, 140),
        address=Box(188, 486, 208, 26),
        picture=Box(24, 122, 520, 384),
    ),
    (CANVAS, INTRODUCTION): BlockRooms(
        title=Box(24, 26, 552, 136),
        body=Box(24, 180, 552, 414),
        dot=Box(426, 596, 150, 150),
        address=Box(24, 708, 388, 30),
    ),
    (CANVAS, FIGURES): BlockRooms(
        title=Box(24, 26, 552, 108),
        body=Box(24, 154, 552, 436),
        dot=Box(426, 596, 150, 150),
        address=Box(24, 708, 388, 30),
    ),
    (CANVAS, TOUR_MAP): BlockRooms(
        title=Box(24, 26, 552, 74),
        body=Box(24, 496, 552, 250),
        dot=Box(392, 350, 132, 132),
        address=Box(178, 456, 206, 26),
        picture=Box(24, 110, 496, 367),
    ),
    (ROLL_UP, INTRODUCTION): BlockRooms(
        title=Box(40, 44, 770, 290),
        body=Box(40, 376, 770, 1060),
        dot=Box(550, 1450, 260, 260),
        address=Box(40, 1640, 490, 50),
    ),
    (ROLL_UP, FIGURES): BlockRooms(
        title=Box(40, 44, 770, 230),
        body=Box(40, 316, 770, 1120),
        dot=Box(550, 1450, 260, 260),
        address=Box(40, 1640, 490, 50),
    ),
    (ROLL_UP, TOUR_MAP): BlockRooms(
        title=Box(40, 44, 770, 170),
        body=Box(40, 860, 770, 860),
        dot=Box(590, 610, 220, 220),
        address=Box(270, 780, 310, 40),
        picture=Box(40, 240, 770, 569),
    ),
}
