"""Draws the picture of a page for social media: our fonts, colours and „!“, 1200 × 630 px.

The engine of our papers sets it (``core/pdf.py``): it knows every script that we write, in its own
direction. The same page gives the same bytes on the same machine.
"""

import io
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from core import pdf
from stories.domain.photo_sizes import WEBP, Shape
from stories.domain.photos import ready_sizes
from stories.models import FilmPage, StoryPage

WIDTH, HEIGHT = 1200, 630  # px: what the networks show without cutting
TEMPLATE = "print/sharing.html"
LONG, VERY_LONG = 22, 48  # signs of a title


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn. Without ``title`` it is the neutral picture of the language."""

    language: str
    title: str = ""
    facts: tuple[str, ...] = ()
    note: str = ""
    ground: str = "safran"
    portrait: tuple[str, bytes] = ("", b"")  # its shape, and a WebP: it keeps what is transparent

    @cached_property
    def source(self) -> str:
        return pdf.source(TEMPLATE, self._values, self.language)

    @property
    def files(self) -> dict[str, bytes]:
        shape, content = self.portrait
        return {"portrait": content} if shape else {}

    @property
    def fingerprint(self) -> str:
        return pdf.fingerprint(self.source, self.files)

    @property
    def _values(self) -> dict:
        signs = len(self.title)
        size = "sehr-lang" if signs > VERY_LONG else "lang" if signs > LONG else "kurz"
        return {"drawing": self, "shape": self.portrait[0], "size": size}


def drawing_of(page: Page) -> Drawing:
    """What the picture of a page shows: its title, and the portrait or the still of a film."""
    code = page.locale.language_code
    if isinstance(page, StoryPage):
        facts = tuple(filter(None, [page.occupation, page.place]))
        portrait = _part(page.portrait, Shape.PORTRAIT)
        return Drawing(code, page.title, facts, _note(page), page.ground, portrait)
    if isinstance(page, FilmPage):
        still = page.film.still if page.film else None
        portrait = _part(still, Shape.WHOLE)
        return Drawing(code, page.title, (), _note(page), "sandstein-200", portrait)
    return Drawing(code, page.title, (), _note(page), "sandstein-200")


def draw(drawing: Drawing) -> bytes:
    """The picture as PNG. Raises ``pdf.NotPrinted``."""
    paper = pypdfium2.PdfDocument(pdf.to_pdf(drawing.source, files=drawing.files))
    try:
        page = paper[0]
        picture = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    finally:
        paper.close()
    colours = picture.crop((0, 0, WIDTH, HEIGHT))
    content = io.BytesIO()
    colours.save(content, "PNG", optimize=True)
    return content.getvalue()


def _note(page: Page) -> str:
    with override(page.locale.language_code):
        return _("Beispiel (erfunden)") if getattr(page, "is_example", False) else ""


def _part(photo, shape: Shape) -> tuple[str, bytes]:
    """A size that is ready, about as high as the picture; nothing where there is none yet."""
    sizes = ready_sizes(photo, shape, WEBP) if photo else []
    if not sizes:
        return "", b""
    size = next((one for one in sizes if one.height >= HEIGHT), sizes[-1])
    with size.file.open("rb") as file:
        return shape.value, file.read()
