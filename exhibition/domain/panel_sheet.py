"""From the content of a panel to the values of its template: places, sizes of type, shapes.

All lengths in mm. What fits is chosen here; whether it really fits says ``panel_overflow``.
"""

from dataclasses import asdict

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
from exhibition.domain.panel_names import names_of
from exhibition.domain.panel_type import QUOTE, SENTENCE, STATION, TEXT
from exhibition.enums import PanelKind

BLEED = 3
QUIET_ZONE = 4  # modules around a QR code (ISO/IEC 18004)
TILE = 0.6  # of the dot's width: the light ground of the QR code
INDENT = 1.6  # of the size of a station: its sign stands there
AROUND = 0.9  # of its size: the air above it
LARGER = 1.4  # at most, where only headings stand there


def sheet_of(content: PanelContent) -> dict:
    """The values for ``print/panels/panel.html`` but for the addresses of files."""
    directions = [one.language.direction for one in content.columns]
    if content.kind == PanelKind.STORY:
        measures = measures_of(content.layout, directions)
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


def columns_of(content: PanelContent, measures: Measures) -> list[dict]:
    """Each language with its side, its place and the sizes that fit.

    The first stands where its readers begin. Scripts of one height are set in one size.
    """
    boxes, sides = list(measures.columns), ["links", "rechts"]
    if content.columns[0].language.direction == "rtl":
        boxes.reverse()
        sides.reverse()
    sizes = [_sizes(*pair, measures) for pair in zip(content.columns, boxes, strict=True)]
    if len({code in panel_type.HIGH_LANGUAGES for code in content.languages}) == 1:
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
    sizes, rooms, code = measures.sizes, measures.rooms, column.language.code
    sentence = panel_type.fitting(
        "\n".join(column.sentence_lines),
        SENTENCE.in_language(code),
        width=box.width,
        height=rooms.sentence,
        largest=sizes.sentence,
        smallest=sizes.quote,
    )
    quote = panel_type.fitting(
        column.quote_in_marks,
        QUOTE.in_language(code),
        width=box.width,
        height=rooms.quote - sizes.quote - sizes.text * 1.5 * bool(column.speaker),
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
    width, used, code = box.width - INDENT * size, 0.0, column.language.code
    heading, text = STATION.in_language(code), TEXT.in_language(code)
    for station in column.stations:
        used += size * AROUND
        used += panel_type.height(station.when, text, width=width, size=measures.sizes.small)
        used += panel_type.height(station.heading, heading, width=width, size=size)
        if with_texts:
            used += panel_type.height(station.text, text, width=width, size=measures.sizes.text)
    return used


def _texts(content: PanelContent) -> list[str]:
    texts = [content.small_print, content.panel.title]
    texts += [one.sentence for one in content.invitations]
    return texts + [str(asdict(column)) for column in content.columns]
