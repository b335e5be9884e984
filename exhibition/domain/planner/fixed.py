"""Stops of the tour as the planner sees them: it goes around them."""

from datetime import date

from django.db.models import Count, Q

from exhibition.domain.holds import lapsed
from exhibition.domain.planner.distances import Place
from exhibition.domain.planner.model import Buffers, FixedStop, Wish
from exhibition.enums import FREE_STATES, DatePrecision, ResourceKind, StopState
from exhibition.models import TourStop


def fixed_stops(sets, buffers: Buffers, first: date, last: date) -> list[FixedStop]:
    """Stops of these sets, and what other stops need of vans and crews."""
    keys = {one.key for one in sets}
    rows = TourStop.objects.exclude(Q(state__in=FREE_STATES) | lapsed()).select_related("venue")
    rows = rows.annotate(
        vans=Count("resources", filter=Q(resources__kind=ResourceKind.VAN)),
        crews=Count("resources", filter=Q(resources__kind=ResourceKind.CREW)),
    )
    found = [_fixed_stop(row, buffers, is_ours=row.exhibition_set_id in keys) for row in rows]
    return [
        one
        for one in sorted(found, key=lambda one: (one.first, one.key))
        if one.taken_until >= first and one.taken_from <= last
        if one.set_key in keys or one.vans or one.crews
    ]


def _fixed_stop(row: TourStop, buffers: Buffers, *, is_ours: bool) -> FixedStop:
    first, last = row.opens, row.closes or row.opens
    if row.precision == DatePrecision.MONTH:
        first, last = Wish.month(first).earliest, max(last, Wish.month(row.opens).latest)
    taken_from, taken_until = buffers.taken(first, last)
    venue = row.venue
    return FixedStop(
        key=row.pk,
        label=venue.town,
        set_key=row.exhibition_set_id,
        place=Place(venue.town, venue.latitude, venue.longitude),
        first=first,
        last=last,
        taken_from=row.leaves_depot or min(row.taken_from, taken_from),
        taken_until=row.back_in_depot or max(row.taken_until, taken_until),
        is_hold=row.state == StopState.ON_HOLD,
        vans=max(row.vans, int(is_ours)),
        crews=max(row.crews, int(is_ours)),
    )
