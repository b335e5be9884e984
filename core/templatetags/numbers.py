"""Numbers to be read, in the digits of the language. Never for attributes and addresses."""

from django import template
from django.utils.formats import number_format

from core.languages import own_digits

register = template.Library()
register.filter("own_digits", own_digits)


@register.filter
def number(value) -> str:
    """„2.000“ in German, „۲٬۰۰۰“ in Farsi; what is no number stays as it is."""
    if isinstance(value, (int, float)):
        value = number_format(value, use_l10n=True, force_grouping=True)
    return own_digits(value)
