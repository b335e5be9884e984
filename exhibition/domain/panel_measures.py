"""Where everything stands on a panel: sizes in mm, from the upper left corner of the cut sheet.

One table for all: the templates take it as CSS, pictures are cut to it, and what is measured in
the real layout is held against its rooms.
"""

from dataclasses import dataclass, replace

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
    station: float
    invitation: float
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
    stacked: bool = False  # two names: one below the other

    def mirrored(self) -> "Measures":
        """The same from right to left."""
        changed = {name: self._over(getattr(self, name)) for name in ("shaft", "picture", "dot")}
        for name in ("columns", "invitations"):
            changed[name] = tuple(map(self._over, getattr(self, name)))
        return replace(self, **changed)

    def _over(self, box: Box) -> Box:
        return replace(box, x=self.width - box.x - box.width)


def measures_of(layout: str, directions: list[str]) -> Measures:
    """For a layout with the directions of its one or two languages.

    A panel in one language that is read from the right is mirrored; the people in it are not.
    """
    table = TWO if len(directions) == 2 else ONE
    found = table[PanelLayout(layout)]
    return found.mirrored() if directions == ["rtl"] else found


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
A1_SIZES = Sizes(
    small=7.1, text=8.6, station=11, invitation=8.6, quote=12.6, sentence=30, name=232, title=104
)
ROLL_UP_SIZES = Sizes(
    small=10.5, text=15, station=19, invitation=17, quote=23, sentence=56, name=330, title=150
)


def _sheet(width, height, dpi, sizes, margin, **boxes) -> Measures:
    return Measures(width, height, margin, dpi, sizes, **boxes)


def _a1(**boxes) -> Measures:
    band = Box(0, 779, 594, 62)
    return _sheet(594, 841, 300, A1_SIZES, 24, name=Box(24, 46, 546, 156), band=band, **boxes)


def _canvas(**boxes) -> Measures:
    band = Box(0, 738, 600, 62)
    return _sheet(600, 800, 300, A1_SIZES, 24, name=Box(24, 46, 552, 146), band=band, **boxes)


def _roll_up(**boxes) -> Measures:
    """Its lowest 150 mm hold nothing: they may vanish in the case."""
    band = Box(0, 1742, 850, 108)
    return _sheet(850, 2000, 150, ROLL_UP_SIZES, 40, band=band, stacked=True, **boxes)


ONE = {
    A1: _a1(
        shaft=Box(214, 0, 356, 582),
        picture=Box(214, 150, 356, 432),
        dot=Box(304, 592, 176, 176),
        columns=(Box(24, 240, 184, 342),),
        rooms=Rooms(sentence=130, quote=82, stations=130),
        invitations=(Box(24, 606, 270, 166),),
    ),
    CANVAS: _canvas(
        shaft=Box(222, 0, 354, 552),
        picture=Box(222, 142, 354, 410),
        dot=Box(315, 562, 168, 168),
        columns=(Box(24, 228, 190, 324),),
        rooms=Rooms(sentence=122, quote=78, stations=124),
        invitations=(Box(24, 574, 276, 156),),
    ),
    ROLL_UP: _roll_up(
        name=Box(40, 84, 770, 290),
        shaft=Box(330, 0, 480, 1070),
        picture=Box(330, 300, 480, 770),
        dot=Box(440, 1096, 260, 260),
        columns=(Box(40, 450, 290, 900),),
        rooms=Rooms(sentence=300, quote=220, stations=380),
        invitations=(Box(40, 1410, 770, 310),),
    ),
}
TWO = {
    A1: _a1(
        shaft=Box(172, 0, 250, 566),
        picture=Box(172, 162, 250, 404),
        dot=Box(219, 580, 156, 156),
        columns=(Box(24, 240, 138, 328), Box(432, 240, 138, 328)),
        rooms=Rooms(sentence=122, quote=82, stations=124),
        invitations=(Box(24, 600, 186, 168), Box(432, 600, 138, 168)),
    ),
    CANVAS: _canvas(
        shaft=Box(175, 0, 250, 536),
        picture=Box(175, 152, 250, 384),
        dot=Box(227, 548, 146, 146),
        columns=(Box(24, 228, 141, 314), Box(435, 228, 141, 314)),
        rooms=Rooms(sentence=116, quote=78, stations=120),
        invitations=(Box(24, 566, 190, 160), Box(435, 566, 141, 160)),
    ),
    ROLL_UP: _roll_up(
        name=Box(40, 84, 770, 420),
        shaft=Box(245, 0, 360, 1100),
        picture=Box(245, 440, 360, 660),
        dot=Box(305, 1120, 240, 240),
        columns=(Box(40, 570, 206, 790), Box(604, 570, 206, 790)),
        rooms=Rooms(sentence=260, quote=210, stations=320),
        invitations=(Box(40, 1410, 370, 310), Box(440, 1410, 370, 310)),
    ),
}
