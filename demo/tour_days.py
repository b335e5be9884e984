"""When the stops of the demo are, and in which state, as seen on a day. Without a database."""

from datetime import date, timedelta

from demo.content.tour.shapes import Stop
from demo.dates import working_day_from, working_day_until, working_days_after, working_days_before
from exhibition.enums import DatePrecision, StopState

# Working days before the opening and after the last day of the run.
WAY_THERE, SET_UP = 6, 5
TAKE_DOWN, WAY_BACK = 1, 3
CHECK = timedelta(days=30)  # so long ago the sets were looked at: before the stop that is on


def is_invented(stop: Stop) -> bool:
    """Invented stops count their days from the loading; real ones have dates."""
    return stop.opens is None


def days_of(content: Stop, day: date) -> dict:
    """The days of a stop as values of its fields. Those of invented stops are working days."""
    if not is_invented(content):
        precision = DatePrecision.MONTH if content.month_only else DatePrecision.DAY
        return {"opens": content.opens, "closes": content.closes, "precision": precision}
    opens = working_day_from(day + timedelta(days=content.days_ahead))
    closes = working_day_until(opens + timedelta(days=content.days_long - 1))
    return {
        "leaves_depot": working_days_before(opens, WAY_THERE),
        "set_up_on": working_days_before(opens, SET_UP),
        "opens": opens,
        "closes": closes,
        "take_down_on": working_days_after(closes, TAKE_DOWN),
        "back_in_depot": working_days_after(closes, WAY_BACK),
        "hold_until": hold_until(content, day),
    }


def hold_until(content: Stop, day: date) -> date | None:
    if content.hold_days is None:
        return None
    return working_day_from(day + timedelta(days=content.hold_days))


def state_of(content: Stop, opens: date, day: date) -> StopState:
    """The state of a stop that opens then. Real ones are long over."""
    if content.state:
        return StopState(content.state)
    if not is_invented(content):
        return StopState.CHECKED
    return StopState.OPEN if opens <= day else StopState.SIGNED


def checked_on(day: date) -> date:
    """When somebody looked at the sets."""
    return working_day_until(day - CHECK)


def closed_on(closed_in: int, day: date) -> date:
    """The day on which a house is closed although it is open on others like it."""
    return working_day_from(day + timedelta(days=closed_in))
