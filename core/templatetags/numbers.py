"""Numbers to be read, in the digits of the language. Never for attributes and addresses."""

from django import template
from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.formats import number_format
from django.utils.translation import get_language

from core.languages import own_digits

# Here two to nine are the same word before „people“ and before „ways“; elsewhere they change with
# what is counted, and Leichte Sprache wants digits.
IN_WORDS = ("de", "en", "fr")

register = template.Library()
register.filter("own_digits", own_digits)


@register.filter
def number(value) -> str:
    """„2.000“ in German, „۲٬۰۰۰“ in Farsi; what is no number stays as it is."""
    if isinstance(value, (int, float)):
        value = number_format(value, use_l10n=True, force_grouping=True)
    return own_digits(value)


@register.filter
def number_in_words(value: int) -> str:
    """„acht“ for two to nine where words do not change, else digits. For headings."""
    if get_language() in IN_WORDS and 2 <= value <= 9:
        return str(apnumber(value))
    return number(value)
