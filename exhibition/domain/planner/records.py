"""From the tables to the planner's plain values. Reads only: a plan is a proposal.

A request that asks for a month may open on any of its days. Of a span of weeks the shortest
counts, so that most houses are served; where the house would rather talk, four weeks.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.domain.holds import lapsed
from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.fixed import fixed_stops
from exhibition.domain.planner.model import (
    Buffers,
    Fleet,
    Lock,
    Request,
    Season,
    TravellingSet,
    Wish,
)
from exhibition.domain.planner.places import depot, place_of
from exhibition.domain.planner.season import Plan, plan
from exhibition.domain.planner.single import Offer, offers
from exhibition.domain.planner.watch import Progress
from exhibition.domain.request_states import OPEN_STATES
from exhibition.enums import (
    Duration,
    OfferState,
    RequestState,
    ResourceKind,
    StopState,
)
from exhibition.models import (
    ExhibitionRequest,
    ExhibitionSet,
    RequestOffer,
    TourResource,
    Venue,
)

DAYS = {
    Duration.TWO_WEEKS: 14,
    Duration.FOUR_WEEKS: 28,
    Duration.SIX_TO_EIGHT_WEEKS: 42,
    Duration.TO_BE_DISCUSSED: 28,
}
# Who was promised a date comes before who was offered one, and these before all others.
PRIORITIES = {RequestState.ACCEPTED: 2, RequestState.OFFERED: 1}
AROUND = timedelta(days=120)  # what an offer looks at before and after the wishes


def suggest(request: ExhibitionRequest, *, limit: int = 5) -> list[Offer]:
    """At most ``limit`` dated offers for a request, best first; none where nothing is free.

    Never before today (Europe/Berlin). See ``Offer`` for kilometres, slack and what an
    offer displaces.
    """
    today = timezone.localdate()
    wish = as_request(request)
    first = max(today, min(one.earliest for one in wish.wishes) - AROUND)
    last = max(one.latest for one in wish.wishes) + timedelta(days=wish.days) + AROUND
    if last < first:
        return []
    season = read_season(first, last)
    return offers(season, wish, limit=limit)


def plan_season(
    first: date,
    last: date,
    *,
    locked: Iterable[Lock] = (),
    begin_with: Iterable[Lock] = (),
    seconds: float = 8.0,
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[Progress], None] | None = None,
    better: Callable[[Plan], None] | None = None,
) -> Plan:
    """A proposal for all open requests that can be shown between two days, both included.

    ``Lock`` names a request, a set (their primary keys) and a first day. Raises
    ``LockNotPossible``. Nothing is saved. See ``season.plan`` for the rest.
    """
    return plan(
        read_season(first, last),
        locked=locked,
        begin_with=begin_with,
        seconds=seconds,
        should_stop=should_stop,
        progress=progress,
        better=better,
    )


def read_season(first: date, last: date) -> Season:
    """Active sets, their stops, vans, crews and the open requests, first received first."""
    rows = ExhibitionSet.objects.filter(is_active=True).select_related("depot")
    sets = tuple(
        TravellingSet(one.pk, one.name, _depot_of(one), first, last)
        for one in rows.order_by("name")
    )
    buffers = Buffers()
    return Season(
        sets=sets,
        requests=tuple(open_requests(first, last)),
        fixed=tuple(fixed_stops(sets, buffers, first, last)),
        buffers=buffers,
        fleet=_fleet(),
    )


def _depot_of(one: ExhibitionSet) -> Place:
    if one.depot is None:
        return depot()
    return Place(one.depot.town, one.depot.latitude, one.depot.longitude)


def _fleet() -> Fleet:
    """Those in use. Of a kind of which there never was any nothing is known."""
    rows = TourResource.objects.exclude(kind=ResourceKind.MEDIA_STATION).values("kind")
    rows = rows.annotate(in_use=Count("pk", filter=Q(is_active=True))).order_by("kind")
    in_use = {row["kind"]: row["in_use"] for row in rows}
    return Fleet(vans=in_use.get(ResourceKind.VAN), crews=in_use.get(ResourceKind.CREW))


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
    days = [request.wished_begin, request.alternative_begin, request.second_alternative_begin]
    return list(dict.fromkeys(Wish.month(day) for day in days if day))


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
