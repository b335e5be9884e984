"""What becomes of a stop in the calendar of somebody who has read it before."""

from datetime import date, datetime, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from wagtail.models import Locale

from core.calendar_files import berlin
from core.models import District
from exhibition.domain import tour
from exhibition.enums import DatePrecision, StopState
from exhibition.feeds import calendar
from exhibition.models import TourStop, TourStopChange, TourStopText, Venue
from tests import factories
from tests.exhibition.calendar_checks import Subscriber, read

BERLIN = ZoneInfo("Europe/Berlin")
JANUARY = datetime(2027, 1, 3, 12, tzinfo=BERLIN)
OPENS = date(2027, 1, 12)
DAYS = ("20270112", "20270206")


@pytest.fixture
def january():
    with mock.patch("django.utils.timezone.now", return_value=JANUARY) as now:
        yield now


@pytest.fixture
def stop(home, january):
    return factories.make_stop(opens=OPENS, days=24, exhibition_set=factories.make_set())


def content(client, path="/tour.ics") -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return response.content


def test_a_moved_stop_moves(stop, client, editor):
    reader = Subscriber().reads(content(client))
    assert reader.shown() == [(*DAYS, "CONFIRMED")]
    stop.opens, stop.closes = OPENS + timedelta(days=7), OPENS + timedelta(days=20)
    tour.save(stop, by=editor)
    [(begins, ends, _status)] = reader.reads(content(client)).shown()
    assert (begins, ends) == ("20270119", "20270202")


def test_new_days_that_the_house_has_not_agreed_to_are_tentative(stop, client):
    TourStop.objects.update(approval_asked_at=JANUARY)
    assert Subscriber().reads(content(client)).shown() == [(*DAYS, "TENTATIVE")]


def test_a_cancelled_stop_is_cancelled(stop, client, editor):
    reader = Subscriber().reads(content(client))
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    assert reader.reads(content(client)).shown() == [(*DAYS, "CANCELLED")]
    assert reader.reads(content(client, "/de/tour/bautzen/event.ics")).shown()[0][2] == "CANCELLED"


def test_a_relocated_stop_is_cancelled_and_its_successor_appears(stop, client, editor):
    reader = Subscriber().reads(content(client))
    stop.successor = factories.make_stop(
        "goerlitz", venue=factories.make_venue("Görlitz"), opens=OPENS + timedelta(days=40), days=9
    )
    tour.save(stop, by=editor)
    tour.change_state(stop, StopState.RELOCATED, by=editor)
    assert reader.reads(content(client)).shown() == [
        (*DAYS, "CANCELLED"),
        ("20270221", "20270303", "CONFIRMED"),
    ]


def test_a_stop_that_the_house_ends_keeps_what_has_been(stop, client, editor, january):
    opening = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    TourStop.objects.update(state=StopState.OPEN, opening_event_at=opening)
    stop.refresh_from_db()
    reader = Subscriber().reads(content(client))
    january.return_value = JANUARY + timedelta(days=16)
    tour.change_state(stop, StopState.TERMINATED, by=editor)
    assert reader.reads(content(client)).shown() == [
        ("20270112", "20270120", "CONFIRMED"),  # the last day was the 19th
        ("20270112T180000", None, "CONFIRMED"),
    ]


def test_a_stop_that_the_house_ends_before_it_begins_is_off(stop, client, editor):
    opening = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    TourStop.objects.update(state=StopState.SET_UP, opening_event_at=opening)
    stop.refresh_from_db()
    tour.change_state(stop, StopState.TERMINATED, by=editor)
    shown = Subscriber().reads(content(client)).shown()
    assert shown == [(*DAYS, "CANCELLED"), ("20270112T180000", None, "CANCELLED")]


def test_what_is_planned_anew_after_it_was_cancelled_stays_off_and_secret(stop, client, editor):
    reader = Subscriber().reads(content(client))
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    tour.change_state(stop, StopState.DRAFT, by=editor)
    stop.opens, stop.closes = date(2028, 3, 1), date(2028, 3, 20)
    stop.venue = factories.make_venue("Görlitz")
    tour.save(stop, by=editor)
    answer = content(client)
    assert reader.reads(answer).shown() == [(*DAYS, "CANCELLED")]
    assert b"2028" not in answer
    assert "Görlitz".encode() not in answer
    assert client.get("/de/tour/bautzen/").status_code == 404


