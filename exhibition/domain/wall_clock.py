"""The clock on the wall in Europe/Berlin, and the moments (UTC) at which it shows a time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
AFTER_THE_SKIP = time(3)  # in spring the clock goes from 2 to 3 o'clock


def day_of(moment: datetime) -> date:
    return moment.astimezone(BERLIN).date()


def moment_at(day: date, at: time, *, second: bool = False) -> datetime:
    """The moment at which the clock shows that time, of one that comes twice the first.

    With ``second`` the second one. A time that the clock skips in spring stands for the moment
    at which it skips.
    """
    wall = datetime.combine(day, at.replace(fold=int(second)), tzinfo=BERLIN)
    moment = wall.astimezone(UTC)
    is_skipped = moment.astimezone(BERLIN).time() != at
    return moment_at(day, AFTER_THE_SKIP) if is_skipped else moment
