"""How the days of a stop and the names of its town are written."""

from datetime import date

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.dates import day_in_words, days_in_words, month_in_words
from core.templatetags.languages import in_language
from exhibition.domain import settlement_area
from exhibition.enums import DatePrecision
from exhibition.models import TourStop, Venue

register = template.Library()


@register.simple_tag
def stop_dates(stop: TourStop) -> str:
    """„12. Januar bis 5. Februar 2027“; the month alone where no more is known."""
    if stop.precision == DatePrecision.MONTH:
        return _time(stop.opens, month_in_words(stop.opens), "%Y-%m")
    if stop.closes is None or stop.closes == stop.opens:
        return _time(stop.opens, day_in_words(stop.opens))
    return _unbroken(days_in_words(stop.opens, stop.closes))


@register.simple_tag
def town_name(venue: Venue) -> SafeString:
    """„Bautzen / Budyšin“, each name in its language; outside the Sorbian area one name.

    Where it takes two lines the stroke stays with the first name.
    """
    names = settlement_area.names(venue, get_language())
    if len(names) == 1:
        marks = in_language(names[0].language)
        return format_html("<bdi{}>{}</bdi>" if marks else "{1}", marks, names[0].text)
    rows = ((name.language, name.text) for name in names)
    return format_html_join("\u00a0/ ", '<bdi lang="{}" dir="ltr">{}</bdi>', rows)


@register.filter
def town_in_words(venue: Venue) -> str:
    """The same without marks, for titles."""
    return settlement_area.name_in_words(venue, get_language())


def _time(day: date, written: str, machine_style: str = "%Y-%m-%d") -> str:
    machine = day.strftime(machine_style)
    return format_html('<time datetime="{}">{}</time>', machine, _unbroken(written))


def _unbroken(written: str) -> str:
    """A day and its month stay on one line."""
    return written.replace(". ", ".\u00a0")