def test_an_opening_that_is_not_held_any_more_is_cancelled(stop, client, editor):
    stop.opening_event_at = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    tour.save(stop, by=editor)
    reader = Subscriber().reads(content(client))
    stop.opening_event_at = None
    tour.save(stop, by=editor)
    assert ("20270112T180000", None, "CANCELLED") in reader.reads(content(client)).shown()


def test_days_of_which_only_the_month_is_left_are_cancelled(stop, client, editor):
    reader = Subscriber().reads(content(client))
    stop.precision = DatePrecision.MONTH
    tour.save(stop, by=editor)
    assert reader.reads(content(client)).shown() == [(*DAYS, "CANCELLED")]


def test_the_opening_ends_when_it_ends(stop, client):
    begins = datetime(2027, 1, 12, 18, tzinfo=BERLIN)
    TourStop.objects.update(opening_event_at=begins, opening_event_ends_at=begins)
    assert b"DTEND;TZID" not in content(client)  # no time at all is no end
    TourStop.objects.update(opening_event_ends_at=begins + timedelta(hours=2))
    assert b"DTEND;TZID=Europe/Berlin:20270112T200000" in content(client)


def test_the_file_survives_a_round_trip(stop, client):
    german = Locale.objects.get(language_code="de")
    text = "Lange; Texte, mit \\ und „Zeichen“ 🎈 und\nZeilen " * 20
    TourStopText.objects.create(stop=stop, locale=german, introduction=text)
    TourStop.objects.update(opening_event_at=JANUARY)
    once = Calendar.from_ical(content(client))
    again = Calendar.from_ical(once.to_ical())
    assert once == again
    read(again.to_ical())
    assert [str(one["description"]) for one in once.walk("VEVENT") if "description" in one] == [
        text
    ]


def test_the_number_of_queries_does_not_grow(home, client, django_assert_num_queries):
    def add(number):
        stop = factories.make_stop(f"ort-{number}", venue=factories.make_venue(f"Ort {number}"))
        TourStopChange.objects.create(stop=stop, before="", after=StopState.SIGNED)

    add(1)
    content(client)  # what is asked once a process
    with CaptureQueriesContext(connection) as queries:
        content(client)
    add(2)
    add(3)
    with django_assert_num_queries(len(queries)):
        content(client)


@given(year=st.integers(1997, 2100), month=st.integers(1, 12), hour=st.integers(4, 23))
@settings(deadline=None, max_examples=40)
def test_the_time_zone_says_what_the_clock_says(year, month, hour):
    zone = berlin().to_tz()
    for day in (1, 15, 28):
        moment = datetime(year, month, day, hour)
        expected = moment.replace(tzinfo=BERLIN).utcoffset()
        assert moment.replace(tzinfo=zone).utcoffset() == expected


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=90),
    days=st.integers(0, 400),
    has_opening=st.booleans(),
)
@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_written_the_file_is_a_calendar(name, days, has_opening):
    stop = mock.MagicMock(spec=TourStop)
    stop.pk, stop.sequence, stop.changed_at = 1, 2, timezone.now()
    stop.opens, stop.closes = OPENS, OPENS + timedelta(days=days)
    stop.state, stop.precision = StopState.SIGNED, DatePrecision.DAY
    stop.approval_asked_at = stop.opening_event_ends_at = None
    stop.opening_event_at = JANUARY if has_opening else None
    stop.changes.all.return_value = stop.texts.all.return_value = []
    stop.text_in.return_value, stop.slug = None, "x"
    district = District(ags="14625")
    stop.venue = Venue(name=name, town=name, latitude=51, longitude=13, district=district)
    with mock.patch("exhibition.feeds.page_path", return_value="/de/tour/"):
        read(calendar([stop], "de").to_ical())


def test_what_is_planned_anew_and_cancelled_before_a_contract_stays_a_secret(stop, client, editor):
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    tour.change_state(stop, StopState.DRAFT, by=editor)
    stop.venue = factories.make_venue("Pirna")
    stop.opens, stop.closes = OPENS + timedelta(days=30), OPENS + timedelta(days=50)
    tour.save(stop, by=editor)
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    told = content(client).decode()
    assert "STATUS:CANCELLED" in told
    assert "Pirna" not in told
    assert "20270211" not in told
    assert client.get(f"/de/tour/{stop.slug}/").status_code == 404
    assert stop not in TourStop.objects.announced()
