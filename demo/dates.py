"""Days and moments of the demo. Everything ahead is counted from the day of loading."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SAXONY = ZoneInfo("Europe/Berlin")
SATURDAY = 5


def moment(day: date, clock: time) -> datetime:
    """That time of day in Saxony, with its time zone."""
    return datetime.combine(day, clock, tzinfo=SAXONY)


def working_day_from(day: date) -> date:
    """The day itself; for a Saturday or Sunday the Monday after."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def working_day_until(day: date) -> date:
    """The day itself; for a Saturday or Sunday the Friday before."""
    while day.weekday() >= SATURDAY:
        day -= timedelta(days=1)
    return day
