"""Days and moments of the demo. Everything ahead is counted from the day of loading."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from exhibition.domain.holidays import holiday_on

SAXONY = ZoneInfo("Europe/Berlin")
SATURDAY = 5
DAY = timedelta(days=1)


def moment(day: date, clock: time) -> datetime:
    """That time of day in Saxony, with its time zone."""
    return datetime.combine(day, clock, tzinfo=SAXONY)


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no public holiday in Saxony."""
    return day.weekday() < SATURDAY and not holiday_on(day)


def working_day_from(day: date) -> date:
    """The day itself where it is a working day, else the next one."""
    while not is_working_day(day):
        day += DAY
    return day


def working_day_until(day: date) -> date:
    """The day itself where it is a working day, else the last one before."""
    while not is_working_day(day):
        day -= DAY
    return day


def working_days_after(day: date, count: int) -> date:
    """So many working days later."""
    for _ in range(count):
        day = working_day_from(day + DAY)
    return day


def working_days_before(day: date, count: int) -> date:
    """So many working days earlier."""
    for _ in range(count):
        day = working_day_until(day - DAY)
    return day
