"""What the requests of houses ask for, as the planner's plain values.

A request that asks for a month may open on any of its days. Of a span of weeks the shortest
counts, so that most houses are served; where the house would rather talk, four weeks.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from exhibition.domain.holds import lapsed
from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.model import Request, Wish
from exhibition.domain.planner.places import depot, place_of
from exhibition.domain.request_states import OPEN_STATES
from exhibition.enums import Duration, OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestOffer, Venue

DAYS = {
    Duration.TWO_WEEKS: 14,
    Duration.FOUR_WEEKS: 28,
    Duration.SIX_TO_EIGHT_WEEKS: 42,
    Duration.TO_BE_DISCUSSED: 28,
}
# Who was promised a date comes before who was offered one, and these before all others.
PRIORITIES = {RequestState.ACCEPTED: 2, RequestState.OFFERED: 1}


def as_request(request: ExhibitionRequest, venues: dict[str, Place] | None = None) -> Request:
    """What the planner needs to know of a request; never who asked."""
    venues = _venue_places() if venues is None else venues
    ags = request.district.ags if request.district_id else None
    town = request.town
    place = venues.get(town) or place_of(town, ags) or depot()
    return Request(
        key=request.pk,
        label=_("%(town)s, Anfrage %(number)s") % {"town": town, "number": request.number},
        place=place,
        wishes=tuple(wished_months(request)),
        days=DAYS[Duration(request.duration)],
        priority=PRIORITIES.get(RequestState(request.state), 0),
    )


def wished_months(request: ExhibitionRequest) -> list[Wish]:
    """Its wishes, the dearest first, each month once."""
    return list(dict.fromkeys(Wish.month(day) for day in request.wished_days))


def open_requests(first: date, last: date) -> list[Request]:
    """Open requests without a stop that wish for days of the season, first received first.

    Those that were offered dates wait for an answer: their dates are stops on hold.
    """
    no_stop = Q(stop=None) | Q(stop__state=StopState.DRAFT) | lapsed(of="stop__")
    offered = RequestOffer.objects.filter(request=OuterRef("pk"), state=OfferState.OPEN)
    offered = offered.exclude(lapsed(of="stop__"))
    rows = ExhibitionRequest.objects.filter(no_stop, ~Exists(offered), state__in=OPEN_STATES)
    rows = rows.select_related("district").order_by("received_at", "pk")
    venues = _venue_places()
    found = [as_request(row, venues) for row in rows]
    return [
        one for one in found if any(w.latest >= first and w.earliest <= last for w in one.wishes)
    ]


def _venue_places() -> dict[str, Place]:
    """A house of ours in each town: nearer to the truth than the middle of the town."""
    rows = Venue.objects.order_by("-pk").values_list("town", "latitude", "longitude")
    return {town: Place(town, latitude, longitude) for town, latitude, longitude in rows}
