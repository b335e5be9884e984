"""A story with a film from here, or from another platform, before a real server."""

import json
from pathlib import Path

import pytest
from django.core.cache import cache

from stories.enums import FilmAlternative, FilmFormat
from stories.models import FilmCaptions
from tests import factories

FILM = Path(__file__).resolve().parents[3] / "demo/film/ich-habs-geschafft.mp4"
WEBVTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHallo.\n\n00:00:04.000 --> 00:00:05.000\nDann.\n"
PLATFORM = "https://www.youtube-nocookie.com/**"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/films/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture
def person(transactional_db):
    cache.clear()
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def film_story(live_server, person) -> str:
    """The address of a story with a real film in two sizes, its sound, and one that is signed."""
    forms = (FilmFormat.H264_720, FilmFormat.H264_480, FilmFormat.AUDIO)
    film = factories.make_film(person, versions=forms, content=FILM.read_bytes())
    signed = {"alternative_of": film, "alternative_kind": FilmAlternative.SIGN_LANGUAGE}
    factories.make_film(person, content=FILM.read_bytes(), **signed)
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    return story_with(live_server, person, "film", {"heading": "Im Film", "film": film.pk})


@pytest.fixture
def embedding_story(live_server, person) -> str:
    """The address of a story with a film that lies on another platform."""
    value = {
        "heading": "Ein Gespräch",
        "address": "https://www.youtube.com/watch?v=abcdefghij_",
        "shows_people": True,
        "people": [person.pk],
        "poster": None,
    }
    return story_with(live_server, person, "embed", value)


def story_with(live_server, person, kind: str, value: dict) -> str:
    body = json.dumps([{"type": kind, "value": value}])
    return live_server.url + factories.make_story(person, body=body).url


@pytest.fixture
def platform(browser):
    """Stands in for the platform on a page: nothing leaves this machine."""

    def stand_in(page) -> None:
        page.route(PLATFORM, lambda route: route.fulfill(body="<p>Der Film</p>", status=200))

    return stand_in
