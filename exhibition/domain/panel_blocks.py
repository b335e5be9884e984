"""What stands on panels that belong to no story, for the templates of ``print/panels/``."""

from datetime import date

from django.utils import timezone

from core.languages import Language
from core.languages import language as language_of
from exhibition.domain.panel_figures import LONGEST_BAR, figure_columns
from exhibition.domain.panel_introduction import introduction_columns
from exhibition.domain.panel_map import tour_map
from exhibition.enums import PanelKind
from exhibition.models import Panel

TEMPLATES = {
    PanelKind.INTRODUCTION: "print/panels/introduction.html",
    PanelKind.TOUR_MAP: "print/panels/map.html",
    PanelKind.FIGURES: "print/panels/figures.html",
}


def block_of(panel: Panel, *, day: date | None = None) -> dict:
    """The values of the panel's template, finished words all of them. Empty for stories.

    ``day``: what is known of the tour until then (Europe/Berlin), by default today. Whoever
    releases a panel keeps what was made of these values, so no later day changes it.
    """
    day = day or timezone.localdate()
    languages = [panel.language, *filter(None, [panel.second_language])]
    if panel.kind == PanelKind.INTRODUCTION:
        return _with_languages(languages, introduction_columns(languages=languages))
    if panel.kind == PanelKind.TOUR_MAP:
        drawn = tour_map(day=day, languages=languages)
        return {**_with_languages(languages, drawn.columns), "map": drawn}
    if panel.kind == PanelKind.FIGURES:
        found = figure_columns(day=day, languages=languages)
        return {**_with_languages(languages, found), "longest_bar": LONGEST_BAR}
    return {}


def _with_languages(languages: list[str], columns: tuple) -> dict:
    """Each column beside what HTML has to know of its language."""
    written: list[Language] = [language_of(code) for code in languages]
    return {"block_columns": list(zip(written, columns, strict=True))}
