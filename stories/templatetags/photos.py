"""Photos in pages: sizes that are ready, of photos that are cleared."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from stories.domain.photos import ready_renditions

register = template.Library()


@register.simple_tag
def photo(image, alternative_text="", *, sizes="100vw", css="", ground="", lazy=True):
    """``<img>`` with every ready size; nothing where the photo has none.

    The caller has made sure that the photo is cleared; its files ask again when delivered.
    """
    renditions = ready_renditions(image) if image else []
    if not renditions:
        return ""
    largest = renditions[-1]
    return format_html(
        '<img{}{} src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>',
        format_html(' class="{}"', css) if css else "",
        format_html(' style="--grund:var(--{})"', ground) if ground else "",
        largest.url,
        ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions),
        sizes,
        largest.width,
        largest.height,
        alternative_text,
        mark_safe(' loading="lazy" decoding="async"') if lazy else "",  # noqa: S308
    )
