"""A panel as paper: frozen with all that it is made from, for the printer and for the screen.

Promise: what is frozen holds text, pictures, style sheets and fonts. The same engine makes the
same bytes of it years later, whatever story, style sheets and settings are by then.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from core import pdf
from exhibition.domain import panel_colours, panel_pictures, panel_type
from exhibition.domain.panel_colours import LOOK, PRINTER
from exhibition.domain.panel_content import PanelContent, content_of
from exhibition.domain.panel_overflow import Overflow, overflows_in
from exhibition.domain.panel_sheet import sheet_of
from exhibition.domain.panels import refusals
from exhibition.models import Panel

TEMPLATE = "print/panels/panel.html"
BLOCKS = "static/css/print-panel-blocks.css"  # of panels without a story
GIVEN = "given/"


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
    pictures = panel_pictures.pictures_of(content, sheet["measures"])
    static = [LOOK, BLOCKS, PRINTER]
    static += [f"{panel_type.FOLDER}/{font.file}" for font in sheet["fonts"]]
    files = pictures.files | {name: (settings.BASE_DIR / name).read_bytes() for name in static}
    html = source(content, sheet | pictures.values, static_at="static/")
    return Frozen(html, dict(sorted(files.items())), tuple(pictures.warnings))


def source(content: PanelContent, values: dict, *, static_at: str) -> str:
    """The HTML of the panel, for the engine and for the preview."""
    colours = panel_colours.on_screen()
    values |= {"static_at": static_at, "colours": colours, "ground": colours[content.ground]}
    with override(content.columns[0].language.code):
        return render_to_string(TEMPLATE, values)


def printed(frozen: Frozen, *, still_at_it: Callable[[], None] = lambda: None) -> bytes:
    """For the printer: PDF/X-4 with bleed and crop marks, our colours in inks.

    Raises pdf.NotPrinted.
    """
    html = panel_colours.in_inks(frozen.html, frozen.files[PRINTER].decode())
    html = html.replace("</head>", f'<link rel="stylesheet" href="{PRINTER}"></head>', 1)
    for name in frozen.files:
        html = html.replace(f'"{name}"', f'"{_for_print(name, frozen)}"')
    return _set(html, frozen, pdf.PRINT, still_at_it)


def readable(frozen: Frozen, *, still_at_it: Callable[[], None] = lambda: None) -> bytes:
    """For the screen: tagged, by the rules of PDF/UA-1. Raises pdf.NotPrinted."""
    return _set(frozen.html, frozen, pdf.SCREEN, still_at_it)


def measure(panel: Panel) -> list[Overflow]:
    """Which lines do not fit, as the engine really sets them. Raises NotCovered, pdf.NotPrinted."""
    if reasons := refusals(panel):
        raise NotCovered(reasons)
    content = content_of(panel)
    return measure_of(source(content, sheet_of(content), static_at="static/"))


def measure_of(html: str, *, patience: float = pdf.PATIENCE) -> list[Overflow]:
    """The same for the source of a panel."""
    return overflows_in(pdf.measured(html, patience=patience))


def overflows(panel: Panel) -> list[str]:
    """Sentences for editors: what is too long. While there is one, the panel is not printed."""
    return [found.sentence for found in measure(panel)]


def _for_print(name: str, frozen: Frozen) -> str:
    other = name.replace(GIVEN, f"{GIVEN}print-", 1)
    return other if other in frozen.files else name


def _set(html: str, frozen: Frozen, variant: str, still_at_it: Callable[[], None]) -> bytes:
    files = {name.removeprefix(GIVEN): data for name, data in frozen.files.items()}
    return pdf.to_pdf(html, files=files, variant=variant, still_at_it=still_at_it, is_frozen=True)
