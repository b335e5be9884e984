"""When and how to get to a stop: what its page and the page of the tour say."""

import re
from datetime import date, datetime, time, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Locale

from exhibition import visiting
from exhibition.enums import StopState
from exhibition.models import (
    StopHost,
    TourStop,
    TourStopText,
    VenueOpeningException,
    VenueOpeningHours,
    VenueRoom,
    VenueText,
)
from exhibition.rooms import building_in, buildings_of
from tests import factories

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = date(2026, 11, 18)  # Buß- und Bettag
FIRST, LAST = date(2026, 11, 12), date(2026, 12, 10)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), BERLIN)


@pytest.fixture
def clock():
    """Tuesday before noon, while the exhibition is there."""
    moment = at(date(2026, 11, 17), 11)
    with mock.patch("django.utils.timezone.now", return_value=moment) as now:
        yield now


@pytest.fixture
def stop(home, clock):
    """A house that is open from Monday to Friday from 9 to 18, and closed on two days."""
    venue = factories.make_venue(street="Hauptmarkt 1", postcode="02625")
    for weekday in range(5):
        VenueOpeningHours.objects.create(
            venue=venue, weekday=weekday, opens=time(9), closes=time(18)
        )
    day = date(2026, 12, 3)
    VenueOpeningException.objects.create(
        venue=venue, first_day=day, last_day=day + timedelta(days=1), reason="Umbau"
    )
    return factories.make_stop(venue=venue, opens=FIRST, days=28, state=StopState.OPEN)


def page_of(client, path="/de/tour/bautzen/") -> str:
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def hours_in(page: str) -> dict[str, str]:
    """Days and their hours, without tags."""
    rows = re.findall(
        r"<dt>([^<]+)(?:<span[^>]*>heute</span>)?</dt><dd class=\"zahl\">(.*?)</dd>", page
    )
    hours = {day.strip(): re.sub("<[^>]+>", "", times).strip() for day, times in rows}
    return {day: times for day, times in hours.items() if day != "Wann"}


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        (at(date(2026, 11, 17), 11), ("Heute offen bis 18:00 Uhr", "", "")),
        (at(date(2026, 11, 17), 8), ("Öffnet heute um 09:00 Uhr", "", "")),
        (at(date(2026, 11, 16), 19), ("Heute nicht mehr offen", "", "Öffnet morgen um 09:00 Uhr")),
        (at(WEDNESDAY, 11), ("Heute geschlossen", "Buß- und Bettag", "Öffnet morgen um 09:00 Uhr")),
        (
            at(date(2026, 12, 3), 11),
            ("Heute geschlossen", "Umbau", "Öffnet wieder: Montag, 7. Dezember 2026, 09:00 Uhr"),
        ),
        (at(LAST, 19), ("Heute nicht mehr offen", "", "")),  # it is gone before they open again
    ],
)
def test_it_says_whether_it_can_be_seen_now(stop, moment, line):
    assert visiting.open_line(stop, moment) == visiting.OpenLine(*line)


@pytest.mark.parametrize(
    ("days_from_first", "state"),
    [
        (-1, StopState.SIGNED),
        (29, StopState.OPEN),
        (5, StopState.TERMINATED),
        (5, StopState.RELOCATED),
        (5, StopState.CANCELLED),
    ],
)
def test_where_it_is_not_nobody_hears_of_open_doors(stop, client, clock, days_from_first, state):
    TourStop.objects.update(state=state)
    clock.return_value = at(FIRST + timedelta(days=days_from_first), 11)
    stop.refresh_from_db()
    assert visiting.open_line(stop, clock.return_value) is None
    assert "offen bis" not in page_of(client, "/de/tour/")


def test_the_reason_is_german_on_every_page(stop, client, clock):
    clock.return_value = at(WEDNESDAY, 11)
    assert "<b>Heute geschlossen</b> (<bdi>Buß- und Bettag</bdi>)" in page_of(client)
    assert 'lang="de" dir="ltr">Buß- und Bettag</bdi>' in page_of(client, "/en/tour/bautzen/")
    assert "Buß- und Bettag" in page_of(client, "/de/tour/")


def test_this_week_and_the_days_that_are_different(stop, client):
    page = page_of(client)
    assert hours_in(page) == {
        "Montag": "09:00–18:00",
        "Dienstag": "09:00–18:00",
        "Mittwoch": "geschlossen (Buß- und Bettag)",
        "Donnerstag": "09:00–18:00",
        "Freitag": "09:00–18:00",
        "Samstag": "geschlossen",
        "Sonntag": "geschlossen",
        "3. bis 4. Dezember 2026": "geschlossen (Umbau)",
    }
    assert page.count('class="zeiten__heute"') == 1


def test_only_days_of_the_run_stand_in_the_week(stop, client, clock):
    clock.return_value = at(FIRST, 11)
    assert list(hours_in(page_of(client)))[:4] == ["Donnerstag", "Freitag", "Samstag", "Sonntag"]


def test_before_it_begins_the_hours_of_every_week_are_told(stop, client, clock):
    clock.return_value = at(date(2026, 10, 30), 11)
    hours = hours_in(page_of(client))
    assert hours["Mittwoch"] == "09:00–18:00"
    assert hours["18. November 2026"] == "geschlossen (Buß- und Bettag)"


