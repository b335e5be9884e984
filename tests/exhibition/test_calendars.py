from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from wagtail.models import Locale

from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import TourStopText
from tests import factories

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")


def events(client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(response.content)
    return calendar, list(calendar.walk("VEVENT"))


def test_the_calendar_holds_the_run_and_the_opening(home, client):
    opening = datetime(2027, 1, 12, 18, 0, tzinfo=BERLIN)
    stop = factories.make_stop(opens=date(2027, 1, 12), days=24, opening_event_at=opening)
    german = Locale.objects.get(language_code="de")
    TourStopText.objects.create(stop=stop, locale=german, opening_title="Eröffnung, mit; Lesung")
    calendar, (run, event) = events(client, "/de/tour/bautzen/event.ics")
    assert run.decoded("dtstart") == date(2027, 1, 12)
    assert run.decoded("dtend") == date(2027, 2, 6)  # the day after the last
    assert event.decoded("dtstart") == opening
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert event["summary"] == "Eröffnung, mit; Lesung, Bautzen / Budyšin"
    assert run["status"] == "CONFIRMED"
    assert abs(run.decoded("dtstamp") - stop.changed_at) < timedelta(seconds=1)


def test_a_changed_stop_keeps_its_uid_and_counts_on(home, client, editor):
    stop = factories.make_stop(state=StopState.SIGNED)
    before = events(client, "/tour.ics")[1][0]
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    after = events(client, "/tour.ics")[1][0]
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")


def test_what_was_cancelled_before_anybody_knew_is_not_told(home, client, editor):
    stop = factories.make_stop(state=StopState.ON_HOLD)
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    assert events(client, "/tour.ics")[1] == []
    assert client.get("/de/tour/bautzen/").status_code == 404


def test_the_calendar_speaks_the_language_asked_for(home, client):
    stop = factories.make_stop()
    for code, text in [("de", "Deutscher Text"), ("en", "English text")]:
        locale = Locale.objects.get(language_code=code)
        TourStopText.objects.create(stop=stop, locale=locale, introduction=text)
    assert events(client, "/tour.ics")[1][0]["description"] == "Deutscher Text"
    assert events(client, "/tour.ics?sprache=en")[1][0]["description"] == "English text"
    assert events(client, "/en/tour/bautzen/event.ics")[1][0]["description"] == "English text"
    assert client.get("/xx/tour/bautzen/event.ics").status_code == 404
