"""Films of other platforms in pages: nothing is asked there before somebody clicks."""

from django import template
from django.utils.translation import get_language

from core.middleware import allow_frames
from stories.domain.embed_consent import decide_embed
from stories.domain.embeds import read_address

register = template.Library()


@register.simple_tag(takes_context=True)
def cleared_embed(context, block):
    """What the block shows, with the ``frame`` address; None where anybody in it does not agree.

    The answer to this request may then open frames of that platform, and of no other.
    """
    found = read_address(block["address"] or "")
    if found is None or not decide_embed(block).covered:
        return None
    if request := context.get("request"):
        allow_frames(request, found.host)
    return {"film": found, "frame": found.frame(get_language())}
