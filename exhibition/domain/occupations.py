"""What a stop takes, on which days, and who else has it then.

A set and the media stations are taken from ``TourStop.taken_from`` to ``TourStop.taken_until``,
both days included: transport and set-up are part of it. Stations that belong to the set travel
with it, others are chosen. Vans and crews are needed on two ways only: from the first day of
transport to the opening, and from the last day of the run to the end of transport back. A stop
of one day, or without a known end, keeps them the whole time.

``occupation_guard`` says the same in SQL, for the database that keeps the rows; a test holds the
two against each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from exhibition.domain.holds import lapsed
from exhibition.enums import ResourceKind
from exhibition.models import ExhibitionSet, TourOccupation, TourResource, TourStop


@dataclass(frozen=True)
class Taken:
    """A set or resource and the days on which a stop needs it, both included."""

    thing: ExhibitionSet | TourResource
    first_day: date
    last_day: date


def taken_by(stop: TourStop, resources: Iterable[TourResource] | None = None) -> list[Taken]:
    """What ``stop`` needs, whatever its state, with ``resources`` or else those it has chosen."""
    needed = []
    if stop.exhibition_set_id is not None:
        needed.append(Taken(stop.exhibition_set, stop.taken_from, stop.taken_until))
    for resource in _resources(stop, resources):
        needed += [Taken(resource, *days) for days in _days(stop, resource)]
    return needed


def collisions(
    stop: TourStop, resources: Iterable[TourResource] | None = None
) -> list[TourOccupation]:
    """Who else has what ``stop`` needs on one of its days, by day. ``resources`` as above.

    Holds that are over are in nobody's way.
    """
    wanted = Q(pk__in=[])
    for taken in taken_by(stop, resources):
        thing = "exhibition_set" if isinstance(taken.thing, ExhibitionSet) else "resource"
        days = Q(first_day__lte=taken.last_day, last_day__gte=taken.first_day)
        wanted |= Q(**{thing: taken.thing.pk}) & days
    others = TourOccupation.objects.exclude(stop=stop.pk).exclude(lapsed(of="stop__"))
    others = others.filter(wanted)
    return list(others.select_related("stop__venue", "exhibition_set", "resource"))


def _resources(stop: TourStop, chosen: Iterable[TourResource] | None) -> list[TourResource]:
    if chosen is None:
        chosen = stop.resources.all() if stop.pk else ()
    along: Iterable[TourResource] = ()
    if stop.exhibition_set_id is not None:
        along = TourResource.objects.filter(
            kind=ResourceKind.MEDIA_STATION, exhibition_set=stop.exhibition_set_id
        )
    return list({resource.pk: resource for resource in (*chosen, *along)}.values())


def _days(stop: TourStop, resource: TourResource) -> list[tuple[date, date]]:
    stays = resource.kind == ResourceKind.MEDIA_STATION
    if stays or stop.closes in (None, stop.opens):
        return [(stop.taken_from, stop.taken_until)]
    return [(stop.taken_from, stop.opens), (stop.closes, stop.taken_until)]
