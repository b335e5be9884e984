"""Requests and stops in the tables, for tests of planning."""

import uuid
from datetime import date, timedelta

from django.utils import timezone

from core.models import District
from exhibition.models import ExhibitionRequest
from tests import factories

YEAR = timezone.localdate().year + 1
MARCH, MAY = date(YEAR, 3, 1), date(YEAR, 5, 1)
FIRST, LAST = date(YEAR, 1, 1), date(YEAR, 12, 31)


def make_request(number, *, begin=MARCH, **values):
    values = {"duration": "four_weeks", "town": "Pirna", "house": "Haus"} | values
    values.setdefault("state", "confirmed")
    values.setdefault("district", District.objects.get(ags="14628"))
    return ExhibitionRequest.objects.create(
        number=f"{YEAR}-{number:03}",
        submission_key=uuid.uuid4(),
        kind="library",
        street="Markt 1",
        postcode="01796",
        wished_begin=begin,
        contact_name="Klara Muster",
        email="klara@example.org",
        **values,
    )


def make_stop(slug="bautzen", **values):
    values.setdefault("opens", MARCH)
    values.setdefault("venue", factories.make_venue("Bautzen", name=f"Haus {slug}"))
    return factories.make_stop(slug, **values)


def days_around(stop) -> list[date]:
    return [stop.leaves_depot, stop.set_up_on, stop.opens, stop.closes, stop.take_down_on]


def shifted(day: date, *numbers: int) -> list[date]:
    return [day + timedelta(days=number) for number in numbers]
