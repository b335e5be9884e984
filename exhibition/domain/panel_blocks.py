"""What stands on panels that belong to no story, for the templates of ``print/panels/``."""

from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from django.utils import timezone

from exhibition.domain import panel_block_size, panel_type
from exhibition.domain.panel_block_rooms import Box, rooms_of, side_by_side
from exhibition.domain.panel_content import Column
from exhibition.domain.panel_figures import LONGEST_BAR, figure_columns
from exhibition.domain.panel_introduction import introduction_columns
from exhibition.domain.panel_map import tour_map
from exhibition.domain.panel_measures import ONE, Sizes
from exhibition.enums import PanelKind
from exhibition.models import Panel

TEMPLATES = {
    PanelKind.INTRODUCTION: "print/panels/introduction.html",
    PanelKind.TOUR_MAP: "print/panels/map.html",
    PanelKind.FIGURES: "print/panels/figures.html",
}


HIGH = ("ar", "fa", "ti")  # languages whose script needs more leading


@dataclass(frozen=True)
class Part:
    """A language of the block: what editors wrote, what we know, and where it stands (mm)."""

    column: Column
    own: object
    title_box: Box
    title_size: float
    box: Box
    sentence_size: float

    @property
    def title_leading(self) -> float:
        return panel_type.leading(self.column.name, panel_type.TITLE)

    @property
    def sentence_height(self) -> float:
        """Of the sentence over the text, with the air below it: at most three lines."""
        if not self.column.sentence:
            return 0
        size = self.sentence_size
        lines = _height(self.column.sentence, panel_type.SENTENCE, size, self.box.width)
        return lines + size * 0.55


def block_of(panel: Panel, columns: tuple[Column, ...], *, day: date | None = None) -> dict:
    """The values of the panel's template, finished words all of them.

    ``day``: what is known of the tour until then (Europe/Berlin), by default today. Whoever
    releases a panel keeps what was made of these values, so no later day changes it.
    """
    rooms = rooms_of(panel.layout, panel.kind)
    values = {"block": TEMPLATES[panel.kind], "rooms": rooms, "longest_bar": LONGEST_BAR}
    values["map"], own = _known(panel, columns, day or timezone.localdate())
    from_the_right = columns[0].language.direction == "rtl"
    titles = side_by_side(rooms.title, len(columns), from_the_right=from_the_right)
    sizes = ONE[panel.layout].sizes
    title_sizes = [_title_size(*each, sizes) for each in zip(columns, titles, strict=True)]
    body = rooms.body
    if panel.kind != PanelKind.TOUR_MAP:  # there the drawing stands between them
        body = _moved_up(body, columns, titles, title_sizes)
    bodies = side_by_side(body, len(columns), from_the_right=from_the_right)
    values["parts"] = [
        _part(*each, sizes) for each in zip(columns, own, titles, title_sizes, bodies, strict=True)
    ]
    values["size"] = _size(panel, values["parts"], sizes)
    if panel.kind == PanelKind.FIGURES:
        values["number_size"] = panel_block_size.of_number(own, bodies[0], values["size"])
    return values


def _known(panel: Panel, columns: tuple[Column, ...], day: date) -> tuple:
    """The drawing, on the map alone, and a column for each language."""
    languages = [column.language.code for column in columns]
    if panel.kind == PanelKind.TOUR_MAP:
        has_sentence = any(column.sentence for column in columns)
        drawn = tour_map(day=day, languages=languages, has_sentence=has_sentence)
        return drawn, drawn.columns
    if panel.kind == PanelKind.FIGURES:
        return None, figure_columns(day=day, languages=languages)
    return None, introduction_columns(languages=languages)


def _title_size(column: Column, box: Box, sizes: Sizes) -> float:
    return panel_type.fitting(
        column.name,
        panel_type.TITLE,
        width=box.width,
        height=box.height,
        largest=sizes.title,
        smallest=sizes.quote,
    )


def _moved_up(body: Box, columns, titles: list[Box], title_sizes: list[float]) -> Box:
    """The room of the text, and what short titles leave free above it."""
    heights = (
        _height(column.name, panel_type.TITLE, size, box.width)
        for column, box, size in zip(columns, titles, title_sizes, strict=True)
    )
    free = max(0, titles[0].height - max(heights))
    return replace(body, y=round(body.y - free, 2), height=round(body.height + free, 2))


def _part(column: Column, own, title_box: Box, title_size: float, box: Box, sizes: Sizes) -> Part:
    sentence_size = panel_type.fitting(
        column.sentence,
        panel_type.SENTENCE,
        width=box.width,
        height=sizes.sentence * 3,
        largest=sizes.sentence,
        smallest=sizes.text,
    )
    return Part(column, own, title_box, title_size, box, sentence_size)


def _height(text: str, face: panel_type.Face, size: float, width: float) -> float:
    """Of a text in mm, a little too much: words do not fill their lines."""
    lines = ceil(panel_type.length(text, face) * size * 1.1 / width)
    return lines * panel_type.leading(text, face) * size


def _size(panel: Panel, parts: list[Part], sizes: Sizes) -> float:
    """Of the text, one for all languages, in mm."""
    is_wide = len(parts) == 1
    if panel.kind == PanelKind.TOUR_MAP:
        columns = [panel_block_size.of_map(part.own, is_wide=is_wide) for part in parts]
    elif panel.kind == PanelKind.FIGURES:
        columns = [panel_block_size.of_figures(part.own, is_wide=is_wide) for part in parts]
    else:
        columns = [panel_block_size.of_introduction(one.own, one.column.text) for one in parts]
    above = max(part.sentence_height for part in parts)
    return panel_block_size.fitting(
        columns,
        parts[0].box,
        above=above,
        smallest=sizes.text,
        is_high=[part.own.language in HIGH for part in parts],
    )
