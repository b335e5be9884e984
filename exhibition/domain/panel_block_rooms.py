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
        title=Box(24, 48, 546, 140),
        body=Box(24, 202, 546, 420),
        dot=Box(430, 632, 140, 140),
        address=Box(24, 740, 390, 30),
    ),
    (A1, FIGURES): BlockRooms(
        title=Box(24, 48, 546, 112),
        body=Box(24, 178, 546, 444),
        dot=Box(430, 632, 140, 140),
        address=Box(24, 740, 390, 30),
    ),
    (A1, TOUR_MAP): BlockRooms(
        title=Box(24, 48, 546, 74),
        body=Box(24, 516, 546, 255),
        dot=Box(396, 372, 132, 132),
        address=Box(180, 476, 208, 26),
        picture=Box(24, 130, 500, 370),
    ),
    (CANVAS, INTRODUCTION): BlockRooms(
        title=Box(24, 48, 552, 126),
        body=Box(24, 188, 552, 396),
        dot=Box(438, 592, 138, 138),
        address=Box(24, 700, 396, 30),
    ),
    (CANVAS, FIGURES): BlockRooms(
        title=Box(24, 48, 552, 100),
        body=Box(24, 164, 552, 418),
        dot=Box(438, 592, 138, 138),
        address=Box(24, 700, 396, 30),
    ),
    (CANVAS, TOUR_MAP): BlockRooms(
        title=Box(24, 48, 552, 66),
        body=Box(24, 488, 552, 242),
        dot=Box(384, 350, 126, 126),
        address=Box(172, 450, 204, 26),
        picture=Box(24, 120, 480, 355),
    ),
    (ROLL_UP, INTRODUCTION): BlockRooms(
        title=Box(40, 84, 770, 270),
        body=Box(40, 392, 770, 1040),
        dot=Box(550, 1450, 260, 260),
        address=Box(40, 1640, 490, 70),
    ),
    (ROLL_UP, FIGURES): BlockRooms(
        title=Box(40, 84, 770, 210),
        body=Box(40, 332, 770, 1090),
        dot=Box(550, 1450, 260, 260),
        address=Box(40, 1640, 490, 70),
    ),
    (ROLL_UP, TOUR_MAP): BlockRooms(
        title=Box(40, 84, 770, 150),
        body=Box(40, 880, 770, 840),
        dot=Box(590, 630, 220, 220),
        address=Box(270, 780, 310, 70),
        picture=Box(40, 260, 770, 569),
    ),
}
