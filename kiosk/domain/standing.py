"""At which stop each of many kiosks stands on a day: one question for all of them."""

from collections.abc import Iterable
from datetime import date

from exhibition.domain.opening_hours import HOURS_PREFETCH_OF_STOPS
from exhibition.models import TourStop
from kiosk.domain.place import STANDING
from kiosk.models import Kiosk


class RunningStops:
    """The stops that can be visited on a day, with their houses and when these are open."""

    def __init__(self, day: date):
        stops = (
            TourStop.objects.now(day).filter(state__in=STANDING).select_related("venue__district")
        )
        self._stops = list(stops.prefetch_related(*HOURS_PREFETCH_OF_STOPS))

    def of(self, kiosk: Kiosk) -> TourStop | None:
        """The kiosk's own stop if it runs, else the one at which its set stands, else none."""
        if kiosk.stop_id:
            return self._first(stop for stop in self._stops if stop.pk == kiosk.stop_id)
        if kiosk.exhibition_set_id is None:
            return None
        return self._first(
            stop for stop in self._stops if stop.exhibition_set_id == kiosk.exhibition_set_id
        )

    def _first(self, stops: Iterable[TourStop]) -> TourStop | None:
        return next(iter(stops), None)