def test_when_it_is_over_no_hours_and_no_way_are_told(stop, client, clock):
    clock.return_value = at(LAST + timedelta(days=1), 11)
    page = page_of(client)
    assert hours_in(page) == {}
    assert "openstreetmap" not in page


def test_a_house_that_told_no_hours_is_not_called_closed(stop, client):
    VenueOpeningHours.objects.all().delete()
    assert "geschlossen" not in page_of(client).replace("(Umbau)", "").split("An diesen Tagen")[0]


@given(days=st.integers(-60, 90), hour=st.integers(0, 23))
def test_hours_are_told_of_days_of_the_run_alone(days, hour):
    venue = mock.MagicMock(closes_on_holidays=True)
    rows = [mock.Mock(weekday=day, opens=time(9), closes=time(18)) for day in range(7)]
    venue.opening_hours.all.return_value = rows
    venue.opening_exceptions.all.return_value = []
    stop = TourStop(opens=FIRST, closes=LAST, state=StopState.OPEN)
    stop.__dict__["_prefetched_objects_cache"] = {"changes": []}
    stop._state.fields_cache["venue"] = venue
    day = FIRST + timedelta(days=days)
    is_there = FIRST <= day <= LAST
    assert (visiting.open_line(stop, at(day, hour)) is not None) == is_there
    today = [row for row in visiting.week(stop, day) if row.is_today]
    assert len(today) == is_there


def test_the_way_is_told_in_the_language_of_the_visitor(stop, client):
    for code, text in [("de", "Mit dem Bus."), ("en", "By bus.")]:
        locale = Locale.objects.get(language_code=code)
        VenueText.objects.create(venue=stop.venue, locale=locale, directions=text)
    assert "By bus." in page_of(client, "/en/tour/bautzen/")
    VenueText.objects.filter(locale__language_code="en").delete()
    page = page_of(client, "/en/tour/bautzen/")
    assert re.search(r'lang="de" dir="ltr"><p>Mit dem Bus.</p>', page)
    assert 'href="geo:51.18000,14.43000"' in page
    assert 'href="https://www.openstreetmap.org/?mlat=51.18000&amp;mlon=14.43000' in page


def test_whether_the_van_can_park_is_nothing_for_visitors(stop, client):
    stop.venue.has_van_parking = True
    stop.venue.save()
    assert "Transporter" not in page_of(client)


def test_rooms_and_buildings_are_told(stop, client):
    hall = VenueRoom.objects.create(
        venue=stop.venue, name="Saal", building="Haupthaus, Erdgeschoss", is_step_free=True
    )
    gallery = VenueRoom.objects.create(
        venue=stop.venue, name="Galerie", building="Anbau, 1. Etage", is_step_free=False
    )
    stop.rooms.set([hall])
    page = page_of(client)
    assert "Saal (Haupthaus, Erdgeschoss)</bdi>, ohne Stufen erreichbar" in page
    assert "Galerie" not in page
    stop.rooms.set([hall, gallery])
    page = page_of(client)
    assert "Galerie (Anbau, 1. Etage)</bdi>, nur über Stufen erreichbar" in page
    assert "verteilt auf zwei Gebäude" in page


@pytest.mark.parametrize(
    ("written", "building"),
    [
        ("Anbau, 1. Etage", "anbau"),
        ("anbau", "anbau"),
        ("1. Etage", ""),
        ("Erdgeschoss", ""),
        ("2. OG, Haus B", "haus b"),
        ("", ""),
    ],
)
def test_a_floor_is_no_building(written, building):
    assert building_in(written) == building
    assert buildings_of([VenueRoom(building=written), VenueRoom(building=written)]) == 1


def test_hosts_guests_and_words_for_the_press(stop, client):
    for name, role in [("Rathaus", "host"), ("Verein", "partner"), ("Land", "supporter")]:
        StopHost.objects.create(
            stop=stop, name=name, role=role, address=f"https://example.org/{role}"
        )
    TourStop.objects.update(opening_event_at=at(FIRST, 18), opening_event_ends_at=at(FIRST, 20))
    TourStopText.objects.create(
        stop=stop,
        locale=Locale.objects.get(language_code="de"),
        opening_guests="Klara Muster, Leiterin\n\n Joel, Azubi ",
        press_text="Acht Menschen erzählen. <script>",
    )
    page = page_of(client, "/en/tour/bautzen/")
    assert '<a href="https://example.org/supporter">Land</a>' in page
    assert "<li>Klara Muster, Leiterin</li><li>Joel, Azubi</li>" in page
    assert "20:00" in page
    assert re.search(r'<div class="presse__text" lang="de" dir="ltr"><p>Acht Menschen', page)
    assert "erzählen. &lt;script&gt;" in page


def test_new_days_that_are_not_agreed_to_are_told_as_such(stop, client):
    sentence = "Die neuen Tage sind noch nicht bestätigt."
    assert sentence not in page_of(client)
    TourStop.objects.update(approval_asked_at=at(FIRST, 9))
    assert sentence in page_of(client)
    assert sentence in page_of(client, "/de/tour/")
    TourStop.objects.update(state=StopState.CANCELLED)
    TourStop.objects.get().changes.create(before="signed", after="cancelled")
    assert sentence not in page_of(client)  # it is off
