"""At which stop a device stood on a day that is over: for what it sends later."""

from collections.abc import Iterable
from datetime import date

from exhibition.enums import DIVERTED_STATES, PUBLIC_STATES
from exhibition.models import TourStop
from kiosk.models import Kiosk


class StopsOfDays:
    """Where a kiosk stood. What happens before the first day or after the last is no visit."""

    def __init__(self, kiosk: Kiosk):
        self._stops = list(self._candidates(kiosk))

    def _candidates(self, kiosk: Kiosk) -> Iterable[TourStop]:
        stops = TourStop.objects.filter(state__in=PUBLIC_STATES)
        if kiosk.stop_id:
            return stops.filter(pk=kiosk.stop_id)
        if kiosk.exhibition_set_id:
            return stops.filter(exhibition_set=kiosk.exhibition_set_id)
        return stops.none()

    def on(self, day: date) -> int | None:
        """The key of the stop, or none."""
        there = [stop for stop in self._stops if stop.opens <= day <= (stop.closes or stop.opens)]
        there.sort(key=lambda stop: (stop.state in DIVERTED_STATES, stop.opens))
        return there[0].pk if there else None
