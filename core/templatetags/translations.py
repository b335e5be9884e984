"""What stands on a translated page in the language of its source says so."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from core.languages import language
from core.translations.publishing import source_language

register = template.Library()


@register.simple_tag(takes_context=True)
def block_in_its_language(context, block: StreamValue.StreamChild) -> SafeString:
    """The block as ``include_block`` renders it; with ``lang`` and ``dir`` where it is not
    translated yet. One query on a page that has such a block, else none."""
    rendered = block.render_as_block(context.flatten())
    page = context.get("page")
    if block.id not in getattr(page, "untranslated_blocks", ()):
        return rendered
    own = language(source_language(page))
    return format_html(
        '<div class="ursprung" lang="{}" dir="{}">{}</div>', own.code, own.direction, rendered
    )
