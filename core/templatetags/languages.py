"""Texts in another language than the page say so, for voices, hyphens and the line's direction."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.languages import language

register = template.Library()


@register.simple_tag
def in_language(code: str) -> SafeString | str:
    """`` lang="de" dir="ltr"`` for the element that holds a text in that language.

    Nothing where the page is in it. Raises KeyError for a code that nobody knows.
    """
    if not code or code == get_language():
        return ""
    other = language(code)
    return format_html(' lang="{}" dir="{}"', other.code, other.direction)
