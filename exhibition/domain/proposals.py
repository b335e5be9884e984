"""Dates that one may offer for a request, with what to look at. Reads only."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import prefetch_related_objects

from exhibition.domain import planner
from exhibition.domain.offers import awaits_date, known_venue
from exhibition.domain.opening_hours import HOURS_PREFETCH
from exhibition.domain.warnings import TourWarning, warnings_of_each
from exhibition.enums import StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, TourStop, Venue


@dataclass(frozen=True)
class Proposal:
    """An offer of the planner with what to look at."""

    offer: planner.Offer
    warnings: list[TourWarning]

    @property
    def is_free(self) -> bool:
        """Whether it can be pencilled in now: no hold has to be given up for it first."""
        return not self.offer.displaced_holds


def proposals(request: ExhibitionRequest, *, limit: int = 5) -> list[Proposal]:
    """Dated offers with warnings, best first, in a fixed number of queries; none are saved."""
    if not awaits_date(request):
        return []
    offers = planner.suggest(request, limit=limit)
    keys = {offer.stop.set.key for offer in offers}
    sets = ExhibitionSet.objects.filter(pk__in=keys).select_related("depot")
    found = {one.pk: one for one in sets.prefetch_related("checks")}
    venue = known_venue(request)
    if venue is None:  # of a house that is not ours yet nothing is known
        return [Proposal(offer, []) for offer in offers]
    prefetch_related_objects([venue], *HOURS_PREFETCH, "rooms")
    told = warnings_of_each([_stop(offer, found, venue) for offer in offers])
    return [Proposal(*pair) for pair in zip(offers, told, strict=True)]


def _stop(offer: planner.Offer, sets: dict, venue: Venue) -> TourStop:
    """The stop that the offer would become."""
    buffers, planned = planner.Buffers(), offer.stop
    return TourStop(
        venue=venue,
        exhibition_set=sets[planned.set.key],
        state=StopState.ON_HOLD,
        leaves_depot=planned.taken_from,
        set_up_on=planned.first - timedelta(days=buffers.set_up),
        opens=planned.first,
        closes=planned.last,
        take_down_on=planned.last + timedelta(days=buffers.take_down),
    )
