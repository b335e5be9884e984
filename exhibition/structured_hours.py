"""When a house is open during a stop, as schema.org knows it."""

from datetime import date

from core import clock
from exhibition.domain.opening_hours import DayHours, hours_between
from exhibition.domain.stop_outlook import is_diverted, last_day
from exhibition.enums import DatePrecision
from exhibition.models import TourStop

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEVER = "00:00"  # from midnight to midnight: closed all day


def opening_hours(stop: TourStop) -> dict:
    """The hours of the week and, apart, days to come with others. Empty where it is over."""
    weekly = list(stop.venue.opening_hours.all())
    first = max(stop.opens, clock.today())
    last = last_day(stop)
    if not weekly or stop.precision != DatePrecision.DAY or is_diverted(stop) or last < first:
        return {}
    during = {"validFrom": stop.opens.isoformat(), "validThrough": last.isoformat()}
    usual = {row.weekday for row in weekly}
    special = (
        day
        for day in hours_between(stop.venue, first, last)
        if day.is_exception or (day.is_holiday and day.day.weekday() in usual)
    )
    return {
        "openingHoursSpecification": [
            _hours(f"{row.opens:%H:%M}", f"{row.closes:%H:%M}")
            | {"dayOfWeek": f"https://schema.org/{DAYS[row.weekday]}"}
            | during
            for row in weekly
        ],
        "specialOpeningHoursSpecification": [hours for day in special for hours in _special(day)],
    }


def _special(hours: DayHours) -> list[dict]:
    spans = [(f"{span.opens:%H:%M}", f"{span.closes:%H:%M}") for span in hours.spans]
    return [_hours(*span) | _on(hours.day) for span in spans or [(NEVER, NEVER)]]


def _hours(opens: str, closes: str) -> dict:
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes}


def _on(day: date) -> dict:
    return {"validFrom": day.isoformat(), "validThrough": day.isoformat()}
