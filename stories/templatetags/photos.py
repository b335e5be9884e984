"""Photos in pages: sizes that are ready, of photos that are cleared."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from stories.delivery import address
from stories.domain import consent
from stories.domain.photos import AVIF_FILTERS, WEBP_FILTERS, ready_renditions
from stories.enums import Channel
from stories.models import Photo

register = template.Library()
POSTER_WIDTH = 960  # px: enough behind the controls of a film


@register.simple_tag
def photo(image, alternative_text="", *, sizes="100vw", css="", ground="", lazy=True):
    """``<picture>`` with every ready size as AVIF and WebP; nothing where there is none.

    ``css`` and ``ground`` go to the ``<img>``; ``picture`` itself takes no part in the layout.
    The caller has made sure that the photo is cleared; its files ask again when delivered.
    """
    renditions = ready_renditions(image, WEBP_FILTERS) if image else []
    if not renditions:
        return ""
    largest = renditions[-1]
    return format_html(
        '<picture><source type="image/avif" srcset="{}" sizes="{}">'
        '<img{}{} src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}></picture>',
        _source_set(ready_renditions(image, AVIF_FILTERS)),
        sizes,
        format_html(' class="{}"', css) if css else "",
        format_html(' style="--grund:var(--{})"', ground) if ground else "",
        address(largest.file),
        _source_set(renditions),
        sizes,
        largest.width,
        largest.height,
        alternative_text,
        mark_safe(' loading="lazy" decoding="async"') if lazy else "",  # noqa: S308
    )


@register.simple_tag
def cleared_photo(image):
    """The photo if it may be shown on the website now, else None. One query at most."""
    if image is None or not image.shows_people:
        return image
    rows = consent.cleared(Photo.objects.filter(pk=image.pk), Channel.WEB)
    return image if rows.exists() else None


@register.simple_tag
def poster(image) -> str:
    """Address of the still of a film; nothing where it is not cleared or not ready."""
    still = cleared_photo(image)
    renditions = ready_renditions(still, WEBP_FILTERS) if still else []
    fitting = [rendition for rendition in renditions if rendition.width <= POSTER_WIDTH]
    return address((fitting or renditions)[-1].file) if renditions else ""


def _source_set(renditions) -> str:
    return ", ".join(f"{address(rendition.file)} {rendition.width}w" for rendition in renditions)
