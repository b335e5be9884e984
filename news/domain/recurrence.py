"""When the events of a series are: at the same time by the clock on the wall. Pure."""

from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from exhibition.domain.wall_clock import BERLIN, moment_at
from news.enums import Rhythm

MOST = 52  # events that are made in one step: a year of weeks


class TooMany(ValueError):
    """More than MOST events until that day."""


def further_moments(*, begins: datetime, rhythm: Rhythm, until: date) -> list[datetime]:
    """When the series goes on after ``begins`` (aware), until that day (Europe/Berlin, included).

    A fifth Tuesday stands for the last one of each month; months without a 31st are left out,
    as RFC 5545 (3.3.10) has it. A time that the clock skips in spring is the moment of the skip.
    Raises TooMany.
    """
    wall = begins.astimezone(BERLIN).replace(tzinfo=None)
    rule = rrule(dtstart=wall, until=datetime.combine(until, time.max), **_rule(rhythm, wall))
    found = [one for one in islice(rule, MOST + 2) if one > wall]
    if len(found) > MOST:
        raise TooMany
    return [moment_at(one.date(), one.time()) for one in found]


def moved_along(moment: datetime | None, *, old: datetime, new: datetime) -> datetime | None:
    """A moment as many days later as ``new`` is after ``old``, at the same time on the wall."""
    if moment is None:
        return None
    days = new.astimezone(BERLIN).date() - old.astimezone(BERLIN).date()
    wall = moment.astimezone(BERLIN)
    return moment_at(wall.date() + days, wall.time())


def _rule(rhythm: Rhythm, wall: datetime) -> dict:
    if rhythm == Rhythm.MONTHLY_BY_DAY:
        return {"freq": MONTHLY, "bymonthday": wall.day}
    if rhythm == Rhythm.MONTHLY_BY_WEEKDAY:
        number = (wall.day - 1) // 7 + 1
        nth = weekday(wall.weekday(), number if number < 5 else -1)
        return {"freq": MONTHLY, "byweekday": nth}
    return {"freq": WEEKLY, "interval": 2 if rhythm == Rhythm.FORTNIGHTLY else 1}
