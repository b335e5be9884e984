"""From the tables to the planner's plain values. Reads only: a plan is a proposal."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from django.db.models import Count, Q
from django.utils import timezone

from exhibition.domain.planner.asked import as_request, open_requests
from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.fixed import fixed_stops
from exhibition.domain.planner.model import Buffers, Fleet, Lock, Season, TravellingSet
from exhibition.domain.planner.places import depot
from exhibition.domain.planner.season import Plan, plan
from exhibition.domain.planner.single import Offer, offers
from exhibition.domain.planner.watch import Progress
from exhibition.enums import ResourceKind
from exhibition.models import ExhibitionRequest, ExhibitionSet, TourResource

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
