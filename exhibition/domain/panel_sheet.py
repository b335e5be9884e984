"""From the content of a panel to the values of its template: places, sizes of type, shapes.

All lengths in mm. What fits is chosen here; whether it really fits says ``panel_overflow``.
"""

from dataclasses import asdict, dataclass

import segno

from exhibition.domain import panel_type
from exhibition.domain.panel_content import Column, PanelContent
from exhibition.domain.panel_measures import (
    DOT,
    SHAFT,
    Box,
    Measures,
    measures_of,
    polygon,
)
from exhibition.domain.panel_type import NAME, QUOTE, SENTENCE, STATION, TEXT
from exhibition.enums import PanelKind

BLEED = 3
GAP = 24  # between two names
QUIET_ZONE = 4  # modules around a QR code (ISO/IEC 18004)
TILE = 0.6  # of the dot's width: the light ground of the QR code
INDENT = 1.6  # of the size of a station: its sign stands there
AROUND = 0.9  # of its size: the air above it
LARGER = 1.4  # at most, where only headings stand there
TRACKING = -0.03  # of large Latin and Cyrillic names, in em


@dataclass(frozen=True)
class Name:
    """A line of large type. ``top``: of a line without height, from which the baseline hangs."""

    text: str
    column: Column
    x: float
    top: float
    width: float
    size: float
    tracking: float


def sheet_of(content: PanelContent) -> dict:
    """The values for ``print/panels/panel.html`` but for the addresses of files."""
    measures = measures_of(content.layout, [one.language.direction for one in content.columns])
    columns = columns_of(content, measures)
    return {
        "content": content,
        "measures": measures,
        "page_language": content.columns[0].language,
        "names": names_of(content, measures),
        "columns": columns,
        "shaft": polygon(SHAFT, measures.shaft),
        "shaft_height": measures.shaft.height + BLEED,
        "dot": polygon(DOT, measures.dot),
        "qr_code": qr_code(content.qr_code, measures.dot),
        "invitations": invitations_of(content, measures),
        "block": block_of(content.kind),
        "is_story": content.kind == PanelKind.STORY,
        "fonts": panel_type.fonts_for(_texts(content)),
        "bleed": BLEED,
    }


def block_of(kind: str) -> str:
    """The template of what is between name and invitations; another for each kind of panel."""
    return f"print/panels/{'map' if kind == PanelKind.TOUR_MAP else kind}.html"


def names_of(content: PanelContent, measures: Measures) -> list[Name]:
    """The name as large as its room allows: once, or in both languages side by side."""
    if content.kind != PanelKind.STORY:
        return []
    boxes = _beside_or_below(content.names, measures)
    fitted = [
        (column, box, *_name_that_fits(column.name, box, measures))
        for column, box in zip(content.names, boxes, strict=True)
    ]
    hanging = max(ink.bottom * size for _column, _box, ink, size in fitted)
    return [
        Name(
            text=column.name,
            column=column,
            x=round(_beginning(column, box, ink, size), 2),
            top=_top(column.name, box, size, ink.bottom * size if measures.stacked else hanging),
            width=round(size * ink.right + GAP, 2),
            size=round(size, 2),
            tracking=_tracking(column.name),
        )
        for column, box, ink, size in fitted
    ]


def _name_that_fits(name: str, box: Box, measures: Measures) -> tuple[panel_type.Ink, float]:
    """The edges of its ink and the size in which they fill the box."""
    ink = panel_type.ink(name, NAME)
    ink = ink._replace(right=ink.right + _tracking(name) * (len(name) - 1))
    sizes = (box.width / (ink.right - ink.left), box.height / (max(ink.bottom, 0) - ink.top))
    return ink, min(measures.sizes.name, *sizes)


def _top(name: str, box: Box, size: float, hanging: float) -> float:
    """Names that stand beside each other share a baseline: so much hangs below it."""
    baseline = box.y + box.height - max(hanging, 0)
    return round(baseline - panel_type.above_baseline(name, NAME) * size, 2)


def _beginning(column: Column, box: Box, ink: panel_type.Ink, size: float) -> float:
    """From the left, so that the ink stands in line with the text below it."""
    if column.language.direction == "rtl":
        return box.x + box.width - ink.right * size
    return box.x - ink.left * size


def _tracking(name: str) -> float:
    is_high = panel_type.leading(name, NAME) != NAME.leading
    return 0 if is_high else TRACKING


