"""Lengths of episodes in templates."""

from django import template

from core.languages import own_digits
from news.domain.chapters import clock

register = template.Library()


@register.filter("clock")
def clock_in_words(seconds: float) -> str:
    """„1:30“, in the digits of the language."""
    return own_digits(clock(seconds))
