"""What search engines read of a stop."""

import json
import re
from datetime import date, datetime, time, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

import pytest

from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import StopHost, TourStop, VenueOpeningException, VenueOpeningHours
from tests import factories

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
SCHEMA = "https://schema.org/"


@pytest.fixture
def stop(home):
    moment = datetime(2027, 1, 3, 12, tzinfo=BERLIN)
    with mock.patch("django.utils.timezone.now", return_value=moment):
        yield factories.make_stop(
            opens=date(2027, 1, 12), days=24, exhibition_set=factories.make_set()
        )


def data(client) -> dict:
    page = client.get("/de/tour/bautzen/").content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    return json.loads(found.group(1))


def test_it_is_an_exhibition_at_a_place_with_a_way_in(stop, client):
    venue = stop.venue
    venue.is_step_free, venue.has_lift = True, False
    venue.save()
    StopHost.objects.create(stop=stop, name="Rathaus", address="https://example.org/")
    StopHost.objects.create(stop=stop, name="Land", role="supporter")
    event = data(client)
    assert event["@type"] == "ExhibitionEvent"
    assert (event["startDate"], event["endDate"]) == ("2027-01-12", "2027-02-05")
    assert event["isAccessibleForFree"] is True
    assert event["eventStatus"] == SCHEMA + "EventScheduled"
    assert event["location"]["geo"]["latitude"] == 51.18
    features = {one["name"]: one["value"] for one in event["location"]["amenityFeature"]}
    assert features == {"ohne Stufen erreichbar": True, "Aufzug vorhanden": False}
    assert [one["name"] for one in event["organizer"]][1:] == ["Rathaus"]
    assert event["sponsor"] == [{"@type": "Organization", "name": "Land"}]
    assert "image" not in event
    assert "subEvent" not in event


def test_hours_and_days_that_are_different(stop, client):
    VenueOpeningHours.objects.create(venue=stop.venue, weekday=0, opens=time(9), closes=time(18))
    day = date(2027, 1, 18)
    VenueOpeningException.objects.create(venue=stop.venue, first_day=day, last_day=day)
    location = data(client)["location"]
    assert location["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "09:00",
            "closes": "18:00",
            "dayOfWeek": SCHEMA + "Monday",
            "validFrom": "2027-01-12",
            "validThrough": "2027-02-05",
        }
    ]
    [closed] = location["specialOpeningHoursSpecification"]
    assert (closed["opens"], closed["closes"], closed["validFrom"]) == (
        "00:00",
        "00:00",
        "2027-01-18",
    )


def test_the_opening_is_an_event_of_its_own(stop, client):
    begins = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    ends = begins + timedelta(hours=2)
    TourStop.objects.update(opening_event_at=begins, opening_event_ends_at=ends)
    opening = data(client)["subEvent"]
    assert opening["startDate"] == "2027-01-12T18:00:00+01:00"
    assert opening["endDate"] == "2027-01-12T20:00:00+01:00"
    assert opening["eventStatus"] == SCHEMA + "EventScheduled"


def test_a_stop_that_moved_names_the_day_that_was_told_before(stop, client, editor):
    stop.opens = date(2027, 1, 19)
    tour.save(stop, by=editor)
    event = data(client)
    assert event["eventStatus"] == SCHEMA + "EventRescheduled"
    assert event["previousStartDate"] == ["2027-01-12"]
    TourStop.objects.update(approval_asked_at=datetime(2027, 1, 3, tzinfo=BERLIN))
    assert "noch nicht bestätigt" in data(client)["description"]


def test_what_moved_before_anybody_knew_is_not_told(stop, client, editor):
    TourStop.objects.update(state=StopState.DRAFT)
    stop.refresh_from_db()
    stop.opens = date(2027, 1, 19)
    tour.save(stop, by=editor)
    tour.book(stop, by=editor)
    event = data(client)
    assert event["eventStatus"] == SCHEMA + "EventScheduled"
    assert "previousStartDate" not in event


@pytest.mark.parametrize("state", [StopState.CANCELLED, StopState.RELOCATED])
def test_what_is_off_is_off(stop, client, editor, state):
    begins = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    TourStop.objects.update(opening_event_at=begins)
    stop.refresh_from_db()
    stop.successor = factories.make_stop("neu", venue=factories.make_venue("Pirna"))
    tour.save(stop, by=editor)
    tour.change_state(stop, state, by=editor)
    event = data(client)
    assert event["eventStatus"] == event["subEvent"]["eventStatus"] == SCHEMA + "EventCancelled"
    assert "openingHoursSpecification" not in event["location"]
