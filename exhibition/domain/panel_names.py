"""Names on panels: as large as their room allows, in one or two languages."""

from dataclasses import dataclass

from exhibition.domain import panel_type
from exhibition.domain.panel_content import Column, PanelContent
from exhibition.domain.panel_measures import Box, Measures
from exhibition.domain.panel_type import NAME
from exhibition.enums import PanelKind

GAP = 24  # mm between two names
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
            tracking=tracking_of(column.name),
        )
        for column, box, ink, size in fitted
    ]


def _name_that_fits(name: str, box: Box, measures: Measures) -> tuple[panel_type.Ink, float]:
    """The edges of its ink and the size in which they fill the box."""
    ink = panel_type.ink(name, NAME)
    ink = ink._replace(right=ink.right + tracking_of(name) * (len(name) - 1))
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


def tracking_of(name: str) -> float:
    is_high = panel_type.leading(name, NAME) != NAME.leading
    return 0 if is_high else TRACKING


def _beside_or_below(columns: tuple[Column, ...], measures: Measures) -> list[Box]:
    """A room for each name; beside each other those read from the right stand on the right."""
    room, number = measures.name, len(columns)
    if measures.stacked:
        high = (room.height - GAP * (number - 1)) / number
        return [Box(room.x, room.y + n * (high + GAP), room.width, high) for n in range(number)]
    wide = (room.width - GAP * (number - 1)) / number
    boxes = [Box(room.x + n * (wide + GAP), room.y, wide, room.height) for n in range(number)]
    return boxes[::-1] if columns[0].language.direction == "rtl" else boxes
