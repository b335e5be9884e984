"""The colours of panels: as light for the screen, as inks for the printer.

Each stands once, in the style sheet for its purpose, and is read from there.
"""

import re

from django.conf import settings

LOOK = "static/css/print-panel.css"
PRINTER = "static/css/print-panel-printer.css"
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6}|device-cmyk\([^)]+\))")
COLOURED = re.compile(r'(fill|stroke)="[^"]*" data-farbe="([\w-]+)"')


def colours_in(css: str) -> dict[str, str]:
    """By name, as CSS writes them."""
    return dict(COLOUR.findall(css))


def on_screen() -> dict[str, str]:
    return colours_in((settings.BASE_DIR / LOOK).read_text())


def inks(name: str) -> tuple[int, int, int, int]:
    """Cyan, magenta, yellow, black of a colour, each 0 to 255."""
    written = colours_in((settings.BASE_DIR / PRINTER).read_text())[name]
    parts = written.removeprefix("device-cmyk(").removesuffix(")").split()
    return tuple(round(float(part) * 255) for part in parts)


def in_inks(html: str, css: str) -> str:
    """The drawings of a page in the inks of a style sheet: it does not reach into them itself."""
    found = colours_in(css)
    return COLOURED.sub(lambda part: f'{part[1]}="{found[part[2]]}"', html)
