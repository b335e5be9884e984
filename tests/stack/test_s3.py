"""Files in two buckets of a real S3 server: who gets them, how, and for how long."""

import datetime
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import botocore.auth
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from kiosk.delivery import deliver_to_device
from stories.delivery import address
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.domain.withdrawal import withdraw
from stories.enums import FilmFormat
from stories.models import FilmVersion, PhotoRendition
from tests import factories

pytestmark = [pytest.mark.stack, pytest.mark.django_db]
MEGABYTE = 1024 * 1024
AN_HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def person(on_s3):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def photo(person):
    photo = factories.make_photo(person)
    make_renditions(photo)
    return photo


@pytest.fixture
def landscape(on_s3):
    photo = factories.make_photo(shows_people=False)
    make_renditions(photo)
    return photo


@pytest.fixture
def version(person):
    film = factories.make_film(person)
    version = FilmVersion(film=film, format=FilmFormat.H264_480)
    version.file.save("film.mp4", ContentFile(b"0123456789"), save=False)
    version.size = 10
    version.save()
    return version


def size_of(photo) -> PhotoRendition:
    return photo.renditions.filter(filter_spec__in=WEBP_FILTERS).first()


def ask(url: str, **headers) -> tuple[int, bytes, dict]:
    """What an anonymous visitor of the S3 server gets."""
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as refusal:
        return refusal.code, b"", refusal.headers


def signed(client, file) -> str:
    response = client.get(address(file))
    assert response.status_code == 302
    assert response.headers["Cache-Control"] == "no-store"
    return response.headers["Location"]


def in_bucket(s3, bucket: str, name: str) -> str:
    return f"{s3['S3_ENDPOINT_URL']}/{s3[bucket]}/{name}"


def test_nobody_reads_the_private_bucket(on_s3, photo, version):
    for file in (photo.file, size_of(photo).file, version.file, version.film.file):
        assert file.storage.exists(file.name)
        assert ask(in_bucket(on_s3, "S3_BUCKET_PRIVATE", file.name))[0] == 403
    assert ask(in_bucket(on_s3, "S3_BUCKET_PRIVATE", ""))[0] == 403


def test_a_cleared_photo_is_read_by_a_signed_address(client, photo):
    file = size_of(photo).file
    status, content, headers = ask(signed(client, file))
    assert status == 200
    assert content == file.read()
    assert headers["Content-Type"] == "image/webp"
    assert headers["Cache-Control"] == "private, no-cache"


def test_ranges_work_through_the_signed_address(client, version):
    status, content, headers = ask(signed(client, version.file), Range="bytes=2-4")
    assert (status, content) == (206, b"234")
    assert headers["Content-Range"] == "bytes 2-4/10"


def test_players_may_ask_for_the_head_alone(client, version):
    target = client.head(address(version.file)).headers["Location"]
    with urllib.request.urlopen(urllib.request.Request(target, method="HEAD")) as answer:
        assert answer.headers["Content-Length"] == "10"


def test_a_signature_is_good_for_one_file(client, photo, version):
    target = signed(client, version.file)
    other = size_of(photo).file.name
    assert ask(target.replace(version.file.name, other))[0] == 403


def test_a_changed_signature_is_refused(client, version):
    target = signed(client, version.file)
    last = "0" if target[-1] != "0" else "1"
    assert ask(target[:-1] + last)[0] == 403
    assert ask(target.partition("?")[0])[0] == 403


def test_a_signature_ends(client, version, monkeypatch):
    earlier = botocore.auth.get_current_datetime() - AN_HOUR
    with monkeypatch.context() as then:
        then.setattr(botocore.auth, "get_current_datetime", lambda *args, **kwargs: earlier)
        target = signed(client, version.file)
    assert ask(target)[0] == 403


def test_without_consent_there_is_no_address(client, on_s3):
    photo = factories.make_photo(factories.make_person("Joel"))
    make_renditions(photo)
    response = client.get(address(size_of(photo).file))
    assert response.status_code == 410
    assert "Location" not in response.headers


