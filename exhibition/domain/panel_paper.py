"""A panel as paper: frozen with all that it is made from, for the printer and for the screen.

Promise: what is frozen holds text, pictures, style sheets and fonts. The same engine makes the
same bytes of it years later, whatever story, style sheets and settings are by then.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from core import pdf
from exhibition.domain import panel_pictures, panel_type
from exhibition.domain.panel_content import PanelContent, content_of
from exhibition.domain.panel_sheet import sheet_of
from exhibition.domain.panels import refusals
from exhibition.models import Panel

TEMPLATE = "print/panels/panel.html"
LOOK = "static/css/print-panel.css"
BLOCKS = "static/css/print-panel-blocks.css"  # of panels without a story
PRINTER = "static/css/print-panel-printer.css"
GIVEN = "given/"
COLOUR = re.compile(r"--([\w-]+):([^;}]+)")
COLOURED = re.compile(r'(fill|stroke)="[^"]*" data-farbe="([\w-]+)"')


class NotCovered(Exception):
    """The panel may not be printed now. ``reasons``: sentences for editors."""

    def __init__(self, reasons: list[str]):
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Frozen:
    """``files``: by address, ``given/…`` and ``static/…``. ``warnings``: sentences for editors."""

    html: str
    files: dict[str, bytes]
    warnings: tuple[str, ...] = ()


def freeze(panel: Panel) -> Frozen:
    """All that the PDF of the panel is made from. Raises NotCovered where consent is missing."""
    if reasons := refusals(panel):
        raise NotCovered(reasons)
    content = content_of(panel)
    sheet = sheet_of(content)
    pictures, warnings = panel_pictures.pictures_of(content, sheet["measures"])
    static = [
        LOOK,
        BLOCKS,
        PRINTER,
        *(f"{panel_type.FOLDER}/{font.file}" for font in sheet["fonts"]),
    ]
    files = pictures.files | {name: (settings.BASE_DIR / name).read_bytes() for name in static}
    html = source(content, sheet | pictures.values, static_at="static/")
    return Frozen(html, dict(sorted(files.items())), tuple(warnings))


def source(content: PanelContent, values: dict, *, static_at: str) -> str:
    """The HTML of the panel, for the engine and for the preview."""
    colours = colours_of(LOOK)
    values |= {
        "static_at": static_at,
        "colours": {
            "ground": colours[content.ground],
            "tile": colours["weiss"],
            "ink": colours["tinte"],
        },
    }
    with override(content.columns[0].language.code):
        return render_to_string(TEMPLATE, values)


def printed(frozen: Frozen, *, still_at_it: Callable[[], None] = lambda: None) -> bytes:
    """For the printer: PDF/X-4 with bleed and crop marks, our colours in inks.

    Raises pdf.NotPrinted.
    """
    inks = _colours(frozen.files[PRINTER].decode())
    html = COLOURED.sub(lambda found: f'{found[1]}="{inks[found[2]]}"', frozen.html)
    html = html.replace("</head>", f'<link rel="stylesheet" href="{PRINTER}"></head>', 1)
    html = html.replace(f'"{GIVEN}', f'"{GIVEN}print-')
    return _set(html, frozen, pdf.PRINT, still_at_it)


def readable(frozen: Frozen, *, still_at_it: Callable[[], None] = lambda: None) -> bytes:
    """For the screen: tagged, by the rules of PDF/UA-1. Raises pdf.NotPrinted."""
    return _set(frozen.html, frozen, pdf.SCREEN, still_at_it)


def colours_of(sheet: str) -> dict[str, str]:
    """The colours by name that a style sheet of ours has."""
    return _colours((settings.BASE_DIR / sheet).read_text())


def _set(html: str, frozen: Frozen, variant: str, still_at_it: Callable[[], None]) -> bytes:
    files = {name.removeprefix(GIVEN): data for name, data in frozen.files.items()}
    return pdf.to_pdf(html, files=files, variant=variant, still_at_it=still_at_it, is_frozen=True)


def _colours(css: str) -> dict[str, str]:
    return dict(COLOUR.findall(css))
