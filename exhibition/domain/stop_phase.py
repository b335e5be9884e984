"""Whether a stop is now, to come or past: for one stop what the lists of the tour ask in SQL."""

from datetime import date
from typing import Literal

from exhibition.enums import ENDED_STATES, DatePrecision
from exhibition.models import TourStop

Phase = Literal["now", "ahead", "past"]


def phase(stop: TourStop, day: date) -> Phase | None:
    """In which list a visitor finds the stop on that day (Europe/Berlin).

    The twin of ``now``, ``ahead`` and ``past`` of ``TourStopQuerySet``; a test holds them
    against each other. None for what was ended before it began: that is in none of them.
    """
    if stop.state in ENDED_STATES:
        return "past" if stop.opens <= day else None
    if stop.opens > day or _month_runs(stop, day):
        return "ahead"
    return "now" if (stop.closes or stop.opens) >= day else "past"


def _month_runs(stop: TourStop, day: date) -> bool:
    knows_month_only = stop.precision == DatePrecision.MONTH and stop.closes is None
    return knows_month_only and stop.opens >= day.replace(day=1)
