"""Films leave as versions made of them, in parts, and only while the rule covers them."""

from datetime import timedelta
from unittest import mock

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from stories.delivery import address, deliver
from stories.enums import Channel, FilmFormat, Material
from tests import factories

pytestmark = pytest.mark.django_db

WAYS_TO_ASK = [
    ("get", {}),
    ("head", {}),
    ("get", {"Range": "bytes=0-1"}),
    ("head", {"Range": "bytes=0-1"}),
    ("get", {"If-None-Match": "*"}),
    ("get", {"Range": "bytes=0-1", "If-Range": '"old"'}),
]


@pytest.fixture
def person(db):
    return factories.make_person()


@pytest.fixture
def agreed(person):
    return factories.make_consent(person)


def film_file(*people, **values):
    """The file of the one version that a film with these people has."""
    return factories.make_film(*people, **values).versions.get().file


def body(response) -> bytes:
    return response.getvalue()


def statuses(client, url) -> set[int]:
    """Of an address, however it is asked for."""
    return {getattr(client, way)(url, headers=headers).status_code for way, headers in WAYS_TO_ASK}


def test_a_version_of_a_cleared_film_is_delivered(client, person, agreed):
    film = factories.make_film(person, versions=FilmFormat, content=b"bytes")
    for version in film.versions.all():
        response = client.get(address(version.file))
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "private, no-cache"
        assert response.headers["Content-Type"].startswith(
            "audio/" if version.format == FilmFormat.AUDIO else "video/mp4"
        )
        assert body(response) == b"bytes"


def test_the_head_of_an_answer_says_how_long_the_film_is(client, person, agreed):
    response = client.head(address(film_file(person)))
    assert response.status_code == 200
    assert response.headers["Content-Length"] == "10"
    assert response.headers["Accept-Ranges"] == "bytes"


def test_what_was_uploaded_stays_inside(client, person, agreed):
    film = factories.make_film(person)
    film.thumbnail.save("bild.jpg", ContentFile(b"JPEG"))
    for file in (film.file, film.thumbnail):
        assert statuses(client, address(file)) == {404}


def test_what_was_uploaded_stays_inside_though_it_shows_nobody(client):
    film = factories.make_film(shows_people=False)
    assert statuses(client, address(film.file)) == {404}
    response = client.get(address(film.versions.get().file))
    assert response.headers["Cache-Control"].startswith("public, max-age=")


def test_editors_see_what_was_uploaded(editor_client, person):
    film = factories.make_film(person)
    assert editor_client.get(address(film.file)).status_code == 200
    assert editor_client.get(address(film.versions.get().file)).status_code == 200


@pytest.mark.parametrize(
    "consent",
    [
        None,
        {"channels": [Channel.KIOSK, Channel.FILM]},
        {"materials": set(Material) - {Material.VOICE_VIDEO}},
        {"valid_until": timezone.localdate() - timedelta(days=1)},
        {"valid_from": timezone.localdate() + timedelta(days=1)},
    ],
    ids=["none", "other channels", "other materials", "ended", "not begun"],
)
def test_a_film_without_cover_is_gone_in_every_way_of_asking(client, person, consent):
    if consent is not None:
        factories.make_consent(person, **consent)
    assert statuses(client, address(film_file(person))) == {410}


def test_a_film_that_nobody_has_looked_at_is_gone(client):
    assert statuses(client, address(film_file())) == {410}


def test_one_person_without_consent_is_enough(client, person, agreed):
    joel = factories.make_person("Joel")
    url = address(film_file(person, joel))
    assert statuses(client, url) == {410}
    factories.make_consent(joel)
    assert client.get(url).status_code == 200
    factories.withdraw_everything(joel)
    assert statuses(client, url) == {410}


def test_a_withdrawal_counts_at_once_even_for_kept_copies(client, person, agreed):
    url = address(film_file(person))
    etag = client.get(url).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 304
    factories.withdraw_everything(person)
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 410


def test_a_consent_that_ends_is_enough_though_no_job_runs(client, person):
    factories.make_consent(person, valid_until=timezone.localdate())
    url = address(film_file(person))
    assert client.get(url).status_code == 200
    tomorrow = timezone.now() + timedelta(days=1)
    with mock.patch("django.utils.timezone.now", return_value=tomorrow):
        assert statuses(client, url) == {410}


@pytest.mark.parametrize("granted", Channel)
def test_each_channel_is_asked_for_itself(rf, person, granted):
    factories.make_consent(person, channels=[granted])
    name = film_file(person).name
    for asked in Channel:
        expected = 200 if asked == granted else 410
        assert deliver(rf.get("/"), name, asked).status_code == expected


def test_a_refusal_says_nothing_and_is_not_kept(client, person):
    response = client.get(address(film_file(person)))
    assert response.content == b""
    assert response.headers["Cache-Control"] == "no-store"
    assert "noindex" in response.headers["X-Robots-Tag"]


def test_a_version_that_was_replaced_is_not_there_any_more(client, person, agreed):
    version = factories.make_film(person).versions.get()
    url = address(version.file)
    version.file.save("new.mp4", ContentFile(b"new"))
    assert statuses(client, url) == {404}
    assert client.get(address(version.file)).status_code == 200


def test_a_version_that_no_row_knows_is_not_there(client, person, agreed):
    version = factories.make_film(person).versions.get()
    url = address(version.file)
    type(version).objects.all().delete()
    assert version.file.storage.exists(version.file.name)
    assert statuses(client, url) == {404}
    assert statuses(client, "/media/film-versions/unknown.mp4") == {404}


def test_an_alternative_is_not_delivered_without_the_film_it_belongs_to(client, person, agreed):
    joel = factories.make_person("Joel")
    film = factories.make_film(joel)
    url = address(film_file(person, alternative_of=film, alternative_kind="sign_language"))
    nobody = film_file(shows_people=False, alternative_of=film, alternative_kind="sign_language")
    assert statuses(client, url) == statuses(client, address(nobody)) == {410}
    factories.make_consent(joel)
    assert client.get(url).status_code == 200
    assert client.get(address(nobody)).headers["Cache-Control"] == "private, no-cache"


def test_asking_costs_two_queries(client, person, agreed, django_assert_max_num_queries):
    url = address(film_file(person))
    with django_assert_max_num_queries(2):
        client.get(url)


@pytest.mark.parametrize(
    ("header", "status", "expected", "content_range"),
    [
        ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-3", 206, b"789", "bytes 7-9/10"),
        ("bytes=0-999", 206, b"0123456789", "bytes 0-9/10"),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=5-2", 200, b"0123456789", None),
        ("bytes=0-1,3-4", 200, b"0123456789", None),
        ("lines=1-2", 200, b"0123456789", None),
    ],
)
def test_films_are_delivered_in_parts(
    client, person, agreed, header, status, expected, content_range
):
    response = client.get(address(film_file(person)), headers={"Range": header})
    assert response.status_code == status
    assert body(response) == expected
    assert response.headers.get("Content-Range") == content_range
    assert response.headers["Accept-Ranges"] == "bytes"
