"""The public holidays of Saxony, where all houses stand.

They differ within Germany: Reformationstag is one in Saxony and not in Bavaria, Buß- und Bettag
in Saxony alone. Source: § 1 of the Saxon law on Sundays and holidays (SächsSFG), as the package
``holidays`` knows it. Fronleichnam is one in a few Catholic parishes only and is left out.
"""

from datetime import date
from functools import cache


def holiday_on(day: date) -> str:
    """The German name of the public holiday in Saxony on that day, else nothing.

    Known for the years 1991 to 2100; Sundays that are no holiday of their own are none.
    """
    return _holidays_of(day.year).get(day, "")


@cache
def _holidays_of(year: int) -> dict[date, str]:
    from holidays import country_holidays  # a tenth of a second, which not every start needs

    return dict(country_holidays("DE", subdiv="SN", years=year, language="de"))