def test_a_withdrawal_deletes_the_sizes_in_the_bucket(
    client, person, photo, django_capture_on_commit_callbacks
):
    file = size_of(photo).file
    target = signed(client, file)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(person)
    assert client.get(address(file)).status_code in (404, 410)
    assert ask(target)[0] in (403, 404)
    assert not storages["default"].exists(file.name)
    assert storages["default"].exists(photo.file.name)


def test_a_withdrawn_film_is_gone_at_once(client, person, version):
    assert client.get(address(version.file)).status_code == 302
    factories.withdraw_everything(person)
    assert client.get(address(version.file)).status_code == 410


def test_what_shows_nobody_lies_in_the_public_bucket(on_s3, landscape):
    url = address(size_of(landscape).file)
    assert url == in_bucket(on_s3, "S3_BUCKET_PUBLIC", size_of(landscape).file.name)
    status, content, headers = ask(url)
    assert status == 200
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["Content-Type"] == "image/webp"
    assert ask(in_bucket(on_s3, "S3_BUCKET_PUBLIC", ""))[0] == 403


def test_who_is_entered_later_is_gone_from_the_public_bucket(
    landscape, django_capture_on_commit_callbacks
):
    urls = [address(size.file) for size in landscape.renditions.all()]
    landscape.shows_people = True
    with django_capture_on_commit_callbacks(execute=True):
        landscape.save()
    assert {ask(url)[0] for url in urls} <= {403, 404}


def test_nothing_is_public_by_itself(on_s3, s3_client, photo, landscape, version):
    for key, bucket in (("S3_BUCKET_PRIVATE", "private"), ("S3_BUCKET_PUBLIC", "public")):
        entries = s3_client.list_objects_v2(Bucket=on_s3[key])["Contents"]
        assert entries, bucket
        for entry in entries:
            acl = s3_client.get_object_acl(Bucket=on_s3[key], Key=entry["Key"])
            assert [grant for grant in acl["Grants"] if "URI" in grant["Grantee"]] == []


def test_large_files_are_written_in_parts(on_s3, s3_client):
    content = b"0123456789abcdef" * (9 * MEGABYTE // 16)
    name = storages["default"].save("films/large.mp4", ContentFile(content))
    head = s3_client.head_object(Bucket=on_s3["S3_BUCKET_PRIVATE"], Key=name)
    assert head["ContentLength"] == len(content)
    assert "-" in head["ETag"]  # of parts
    assert storages["default"].open(name).read() == content


def test_no_file_is_written_over_another(on_s3):
    first = storages["default"].save("films/a.mp4", ContentFile(b"first"))
    second = storages["default"].save("films/a.mp4", ContentFile(b"second"))
    assert first != second
    assert storages["default"].open(first).read() == b"first"


def test_a_kiosk_gets_the_bytes_from_us(rf, photo, landscape):
    """Its token in a header must not travel to another host."""
    for file in (size_of(photo).file, size_of(landscape).file):
        response = deliver_to_device(rf.get("/"), file.name)
        assert response.status_code == 200
        assert b"".join(response.streaming_content) == file.read()


def test_pages_may_load_photos_from_our_server_only(client, home, on_s3):
    policy = client.get("/de/").headers["Content-Security-Policy"]
    server = urlsplit(on_s3["S3_ENDPOINT_URL"])
    assert f"img-src 'self' data: blob: {server.scheme}://{server.netloc};" in policy + ";"
    assert on_s3["S3_BUCKET_PRIVATE"] not in policy


def test_no_key_stands_where_a_task_would_keep_it(on_s3):
    for alias in ("default", "public", "renditions"):
        assert on_s3["S3_SECRET_ACCESS_KEY"] not in repr(storages[alias].deconstruct())


def test_the_site_says_that_it_can_serve(client, on_s3):
    assert client.get("/readyz").json()["storage_private"] == "ok"
