"""Files leave only while the rule covers what they show."""

import pytest
from django.apps.registry import apps
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.urls import reverse

from stories.delivery import address, deliver
from stories.domain.photos import AVIF_FILTERS, WEBP_FILTERS, make_renditions
from stories.enums import Channel
from stories.file_response import UNSATISFIABLE, byte_range
from stories.models import FilmCaptions
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db):
    return factories.make_person()


@pytest.fixture
def photo(person):
    photo = factories.make_photo(person)
    make_renditions(photo)
    return photo


@pytest.fixture
def agreed(person):
    return factories.make_consent(person)


def rendition(photo, filters=WEBP_FILTERS):
    return photo.renditions.filter(filter_spec__in=filters).first()


def body(response) -> bytes:
    return response.getvalue()


def test_a_cleared_photo_is_delivered_and_asked_about_each_time(client, photo, agreed):
    response = client.get(address(rendition(photo).file))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert body(response) == rendition(photo).file.read()


@pytest.mark.parametrize("filters", [WEBP_FILTERS, AVIF_FILTERS])
def test_a_photo_without_consent_is_gone(client, photo, filters):
    response = client.get(address(rendition(photo, filters).file))
    assert response.status_code == 410
    assert response.content == b""


def test_a_photo_that_nobody_has_looked_at_is_gone(client):
    photo = factories.make_photo()
    make_renditions(photo)
    assert client.get(address(rendition(photo).file)).status_code == 410


def test_a_photo_without_people_may_be_kept(client):
    photo = factories.make_photo(shows_people=False)
    make_renditions(photo)
    response = client.get(address(rendition(photo).file))
    assert response.status_code == 200
    assert response.headers["Cache-Control"].startswith("public, max-age=")


def test_a_withdrawal_counts_at_once_even_for_kept_copies(client, person, photo, agreed):
    url = address(rendition(photo).file)
    etag = client.get(url).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 304
    factories.withdraw_everything(person)
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 410


def test_originals_stay_inside(client, photo, agreed):
    assert client.get(address(photo.file)).status_code == 404


def test_preview_pictures_of_films_stay_inside(client, person, agreed):
    film = factories.make_film(person)
    film.thumbnail.save("bild.jpg", ContentFile(b"JPEG"))
    assert client.get(address(film.thumbnail)).status_code == 404


def test_renditions_in_formats_that_keep_exif_stay_inside(client, photo, agreed):
    url = address(photo.get_rendition("width-100|format-png").file)
    assert client.get(url).status_code == 404


def test_editors_see_everything(editor_client, photo):
    for file in (rendition(photo).file, photo.file):
        assert editor_client.get(address(file)).status_code == 200


def test_other_accounts_see_no_more_than_the_public(client, photo, django_user_model):
    client.force_login(django_user_model.objects.create_user("jemand"))
    assert client.get(address(rendition(photo).file)).status_code == 410
    assert client.get(address(photo.file)).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "renditions/unknown.webp",
        "consents/blatt.pdf",
        "../manage.py",
        "photos/../../manage.py",
        "renditions/%2e%2e/%2e%2e/manage.py",
        "//etc/passwd",
        "films/",
        "media",
    ],
)
def test_what_no_row_knows_is_not_there(client, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_signed_sheets_have_no_public_address(editor_client, person):
    consent = factories.make_consent(person, document=ContentFile(b"%PDF", name="blatt.pdf"))
    assert editor_client.get(f"/media/{consent.document.name}").status_code == 404


def test_a_missing_file_is_not_found(client, photo, agreed):
    file = rendition(photo).file
    file.storage.delete(file.name)
    assert client.get(address(file)).status_code == 404


def test_only_reading_is_allowed(client, photo, agreed):
    assert client.post(address(rendition(photo).file)).status_code == 405


@pytest.mark.parametrize("size", [0, 1, 10])
def test_no_range_reaches_beyond_the_file(size):
    for header in ("bytes=0-", "bytes=-5", "bytes=3-99", "bytes=0-0"):
        found = byte_range(header, size)
        assert found == UNSATISFIABLE or 0 <= found[0] <= found[1] < size


def test_nginx_is_told_where_the_file_lies_after_the_rule_was_asked(
    client, person, photo, agreed, settings
):
    settings.SENDFILE = "nginx"
    file = rendition(photo).file
    response = client.get(address(file))
    assert response.headers["X-Accel-Redirect"] == f"/_private/{file.name}"
    assert response.content == b""
    factories.withdraw_everything(person)
    gone = client.get(address(file))
    assert gone.status_code == 410
    assert "X-Accel-Redirect" not in gone.headers


def test_captions_go_with_their_film(client, person):
    film = factories.make_film(person)
    captions = FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT\n")
    url = reverse("captions", args=[captions.pk])
    assert client.get(url).status_code == 410
    factories.make_consent(person)
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("text/vtt")
    assert client.get(reverse("captions", args=[captions.pk + 1])).status_code == 404


def test_each_channel_is_asked_for_itself(rf, person, photo):
    factories.make_consent(person, channels=[Channel.KIOSK])
    name = rendition(photo).file.name
    assert deliver(rf.get("/"), name, Channel.KIOSK).status_code == 200
    assert deliver(rf.get("/"), name, Channel.WEB).status_code == 410


def test_asking_costs_two_queries(client, photo, agreed, django_assert_max_num_queries):
    url = address(rendition(photo).file)
    ContentType.objects.get_for_models(*apps.get_models())  # known in a server that runs
    with django_assert_max_num_queries(2):
        client.get(url)


def test_readers_get_no_cookie(client, photo, agreed):
    assert not client.get(address(rendition(photo).file)).cookies
