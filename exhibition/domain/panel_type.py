"""Type that fits: the fonts of panels, and the largest size in which a text goes into its room.

Measured with the same files that the engine sets, so that a long name, Arabic or Ethiopic
becomes as large as its room allows. The engine has the last word (``panel_overflow``).
"""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import NamedTuple

from django.conf import settings
from PIL import ImageFont

FOLDER = "static/fonts"
UNITS = 1000  # of a font, in which lengths are measured
SAFETY = 1.02  # the engine may round
SAFETY_OF_HIGH = 1.12  # Arabic and Ethiopic: spaces and stops come from another font
STEP = 0.97  # from one size to the next smaller


class Font(NamedTuple):
    """One file. Each has a name of its own: the engine takes two of one name for one font."""

    family: str
    file: str
    weights: str


class Face(NamedTuple):
    """How a kind of text is set. ``leading`` times the size; ``high``: of Arabic and Ethiopic,
    with what full stops from another font add to a line."""

    style: str  # "title" or "text"
    weight: int
    leading: float
    high_leading: float

    def in_language(self, code: str) -> "Face":
        """As the style sheet sets it there, whatever script a text is in."""
        return self._replace(leading=self.high_leading) if code in HIGH_LANGUAGES else self


class Ink(NamedTuple):
    """Edges, down and to the right counted as positive."""

    left: float
    top: float
    right: float
    bottom: float


HIGH_LANGUAGES = ("ar", "fa", "ti")
LATIN, EXTENDED, CYRILLIC, ARABIC, ETHIOPIC = "latin", "latin-ext", "cyrillic", "arabic", "ethiopic"
FONTS = {
    ("title", LATIN): Font("Piazzolla", "piazzolla-latin-wght-normal.woff2", "100 900"),
    ("title", EXTENDED): Font("Piazzolla Ext", "piazzolla-latin-ext-wght-normal.woff2", "100 900"),
    ("title", CYRILLIC): Font("Piazzolla Kyr", "piazzolla-cyrillic-wght-normal.woff2", "100 900"),
    ("title", ARABIC): Font("Markazi", "markazi-text-arabic-wght-normal.woff2", "400 700"),
    ("title", ETHIOPIC): Font("Serif Eth", "noto-serif-ethiopic-wght-normal.woff2", "400 800"),
    ("text", LATIN): Font("Commissioner", "commissioner-latin-wght-normal.woff2", "100 900"),
    ("text", EXTENDED): Font(
        "Commissioner Ext", "commissioner-latin-ext-wght-normal.woff2", "100 900"
    ),
    ("text", CYRILLIC): Font(
        "Commissioner Kyr", "commissioner-cyrillic-wght-normal.woff2", "100 900"
    ),
    ("text", ARABIC): Font("Vazirmatn", "vazirmatn-arabic-wght-normal.woff2", "100 900"),
    ("text", ETHIOPIC): Font("Sans Eth", "noto-sans-ethiopic-wght-normal.woff2", "400 800"),
}
NAME = Face("title", 800, 0.86, 1.05)
TITLE = Face("title", 800, 0.92, 1.15)
SENTENCE = Face("title", 700, 1.02, 1.38)
QUOTE = Face("text", 600, 1.32, 1.7)
STATION = Face("title", 700, 1.12, 1.48)
TEXT = Face("text", 400, 1.32, 1.7)


def script_of(sign: str) -> str:
    """Of one character; what all scripts share counts as Latin."""
    code = ord(sign)
    if 0x0600 <= code < 0x0780 or 0xFB50 <= code < 0xFE00 or 0xFE70 <= code < 0xFEFF:
        return ARABIC
    if 0x1200 <= code < 0x13A0:
        return ETHIOPIC
    if 0x0400 <= code < 0x0530:
        return CYRILLIC
    if 0x0100 <= code < 0x02BB or 0x1E00 <= code < 0x1EA0:
        return EXTENDED
    return LATIN


def fonts_for(texts: Iterable[str]) -> list[Font]:
    """Those that these texts need, and Latin ones."""
    scripts = {script_of(sign) for text in texts for sign in text} | {LATIN}
    return [font for (_style, script), font in FONTS.items() if script in scripts]


def leading(text: str, face: Face) -> float:
    """The distance of two lines, times the size of the type."""
    is_high = any(script_of(sign) in (ARABIC, ETHIOPIC) for sign in text)
    return face.high_leading if is_high else face.leading


def fitting(
    text: str, face: Face, *, width: float, height: float, largest: float, smallest: float
) -> float:
    """The largest size in mm in which the text goes into the room; ``smallest`` where none does.

    Breaks between words, and where the text has lines of its own.
    """
    size, width = largest, width / _safety(text)
    while size > smallest:
        lines = _lines(text, face, width / size)
        if lines and lines * leading(text, face) * size <= height:
            return round(size, 2)
        size *= STEP
    return smallest


def height(text: str, face: Face, *, width: float, size: float) -> float:
    """How high a text becomes in that width."""
    lines = _lines(text, face, width / _safety(text) / size)
    return lines * leading(text, face) * size


def length(text: str, face: Face) -> float:
    """Of a line, times the size of its type."""
    runs = groupby(text, script_of)
    return (
        sum(
            _font(FONTS[face.style, script].file, face.weight).getlength("".join(run))
            for script, run in runs
        )
        / UNITS
    )


def ink(text: str, face: Face) -> Ink:
    """Where the ink of a line is, from its beginning on its baseline, times the size."""
    boxes, at = [], 0.0
    for script, run in groupby(text, script_of):
        words = "".join(run)
        font = _font(FONTS[face.style, script].file, face.weight)
        left, top, right, bottom = font.getbbox(words, anchor="ls")
        boxes.append((at + left, top, at + right, bottom))
        at += font.getlength(words)
    left, top, right, bottom = zip(*boxes, strict=True)
    return Ink(
        *(edge / UNITS for edge in (min(left), min(top), max(right), max(bottom, default=0)))
    )


def above_baseline(text: str, face: Face) -> float:
    """From the upper edge of a line without leading to its baseline, times the size."""
    font = FONTS[face.style, script_of(text[:1] or " ")]
    ascent, descent = _font(font.file, face.weight).getmetrics()
    return (ascent - descent) / 2 / UNITS


def _safety(text: str) -> float:
    return SAFETY_OF_HIGH if leading(text, TEXT) != TEXT.leading else SAFETY


def _lines(text: str, face: Face, width: float) -> int:
    """How many; 0 where a word is wider than a line."""
    found = [_lines_of(line, face, width) for line in text.splitlines()]
    return sum(found) if all(found) else 0


def _lines_of(text: str, face: Face, width: float) -> int:
    lines, used, space = 1, 0.0, length(" ", face)
    for word in text.split():
        long = length(word, face)
        if long > width:
            return 0
        if used and used + space + long > width:
            lines, used = lines + 1, long
        else:
            used += (space if used else 0) + long
    return lines


@cache
def _font(file: str, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(settings.BASE_DIR / FOLDER / file), UNITS)
    axes = font.get_variation_axes()
    font.set_variation_by_axes([min(weight, axes[0]["maximum"])])
    return font
