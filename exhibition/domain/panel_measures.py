"""Where everything stands on a panel: sizes in mm, from the upper left corner of the cut sheet.

One table for all: the templates take it as CSS, pictures are cut to it, and what is measured in
the real layout is held against its rooms.
"""

from dataclasses import dataclass, fields

from exhibition.enums import PanelLayout

MM_AN_INCH = 25.4
# The sign of the identity, in per cent of its box (as --ruf and --punkt in tokens.css).
SHAFT = "0 0,100 0,100 22,99.4 27,81 100,19 100,.6 27,0 22"
DOT = (
    "62.8 0,69.5 5.6,75.6 12,81.3 19.4,86.6 27.6,91.2 36.4,95 45.3,97.9 54.3,100 63.4,93.1 70.2,"
    "85.8 76.5,78.1 82.2,69.9 87.4,61.6 91.9,53.2 95.5,44.8 98.2,36.5 100,29.6 93.1,23.3 85.7,"
    "17.6 77.9,12.4 69.7,8 61.3,4.4 52.8,1.8 44.4,0 35.9,6.3 29.1,13.3 22.8,20.9 17.1,29.1 11.9,"
    "37.7 7.5,46.1 4,54.5 1.5"
)


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sizes:
    """Of type in mm (1 mm = 2.83 pt); ``small`` is the smallest that is printed at all."""

    small: float
    text: float
    quote: float
    sentence: float
    name: float  # the largest; it becomes smaller until it fits
    title: float  # the same on panels without a story, where it may take two lines


@dataclass(frozen=True)
class Rooms:
    """Heights that the parts of a column may take. What they leave free stays air."""

    sentence: float
    quote: float
    stations: float


@dataclass(frozen=True)
class Measures:
    """``columns``: where they begin from the left; all are of one width and height."""

    width: float
    height: float
    margin: float
    dpi: int
    sizes: Sizes
    name: Box
    shaft: Box
    picture: Box
    dot: Box
    columns: tuple[Box, ...]
    rooms: Rooms
    invitations: tuple[Box, ...]
    band: Box

    @property
    def boxes(self) -> dict[str, Box]:
        return {
            one.name: value
            for one in fields(self)
            if isinstance(value := getattr(self, one.name), Box)
        }


def measures_of(layout: str, languages: int) -> Measures:
    """For a story with one or two languages; what has none stands in ``panel_block_rooms``."""
    return (ONE if languages == 1 else TWO)[PanelLayout(layout)]


def polygon(points: str, box: Box) -> str:
    """The points of a shape in per cent, in mm of its box."""
    pairs = (point.split() for point in points.split(","))
    return " ".join(
        f"{float(x) * box.width / 100:.2f},{float(y) * box.height / 100:.2f}" for x, y in pairs
    )


def pixels(millimetres: float, dpi: int) -> int:
    """As many as ``dpi`` asks for on that length."""
    return round(millimetres / MM_AN_INCH * dpi)


A1, ROLL_UP, CANVAS = PanelLayout.A1_PORTRAIT, PanelLayout.ROLL_UP, PanelLayout.CANVAS
A1_SIZES = Sizes(small=7.1, text=8.6, quote=12.4, sentence=30, name=232, title=104)
ROLL_UP_SIZES = Sizes(small=10.5, text=13.5, quote=19, sentence=50, name=330, title=150)


def _sheet(width, height, dpi, sizes, margin, **boxes) -> Measures:
    return Measures(width, height, margin, dpi, sizes, **boxes)


def _a1(**boxes) -> Measures:
    band = Box(0, 795, 594, 46)
    return _sheet(594, 841, 300, A1_SIZES, 24, name=Box(24, 26, 546, 176), band=band, **boxes)


def _canvas(**boxes) -> Measures:
    band = Box(0, 754, 600, 46)
    return _sheet(600, 800, 300, A1_SIZES, 24, name=Box(24, 26, 552, 166), band=band, **boxes)


def _roll_up(**boxes) -> Measures:
    """Its lowest 150 mm hold nothing: they may vanish in the case."""
    name, band = Box(40, 44, 770, 250), Box(0, 1740, 850, 260)
    return _sheet(850, 2000, 150, ROLL_UP_SIZES, 40, name=name, band=band, **boxes)


ONE = {
    A1: _a1(
        shaft=Box(214, 0, 356, 582),
        picture=Box(214, 150, 356, 432),
        dot=Box(300, 599, 184, 184),
        columns=(Box(24, 240, 184, 340),),
        rooms=Rooms(sentence=130, quote=86, stations=124),
        invitations=(Box(24, 612, 264, 170),),
    ),
    CANVAS: _canvas(
        shaft=Box(222, 0, 354, 552),
        picture=Box(222, 142, 354, 410),
        dot=Box(311, 567, 176, 176),
        columns=(Box(24, 228, 190, 324),),
        rooms=Rooms(sentence=122, quote=82, stations=120),
        invitations=(Box(24, 576, 272, 168),),
    ),
    ROLL_UP: _roll_up(
        shaft=Box(360, 0, 450, 880),
        picture=Box(360, 238, 450, 642),
        dot=Box(465, 905, 240, 240),
        columns=(Box(40, 350, 296, 800),),
        rooms=Rooms(sentence=320, quote=200, stations=280),
        invitations=(Box(40, 1230, 770, 460),),
    ),
}
TWO = {
    A1: _a1(
        shaft=Box(172, 0, 250, 566),
        picture=Box(172, 190, 250, 376),
        dot=Box(219, 584, 156, 156),
        columns=(Box(24, 240, 138, 330), Box(432, 240, 138, 330)),
        rooms=Rooms(sentence=124, quote=86, stations=120),
        invitations=(Box(24, 604, 186, 178), Box(384, 604, 186, 178)),
    ),
    CANVAS: _canvas(
        shaft=Box(175, 0, 250, 536),
        picture=Box(175, 180, 250, 356),
        dot=Box(225, 552, 150, 150),
        columns=(Box(24, 228, 141, 316), Box(435, 228, 141, 316)),
        rooms=Rooms(sentence=118, quote=80, stations=118),
        invitations=(Box(24, 572, 190, 170), Box(386, 572, 190, 170)),
    ),
    ROLL_UP: _roll_up(
        shaft=Box(255, 0, 340, 860),
        picture=Box(255, 330, 340, 530),
        dot=Box(310, 890, 230, 230),
        columns=(Box(40, 370, 200, 800), Box(610, 370, 200, 800)),
        rooms=Rooms(sentence=300, quote=220, stations=280),
        invitations=(Box(40, 1270, 370, 420), Box(440, 1270, 370, 420)),
    ),
}
