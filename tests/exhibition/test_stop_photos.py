"""Photos and figures of a stop: shown while everybody in them agrees, and nowhere afterwards."""

import json
import re
import zipfile
from datetime import timedelta
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from exhibition.domain.stop_photos import photos_of
from exhibition.enums import StopState
from exhibition.models import (
    StopHost,
    StopPhoto,
    TourStop,
    TourStopText,
    VenueOpeningHours,
    VenueRoom,
)
from stories.domain.access import export_person
from stories.domain.photos import make_renditions
from stories.domain.shown_now import shown_now
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import Photo
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
PAGES = ("/de/tour/bautzen/", "/de/tour/", "/en/tour/bautzen/", "/en/tour/", "/api/v1/tour/")
CREDIT = "Foto von Zephyra"


@pytest.fixture
def stop(home):
    """A stop that is over, without a photo."""
    return factories.make_stop(opens=TODAY - timedelta(days=90), state=StopState.CLOSED)


@pytest.fixture
def person(stop):
    """Somebody who agreed to everything and is in a photo of the stop."""
    person = factories.make_person("Zephyra")
    factories.make_consent(person, valid_until=TODAY + timedelta(days=30))
    add_photo(stop, person)
    return person


def add_photo(stop, *people, **values) -> Photo:
    photo = factories.make_photo(*people, title="Saal", **values)
    photo.credit, photo.alternative_texts = CREDIT, {"de": "Zephyra steht vor einer Tafel."}
    photo.save()
    make_renditions(photo)
    StopPhoto.objects.create(stop=stop, photo=photo)
    return photo


def pages(client) -> dict[str, str]:
    answers = {path: client.get(path) for path in PAGES}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {path: answer.content.decode() for path, answer in answers.items()}


def nothing_is_shown(client, files) -> None:
    for path, text in pages(client).items():
        assert "Zephyra" not in text, path
        assert "media/renditions" not in text, path
        assert not any(file in text for file in files), path


def files_of(client) -> list[str]:
    page = pages(client)["/de/tour/bautzen/"]
    return sorted(set(re.findall(r"/media/renditions/[\w.-]+", page)))


def test_a_photo_that_may_be_shown_is_shown_with_its_words(person, client):
    shown = pages(client)
    for path in PAGES:
        assert CREDIT in shown[path], path
        assert "/media/renditions/" in shown[path], path
    assert 'alt="Zephyra steht vor einer Tafel."' in shown["/de/tour/bautzen/"]
    assert "Rückblick" in shown["/de/tour/bautzen/"]


def test_a_withdrawn_photo_is_gone_from_everywhere(
    person, client, django_capture_on_commit_callbacks
):
    files = files_of(client)
    assert files
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(person)
    nothing_is_shown(client, files)
    assert {client.get(file).status_code for file in files} <= {404, 410}


def test_a_photo_that_was_withdrawn_for_the_website_alone_is_gone_too(person, client):
    files = files_of(client)
    withdraw(person, scope=Scope(channels=frozenset({Channel.WEB})))
    nothing_is_shown(client, files)
    assert {client.get(file).status_code for file in files} == {410}


def test_a_photo_whose_consent_has_ended_is_gone_though_no_job_runs(person, client):
    files = files_of(client)
    later = timezone.now() + timedelta(days=32)
    with mock.patch("django.utils.timezone.now", return_value=later):
        nothing_is_shown(client, files)


def test_one_who_did_not_agree_hides_the_photo_for_all(person, stop, client):
    Photo.objects.get().people.add(factories.make_person("Selam"))
    nothing_is_shown(client, [])


def test_a_photo_of_people_whom_nobody_entered_is_not_shown(stop, client):
    add_photo(stop)
    nothing_is_shown(client, [])


def test_a_photo_without_people_is_shown(stop, client):
    add_photo(stop, shows_people=False)
    assert CREDIT in pages(client)["/de/tour/bautzen/"]


def test_an_erased_person_takes_the_photo_along(person, stop, client):
    Photo.objects.get().delete()
    assert not stop.photos.exists()
    nothing_is_shown(client, [])


def test_access_names_the_stops_with_a_photo_of_the_person(person, stop):
    archive = zipfile.ZipFile(export_person(person))
    [told] = json.loads(archive.read("auskunft.json"))["stop_photos"]
    assert (told["town"], told["photo"]) == ("Bautzen", "Saal")


def is_shown(person) -> bool:
    return Channel.WEB in shown_now([person])[person.pk]


def test_who_is_in_a_photo_of_a_stop_counts_as_shown_on_the_website(person):
    """Whose consent ends is told first where somebody is really shown."""
    assert is_shown(person)
    withdraw(person, scope=Scope(channels=frozenset({Channel.WEB})))
    assert not is_shown(person)


