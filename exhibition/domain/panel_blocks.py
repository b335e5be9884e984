"""What stands on panels that belong to no story, for the templates of ``print/panels/``."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from exhibition.domain import panel_type
from exhibition.domain.panel_block_rooms import Box, rooms_of, side_by_side
from exhibition.domain.panel_content import Column
from exhibition.domain.panel_figures import LONGEST_BAR, figure_columns
from exhibition.domain.panel_introduction import introduction_columns
from exhibition.domain.panel_map import tour_map
from exhibition.domain.panel_measures import ONE, Measures
from exhibition.enums import PanelKind
from exhibition.models import Panel

TEMPLATES = {
    PanelKind.INTRODUCTION: "print/panels/introduction.html",
    PanelKind.TOUR_MAP: "print/panels/map.html",
    PanelKind.FIGURES: "print/panels/figures.html",
}


@dataclass(frozen=True)
class Part:
    """A language of the block: what editors wrote, what we know, and where it stands (mm)."""

    column: Column
    own: object
    title_box: Box
    title_size: float
    box: Box
    sentence_size: float


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
    bodies = side_by_side(rooms.body, len(columns), from_the_right=from_the_right)
    sheet = ONE[panel.layout]
    values["parts"] = [
        _part(*each, sheet) for each in zip(columns, own, titles, bodies, strict=True)
    ]
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


def _part(column: Column, own, title_box: Box, box: Box, sheet: Measures) -> Part:
    sizes = sheet.sizes
    title_size = panel_type.fitting(
        column.name,
        panel_type.TITLE,
        width=title_box.width,
        height=title_box.height,
        largest=sizes.title,
        smallest=sizes.quote,
    )
    sentence_size = panel_type.fitting(
        column.sentence,
        panel_type.SENTENCE,
        width=box.width,
        height=sizes.sentence * 3,
        largest=sizes.sentence,
        smallest=sizes.text,
    )
    return Part(column, own, title_box, title_size, box, sentence_size)
