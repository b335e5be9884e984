"""What the templates of stories need and no model should know."""

from django import template
from django.apps import apps

from stories.passages import passages

register = template.Library()
register.filter("passages", passages)

# Grounds that are too dark for ink: what stands on them is light.
DARK_GROUNDS = {"serpentin", "blaudruck"}


@register.filter
def is_dark(ground: str) -> bool:
    return ground in DARK_GROUNDS


@register.simple_tag(takes_context=True)
def address_of(context, model: str) -> str:
    """Address of the (one) page of that type in the language of the page; else nothing."""
    pages = apps.get_model(model).objects.live().filter(locale=context["page"].locale_id)
    found = pages.select_related("locale").first()
    return found.get_url(context["request"]) if found else ""
