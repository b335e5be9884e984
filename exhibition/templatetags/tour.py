"""How the days of a stop are written."""

from datetime import date

from django import template
from django.utils.html import format_html

from core.dates import day_in_words, days_in_words, month_in_words
from exhibition.enums import DatePrecision
from exhibition.models import TourStop

register = template.Library()


@register.simple_tag
def stop_dates(stop: TourStop) -> str:
    """„12. Januar bis 5. Februar 2027“; the month alone where no more is known."""
    if stop.precision == DatePrecision.MONTH:
        return _time(stop.opens, month_in_words(stop.opens), "%Y-%m")
    if stop.closes is None or stop.closes == stop.opens:
        return _time(stop.opens, day_in_words(stop.opens))
    return _unbroken(days_in_words(stop.opens, stop.closes))


def _time(day: date, written: str, machine_style: str = "%Y-%m-%d") -> str:
    machine = day.strftime(machine_style)
    return format_html('<time datetime="{}">{}</time>', machine, _unbroken(written))


def _unbroken(written: str) -> str:
    """A day and its month stay on one line."""
    return written.replace(". ", ".\u00a0")
