"""Alternative texts of photos: which are missing before a page about people may be published.

Source: WCAG 2.2, 1.1.1 (non-text content). What a page says of a photo itself goes first, else
what the photo says in the page's language. A photo that is marked as decorative needs none.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.blocks import Block, ListBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from stories.models import Photo, ShowsPeople


class Place(NamedTuple):
    """Where a photo stands on a page. ``own``: what the page says of it there."""

    name: str
    photo: Photo
    own: str
    how_to_mend: str


def missing(page: Page) -> list[str]:
    """A sentence for each photo on the page, as it is in memory, that says nothing; empty: none.

    Names the photo, the place and how to mend it.
    """
    if not isinstance(page, ShowsPeople):
        return []
    language = page.locale.language_code
    return [
        _("%(place)s: Zum Foto „%(photo)s“ fehlt auf %(language)s, was zu sehen ist. %(mend)s")
        % {
            "place": place.name,
            "photo": place.photo.title,
            "language": get_language_info(language)["name_translated"],
            "mend": place.how_to_mend,
        }
        for place in _places(page)
        if not (place.own or place.photo.alternative_text_in(language))
    ]


def _places(page: Page) -> Iterator[Place]:
    yield from _fields(page)
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from _blocks(field, field.value_from_object(page))


def _fields(page: Page) -> Iterator[Place]:
    for name in page.shown_works:
        photo, text = getattr(page, name), f"{name}_alternative_text"
        if isinstance(photo, Photo) and hasattr(page, text):
            label = page._meta.get_field(text).verbose_name
            mend = _("Bitte füllen Sie „%(field)s“ aus oder den Text beim Foto selbst.")
            yield Place(
                name=_label(page._meta.get_field(name)),
                photo=photo,
                own=getattr(page, text).strip(),
                how_to_mend=mend % {"field": label},
            )


def _blocks(field: StreamField, stream) -> Iterator[Place]:
    for number, child in enumerate(stream or (), start=1):
        for photo in _described(child.block, child.value):
            if not photo.decorative:
                place = _("%(field)s, Baustein %(number)s (%(kind)s)")
                yield Place(
                    name=place
                    % {"field": _label(field), "number": number, "kind": child.block.label},
                    photo=photo,
                    own=(photo.contextual_alt_text or "").strip(),
                    how_to_mend=_(
                        "Bitte schreiben Sie es in den Baustein oder zum Foto selbst, oder kreuzen"
                        " Sie an, dass das Bild nur schmückt."
                    ),
                )


def _described(block: Block, value) -> Iterator[Photo]:
    """The photos in a block that are described where they stand, lists of them included."""
    if isinstance(block, ImageBlock):
        yield from filter(None, [value])
    elif isinstance(block, ListBlock):
        for item in value:
            yield from _described(block.child_block, item)
    else:
        for name, child in getattr(block, "child_blocks", {}).items():
            yield from _described(child, value.get(name))


def _label(field) -> str:
    return capfirst(str(field.verbose_name))
