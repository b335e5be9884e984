"""Days on which people work in Saxony. Source of the holidays: ``domain/holidays.py``."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from exhibition.domain.holidays import holiday_on

DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6


def day_off(day: date) -> str:
    """Why nobody works on that day: the name of the holiday, „Sonntag“, else nothing."""
    return holiday_on(day) or (_("Sonntag") if day.weekday() == SUNDAY else "")


def is_working_day(day: date, *, with_saturdays: bool = False) -> bool:
    """Monday to Friday and no holiday (Arbeitstag); with Saturdays: Werktag, § 3 (2) BUrlG."""
    last = SATURDAY if with_saturdays else SATURDAY - 1
    return day.weekday() <= last and not holiday_on(day)


def working_days(first: date, last: date, *, with_saturdays: bool = False) -> int:
    """How many there are from ``first`` to ``last``, both included; 0 where last is before."""
    days = (first + number * DAY for number in range((last - first).days + 1))
    return sum(is_working_day(day, with_saturdays=with_saturdays) for day in days)


def after_working_days(day: date, number: int, *, with_saturdays: bool = False) -> date:
    """The first day that has so many working days between itself and ``day``."""
    while number > 0:
        day += DAY
        number -= is_working_day(day, with_saturdays=with_saturdays)
    return day + DAY
