"""Lists for templates; what they promise stands in ``core/lists.py``."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from core import lists

register = template.Library()
register.simple_tag(lists.comma)


@register.filter
def listed(things) -> SafeString:
    return _safe(lists.listed, things)


@register.filter
def alternatives(things) -> SafeString:
    return _safe(lists.alternatives, things)


def _safe(join, things) -> SafeString:
    """Every thing is escaped unless it is HTML already; what stands between them is ours."""
    return mark_safe(join(conditional_escape(thing) for thing in things))  # noqa: S308