def test_a_stop_that_nobody_may_know_of_shows_nobody(person, stop):
    TourStop.objects.update(state=StopState.CONTRACT_OUT)
    assert not is_shown(person)
    TourStop.objects.update(state=StopState.CANCELLED)
    assert not is_shown(person)
    stop.changes.create(before=StopState.SIGNED, after=StopState.CANCELLED)
    assert is_shown(person)  # its page says that it was cancelled, and is there


def test_a_photo_that_another_keeps_back_shows_nobody(person):
    Photo.objects.get().people.add(factories.make_person("Selam"))
    assert not is_shown(person)


def test_as_many_queries_say_of_one_and_of_three_who_is_shown(
    person, stop, django_assert_num_queries
):
    people = [person]
    with CaptureQueriesContext(connection) as queries:
        shown_now(people)
    for name in ("Olena", "Joel"):
        people.append(factories.make_person(name))
        factories.make_consent(people[-1])
        add_photo(stop, people[-1])
    with django_assert_num_queries(len(queries)):
        shown = shown_now(people)
    assert all(Channel.WEB in channels for channels in shown.values())


def test_who_does_not_load_photos_by_the_rule_gets_none(person):
    assert photos_of(TourStop.objects.get()) == []


def test_photos_for_search_engines_are_cleared_ones(person, client):
    def images():
        page = client.get("/de/tour/bautzen/").content.decode()
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
        return json.loads(found.group(1)).get("image", [])

    assert [one.rpartition(".")[2] for one in images()] == ["jpg"]
    assert images()[0].startswith("http://127.0.0.1:8000/media/renditions/")
    factories.withdraw_everything(person)
    assert images() == []


def test_before_it_begins_no_photo_is_shown(person, stop, client):
    opens = TODAY + timedelta(days=9)
    TourStop.objects.update(opens=opens, closes=opens, state=StopState.SIGNED)
    assert CREDIT not in pages(client)["/de/tour/bautzen/"]
    assert CREDIT not in pages(client)["/de/tour/"]


def test_figures_are_told_once_it_is_over(stop, client):
    TourStop.objects.update(visitors=1240, guided_tours=1, school_classes=0)
    shown = pages(client)
    assert '<dt>Gäste</dt><dd class="zahl">1.240</dd>' in shown["/de/tour/bautzen/"]
    assert "Schulklassen" not in shown["/de/tour/bautzen/"]  # nobody counted any
    assert "1.240 Gäste" in shown["/de/tour/"]
    [data] = json.loads(shown["/api/v1/tour/"])["results"]
    assert data["figures"] == {"visitors": 1240, "guided_tours": 1, "school_classes": 0}
    TourStop.objects.update(closes=TODAY, state=StopState.OPEN)
    shown = pages(client)
    assert "1.240" not in shown["/de/tour/bautzen/"] + shown["/de/tour/"]
    assert json.loads(shown["/api/v1/tour/"])["results"][0]["figures"] is None


def test_looking_back_is_told_in_the_language_of_the_visitor(stop, client):
    for code, text in [("de", "Viele kamen wieder."), ("en", "Many came back.")]:
        locale = Locale.objects.get(language_code=code)
        TourStopText.objects.create(stop=stop, locale=locale, looking_back=text)
    shown = pages(client)
    assert "Viele kamen wieder." in shown["/de/tour/bautzen/"]
    assert "Many came back." in shown["/en/tour/bautzen/"]
    assert "Viele kamen" not in shown["/en/tour/bautzen/"]


@pytest.mark.parametrize("path", ["/de/tour/", "/de/tour/ort-1/", "/api/v1/tour/"])
def test_the_number_of_queries_does_not_grow(home, client, path, django_assert_num_queries):
    def add(number):
        venue = factories.make_venue(f"Ort {number}")
        room = VenueRoom.objects.create(venue=venue, name="Saal")
        VenueOpeningHours.objects.create(venue=venue, weekday=0, opens="09:00", closes="18:00")
        opens = TODAY - timedelta(days=90)
        stop = factories.make_stop(f"ort-{number}", venue=venue, opens=opens, state="closed")
        stop.rooms.set([room])
        StopHost.objects.create(stop=stop, name="Rathaus")
        stop.changes.create(before="", after="signed")
        person = factories.make_person(f"Mensch {number}")
        factories.make_consent(person)
        stops = [stop] if number == 1 else [stop, TourStop.objects.get(slug="ort-1")]
        for shown_at in stops:
            StopPhoto.objects.create(stop=shown_at, photo=factories.make_photo(person))

    add(1)
    client.get(path)  # what is asked once a process
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    add(2)
    add(3)
    with django_assert_num_queries(len(queries)):
        client.get(path)
