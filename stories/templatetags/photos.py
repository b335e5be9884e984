"""Photos in pages: sizes that are ready, of photos that are cleared. Makes no size itself."""

from django import template
from django.db.models import prefetch_related_objects
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from stories.delivery import address
from stories.domain import consent
from stories.domain.photo_sizes import FORMATS, WEBP, Shape, box_of, focus_of, serving
from stories.domain.photos import ready_sizes
from stories.enums import Channel
from stories.models import Photo, PhotoRendition

register = template.Library()
POSTER_WIDTH = 960  # px: enough behind the controls of a film


@register.simple_tag
def photo(
    image, alternative_text="", *, sizes="100vw", css="", ground="", lazy=True, shape=Shape.WHOLE
):
    """``<picture>`` with every ready size; a box of the same shape while none is ready.

    ``shape``: ``whole``, or ``portrait`` (4:5, with the face in it). ``css`` and ``ground`` go
    to the ``<img>``; ``picture`` itself takes no part in the layout. The caller has made sure
    that the photo is cleared; its files ask again when delivered.
    """
    if not image:
        return ""
    ready = {form: ready_sizes(image, shape, form) for form in FORMATS}
    ready = {form: rows for form, rows in ready.items() if rows}
    look = _look(image, shape, css, ground)
    if not ready:
        return _box(image, shape, look, alternative_text)
    *modern, last = ready
    sources = ((form.mime_type, _source_set(ready[form]), sizes) for form in modern)
    largest = ready[last][-1]
    return format_html(
        '<picture>{}<img{} src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>'
        "</picture>",
        format_html_join("", '<source type="{}" srcset="{}" sizes="{}">', sources),
        look,
        address(largest.file),
        _source_set(ready[last]),
        sizes,
        largest.width,
        largest.height,
        alternative_text,
        mark_safe(' loading="lazy" decoding="async"') if lazy else "",  # noqa: S308
    )


def _look(image: Photo, shape: Shape, css: str, ground: str) -> SafeString:
    """Classes, the colour before the picture has come, and the face for further crops."""
    face = focus_of(image, serving(image, shape))
    styles = [
        f"--grund:var(--{ground})" if ground else "",
        f"background-color:{image.dominant_colour}" if image.dominant_colour else "",
        "object-position:{}% {}%".format(*face) if face else "",
    ]
    style = ";".join(filter(None, styles))
    return format_html(
        "{}{}",
        format_html(' class="{}"', css) if css else "",
        format_html(' style="{}"', style) if style else "",
    )


def _box(image: Photo, shape: Shape, look: SafeString, alternative_text: str) -> SafeString:
    """Takes the place of a picture that is not ready. In the layout it behaves as one."""
    box = box_of(image, serving(image, shape))
    said = (
        format_html('role="img" aria-label="{}"', alternative_text)
        if alternative_text
        else mark_safe('aria-hidden="true"')
    )
    return format_html(
        '<svg{} width="{}" height="{}" viewBox="0 0 {} {}" {}></svg>',
        look,
        box.width,
        box.height,
        box.width,
        box.height,
        said,
    )


@register.simple_tag
def cleared_photo(image):
    """The photo if it may be shown on the website now, else None. One query at most."""
    if image is None or not image.shows_people:
        return image
    rows = consent.cleared(Photo.objects.filter(pk=image.pk), Channel.WEB)
    return image if rows.exists() else None


@register.simple_tag
def cleared_photos(items):
    """Those of a gallery (each with a ``photo``) that may be shown on the website now.

    Two queries with the sizes that are ready, however many photos there are.
    """
    keys = {item["photo"].pk for item in items if item["photo"]}
    rows = consent.cleared(Photo.objects.filter(pk__in=keys), Channel.WEB)
    covered = set(rows.values_list("pk", flat=True)) if keys else set()
    shown = [item for item in items if item["photo"] and item["photo"].pk in covered]
    prefetch_related_objects([item["photo"] for item in shown], "renditions")
    return shown


@register.simple_tag
def alternative_text(image, own: str = "", language: str | None = None) -> str:
    """What the page says of a photo, else what the photo itself says in the language.

    Nothing for a photo in a block that is marked as decorative.
    """
    if not image or getattr(image, "decorative", False):
        return ""
    return own or (image.alternative_text_in(language) if language else image.default_alt_text)


@register.simple_tag
def poster(image) -> str:
    """Address of the still of a film; nothing where it is not cleared or not ready."""
    still = cleared_photo(image)
    sizes = ready_sizes(still, Shape.WHOLE, WEBP) if still else []
    fitting = [size for size in sizes if size.width <= POSTER_WIDTH]
    return address((fitting or sizes)[-1].file) if sizes else ""


def _source_set(sizes: list[PhotoRendition]) -> str:
    return ", ".join(f"{address(size.file)} {size.width}w" for size in sizes)
