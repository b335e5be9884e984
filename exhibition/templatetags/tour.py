"""How the days of a stop are written."""

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from exhibition.enums import DatePrecision
from exhibition.models import TourStop

register = template.Library()


@register.simple_tag
def stop_dates(stop: TourStop) -> str:
    """„12. Januar bis 5. Februar 2027“; the month alone where no more is known."""
    if stop.precision == DatePrecision.MONTH:
        return _time(stop.opens, "YEAR_MONTH_FORMAT", "%Y-%m")
    if stop.closes is None or stop.closes == stop.opens:
        return _time(stop.opens, "DATE_FORMAT")
    same_year = stop.opens.year == stop.closes.year
    return format_html(
        _("{begin} bis {end}"),
        begin=_time(stop.opens, "MONTH_DAY_FORMAT" if same_year else "DATE_FORMAT"),
        end=_time(stop.closes, "DATE_FORMAT"),
    )


def _time(day: date, date_style: str, machine_style: str = "%Y-%m-%d") -> str:
    written = date_format(day, date_style)
    return format_html('<time datetime="{}">{}</time>', day.strftime(machine_style), written)
