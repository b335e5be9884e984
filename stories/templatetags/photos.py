"""Photos in pages: sizes that are ready, of photos that are cleared."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from stories.domain.photos import AVIF_FILTERS, WEBP_FILTERS, ready_renditions

register = template.Library()


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
        largest.url,
        _source_set(renditions),
        sizes,
        largest.width,
        largest.height,
        alternative_text,
        mark_safe(' loading="lazy" decoding="async"') if lazy else "",  # noqa: S308
    )


def _source_set(renditions) -> str:
    return ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)