def columns_of(content: PanelContent, measures: Measures) -> list[dict]:
    """Each language with its side, its place and the sizes that fit.

    The first stands where its readers begin. Scripts of one height are set in one size.
    """
    boxes, sides = list(measures.columns), ["links", "rechts"]
    if content.columns[0].language.direction == "rtl":
        boxes.reverse()
        sides.reverse()
    sizes = [_sizes(*pair, measures) for pair in zip(content.columns, boxes, strict=True)]
    if len({_tracking(column.sentence) for column in content.columns}) == 1:
        sizes = [{name: min(one[name] for one in sizes) for name in sizes[0]}] * len(sizes)
    parts = zip(content.columns, sides, boxes, sizes, strict=False)
    names = ("column", "side", "box", "sizes")
    return [dict(zip(names, part, strict=True)) for part in parts]


def invitations_of(content: PanelContent, measures: Measures) -> list[dict]:
    """In as many lists as there is room for beside the dot."""
    boxes = measures.invitations
    each = -(-len(content.invitations) // len(boxes)) or 1
    return [
        {
            "box": box,
            "invitations": content.invitations[place * each : (place + 1) * each],
            "side": "rechts" if place and measures.stacked else "links",
        }
        for place, box in enumerate(boxes)
    ]


def qr_code(address: str, dot: Box) -> dict:
    """Path and places of a QR code of error correction Q or better, centred in its dot."""
    code = segno.make(address, error="q", micro=False)
    side = len(code.matrix)
    path = "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(code.matrix)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    tile = dot.width * TILE
    edge = (dot.width - tile) / 2
    module = tile / (side + 2 * QUIET_ZONE)
    return {"path": path, "tile": tile, "edge": edge, "module": module, "quiet": QUIET_ZONE}


def _sizes(column: Column, box: Box, measures: Measures) -> dict[str, float]:
    sizes, rooms = measures.sizes, measures.rooms
    sentence = panel_type.fitting(
        "\n".join(column.sentence_lines),
        SENTENCE,
        width=box.width,
        height=rooms.sentence,
        largest=sizes.sentence,
        smallest=sizes.quote,
    )
    quote = panel_type.fitting(
        column.quote_in_marks,
        QUOTE,
        width=box.width,
        height=rooms.quote - sizes.text * 1.5 * bool(column.speaker),
        largest=sizes.quote,
        smallest=sizes.text,
    )
    return {"sentence": sentence, "quote": quote} | _station_sizes(column, box, measures)


def _station_sizes(column: Column, box: Box, measures: Measures) -> dict:
    """With all that is said of them where that fits, else their headings as large as they fit."""
    smallest = measures.sizes.station
    if _stations(column, box, measures, smallest, with_texts=True) <= measures.rooms.stations:
        return {"station": smallest, "has_texts": True}
    size = smallest * LARGER
    while size > smallest and _stations(column, box, measures, size) > measures.rooms.stations:
        size *= panel_type.STEP
    return {"station": round(max(size, smallest), 2), "has_texts": False}


def _stations(
    column: Column, box: Box, measures: Measures, size: float, *, with_texts: bool = False
) -> float:
    """How high they become."""
    width, used = box.width - INDENT * size, 0.0
    for station in column.stations:
        used += size * AROUND
        used += panel_type.height(station.when, TEXT, width=width, size=measures.sizes.small)
        used += panel_type.height(station.heading, STATION, width=width, size=size)
        if with_texts:
            used += panel_type.height(station.text, TEXT, width=width, size=measures.sizes.text)
    return used


def _beside_or_below(columns: tuple[Column, ...], measures: Measures) -> list[Box]:
    """A room for each name; beside each other those read from the right stand on the right."""
    room, number = measures.name, len(columns)
    if measures.stacked:
        high = (room.height - GAP * (number - 1)) / number
        return [Box(room.x, room.y + n * (high + GAP), room.width, high) for n in range(number)]
    wide = (room.width - GAP * (number - 1)) / number
    boxes = [Box(room.x + n * (wide + GAP), room.y, wide, room.height) for n in range(number)]
    return boxes[::-1] if columns[0].language.direction == "rtl" else boxes


def _texts(content: PanelContent) -> list[str]:
    texts = [content.small_print, content.panel.title]
    texts += [one.sentence for one in content.invitations]
    return texts + [str(asdict(column)) for column in content.columns]
