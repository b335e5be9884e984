"""Builders for tests of what is taken."""

from datetime import date, timedelta

from exhibition.enums import ResourceKind
from exhibition.models import TourOccupation, TourResource, TourStop
from tests import factories

MARCH = date(2027, 3, 1)


def make_resource(kind=ResourceKind.VAN, name="Sprinter", **values) -> TourResource:
    return TourResource.objects.create(kind=kind, name=name, **values)


def make_stop(slug="bautzen", *, resources=(), opens=MARCH, **values) -> TourStop:
    """Ten days, with two days of transport before and after."""
    values.setdefault("leaves_depot", opens - timedelta(days=2))
    values.setdefault("back_in_depot", opens + timedelta(days=12))
    venue = factories.make_venue(slug.title())
    stop = factories.make_stop(slug, opens=opens, days=10, venue=venue, **values)
    stop.resources.set(resources)
    return stop


def rows() -> list[tuple]:
    return [
        (str(row.thing), row.first_day.isoformat(), row.last_day.isoformat())
        for row in TourOccupation.objects.all()
    ]
