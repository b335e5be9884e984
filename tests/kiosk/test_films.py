"""Films on kiosks: in the form that an old mini PC plays, and only while they are cleared."""

import json

import pytest
from django.utils import timezone

from kiosk.domain import programme
from kiosk.domain.media import forget_files
from stories.enums import Channel, FilmFormat
from stories.models import FilmCaptions
from tests import factories

WEBVTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHallo.\n"


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


def film_of_story(person, *people, **values):
    film = factories.make_film(person, *people, **values)
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    block = {"type": "film", "value": {"heading": "Im Film", "film": film.pk}}
    factories.make_story(person, body=json.dumps([block]))
    return film


def content(kiosk) -> dict:
    return programme.content_of(kiosk, timezone.now())


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (tuple(FilmFormat), FilmFormat.H264_720),
        ((FilmFormat.AV1, FilmFormat.H264_1080, FilmFormat.H264_480), FilmFormat.H264_480),
        ((FilmFormat.AV1, FilmFormat.H264_1080), FilmFormat.H264_1080),
    ],
)
def test_a_kiosk_gets_what_it_can_play(ask, kiosk, token, person, forms, expected):
    film = film_of_story(person, versions=forms, content=b"h264")
    shown = content(kiosk)
    name = film.versions.get(format=expected).file.name
    assert shown["items"][0]["film"]["file"] == name
    assert shown["items"][0]["film"]["captions"] == {"de": WEBVTT}
    assert name in {file["name"] for file in shown["files"]}
    assert ask("kiosk_media", token, args=[name]).getvalue() == b"h264"


@pytest.mark.parametrize("forms", [(), (FilmFormat.AV1,), (FilmFormat.AUDIO,)])
def test_a_film_that_is_not_ready_is_left_out(kiosk, person, forms):
    film = film_of_story(person, versions=forms)
    shown = content(kiosk)
    assert shown["items"][0]["film"] is None
    assert film.file.name not in json.dumps(shown)


def test_no_other_form_is_handed_to_a_device(ask, kiosk, token, person):
    film = film_of_story(person, versions=tuple(FilmFormat))
    others = film.versions.exclude(format=FilmFormat.H264_720).values_list("file", flat=True)
    for name in [film.file.name, *others]:
        assert ask("kiosk_media", token, args=[name]).status_code == 404


def test_a_part_of_a_film_can_be_asked_for(ask, kiosk, token, person):
    name = film_of_story(person).versions.get().file.name
    part = ask("kiosk_media", token, args=[name], Range="bytes=2-4")
    assert part.status_code == 206
    assert part.getvalue() == b"234"


def test_a_film_without_cover_for_kiosks_takes_its_story_along(kiosk, person):
    joel = factories.make_person("Joel")
    factories.make_consent(joel, channels=[Channel.WEB])
    film_of_story(person, joel)
    assert content(kiosk)["items"] == []


def test_a_version_whose_file_is_missing_is_left_out(kiosk, person):
    file = film_of_story(person).versions.get().file
    file.storage.delete(file.name)
    forget_files([file.name])
    assert content(kiosk)["items"][0]["film"] is None


def test_the_programme_asks_as_often_for_three_films_as_for_one(
    kiosk, person, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    film_of_story(person)
    content(kiosk)
    with CaptureQueriesContext(connection) as of_one:
        content(kiosk)
    for name in ("Joel", "Reza"):
        other = factories.make_person(name)
        factories.make_consent(other)
        film = factories.make_film(other)
        FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
        block = {"type": "film", "value": {"heading": "Im Film", "film": film.pk}}
        factories.make_story(other, title=name, body=json.dumps([block]))
    with django_assert_max_num_queries(len(of_one)):
        content(kiosk)
