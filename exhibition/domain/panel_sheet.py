"""From the content of a panel to the values of its template: places, sizes of type, shapes.

All lengths in mm. What fits is chosen here; whether it really fits says ``panel_overflow``.
"""

from dataclasses import asdict, dataclass

import segno

from exhibition.domain import panel_blocks, panel_type
from exhibition.domain.panel_block_rooms import measures_of_block
from exhibition.domain.panel_content import Column, PanelContent
from exhibition.domain.panel_measures import (
    DOT,
    SHAFT,
    Box,
    Measures,
    measures_of,
    polygon,
)
from exhibition.enums import PanelKind

BLEED = 3
GAP = 24  # between two names
QUIET_ZONE = 4  # modules around a QR code (ISO/IEC 18004)
TILE = 0.6  # of the dot's width: the light ground of the QR code
TRACKING = -0.03  # of large Latin and Cyrillic names, in em


@dataclass(frozen=True)
class Name:
    """A line of large type. ``top``: of a line without height, whose baseline hangs below it."""

    text: str
    column: Column
    box: Box
    size: float
    top: float
    tracking: float


def sheet_of(content: PanelContent) -> dict:
    """The values for ``print/panels/panel.html`` but for the addresses of files."""
    if content.kind == PanelKind.STORY:
        measures = measures_of(content.layout, len(content.columns))
        own = {"columns": columns_of(content, measures), "block": "print/panels/story.html"}
    else:
        measures = measures_of_block(content.layout, content.kind)
        own = panel_blocks.block_of(content.panel, content.columns)
    return own | {
        "content": content,
        "measures": measures,
        "page_language": content.columns[0].language,
        "names": names_of(content, measures),
        "shaft": polygon(SHAFT, measures.shaft),
        "shaft_height": measures.shaft.height + BLEED,
        "dot": polygon(DOT, measures.dot),
        "qr_code": qr_code(content.qr_code, measures.dot),
        "invitations": invitations_of(content, measures),
        "is_story": content.kind == PanelKind.STORY,
        "fonts": panel_type.fonts_for([*_texts(content), str(own)]),
        "bleed": BLEED,
    }


def names_of(content: PanelContent, measures: Measures) -> list[Name]:
    """The name as large as its room allows: once, or in both languages side by side."""
    if content.kind != PanelKind.STORY:
        return []
    boxes = _side_by_side(content.names, measures.name)
    fitted = []
    for column, box in zip(content.names, boxes, strict=True):
        tracking = 0 if _is_high(column.name) else TRACKING
        top, bottom = panel_type.ink(column.name, panel_type.NAME)
        wide = panel_type.length(column.name, panel_type.NAME) + tracking * len(column.name)
        size = min(measures.sizes.name, box.width / wide, box.height / (top + bottom))
        fitted.append((column, box, size, bottom * size, tracking))
    lowest = measures.name.y + measures.name.height - max(one[3] for one in fitted)
    return [
        Name(
            column.name,
            column,
            box,
            round(size, 2),
            round(lowest - panel_type.above_baseline(column.name, panel_type.NAME) * size, 2),
            tracking,
        )
        for column, box, size, _bottom, tracking in fitted
    ]


def columns_of(content: PanelContent, measures: Measures) -> list[dict]:
    """Each language with its place and the sizes that fit. The first stands where one begins."""
    boxes = list(measures.columns)
    if content.columns[0].language.direction == "rtl":
        boxes.reverse()
    return [
        {"column": column, "box": box, "sizes": _sizes(column, box, measures)}
        for column, box in zip(content.columns, boxes, strict=False)
    ]


def invitations_of(content: PanelContent, measures: Measures) -> list[dict]:
    """In as many lists as there is room for beside the dot."""
    boxes = measures.invitations
    each = -(-len(content.invitations) // len(boxes)) or 1
    return [
        {"box": box, "invitations": content.invitations[place * each : (place + 1) * each]}
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
        column.sentence,
        panel_type.SENTENCE,
        width=box.width,
        height=rooms.sentence,
        largest=sizes.sentence,
        smallest=sizes.quote,
    )
    quote = panel_type.fitting(
        column.quote_in_marks,
        panel_type.QUOTE,
        width=box.width,
        height=rooms.quote - sizes.text * 1.5 * bool(column.speaker),
        largest=sizes.quote,
        smallest=sizes.text,
    )
    return {"sentence": sentence, "quote": quote}


def _side_by_side(columns: tuple[Column, ...], room: Box) -> list[Box]:
    """One line for all of them, those that are read from the right on the right."""
    width = (room.width - GAP * (len(columns) - 1)) / len(columns)
    boxes = [
        Box(room.x + place * (width + GAP), room.y, width, room.height)
        for place in range(len(columns))
    ]
    return boxes[::-1] if columns[0].language.direction == "rtl" else boxes


def _is_high(text: str) -> bool:
    return panel_type.leading(text, panel_type.NAME) != panel_type.NAME.leading


def _texts(content: PanelContent) -> list[str]:
    texts = [content.credits, content.funding_notice, content.panel.title]
    texts += [one.sentence for one in content.invitations]
    return texts + [str(asdict(column)) for column in content.columns]
