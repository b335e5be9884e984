"""Sizes of photos that show nobody are public. When somebody is entered, they are gone at once."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, storages
from django.urls import reverse

from core import jobs
from core.models import Job
from stories.delivery import address
from stories.domain import open_sizes
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.leaks.check import leak_check
from stories.models import Photo
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def landscape():
    photo = factories.make_photo(shows_people=False)
    make_renditions(photo)
    return photo


def names(photo) -> list[str]:
    return list(
        photo.renditions.filter(filter_spec__in=WEBP_FILTERS).values_list("file", flat=True)
    )


def public_names(photo) -> list[str]:
    return [size.file.name for size in photo.renditions.filter(file__startswith="open/")]


def addresses(photo) -> list[str]:
    sizes = photo.renditions.filter(filter_spec__in=WEBP_FILTERS)
    return [address(size.file) for size in sizes]


def test_sizes_of_what_shows_nobody_are_public(client, landscape):
    assert names(landscape)
    assert all(name.startswith("open/") for name in names(landscape))
    for url in addresses(landscape):
        assert url.startswith("/oeffentlich/open/")
        response = client.get(url)
        assert response.status_code == 200
        assert response.headers["Content-Type"] == "image/webp"
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_public_sizes_cost_no_query(client, landscape, django_assert_num_queries):
    url = addresses(landscape)[0]
    with django_assert_num_queries(0):
        client.get(url)


def test_a_kept_copy_is_good_as_long_as_the_file_is_there(client, landscape):
    url = addresses(landscape)[0]
    etag = client.get(url).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 304
    storages["public"].delete(names(landscape)[0])
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 404


def test_sizes_of_what_may_show_people_are_private():
    photo = factories.make_photo()
    make_renditions(photo)
    assert names(photo)
    assert all(name.startswith("renditions/") for name in names(photo))


def test_formats_that_keep_exif_are_private(landscape):
    size = landscape.get_rendition("width-100|format-png")
    assert size.file.name.startswith("renditions/")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "open/",
        "open",
        "../private/photos/x.png",
        "open/../../private/x.webp",
        "open/%2e%2e/%2e%2e/x.webp",
        "open/x.svg",
        "open/x.html",
        "x.webp",
        "open/.x.webp",
        "//etc/passwd",
    ],
)
def test_the_public_folder_gives_pictures_only_and_no_list(client, name):
    for file in ("x.svg", "x.html"):
        path = f"open/{file}"
        if not storages["public"].exists(path):
            storages["public"].save(path, ContentFile(b"<script>"))
    response = client.get("/oeffentlich/" + name)
    assert response.status_code == 404
    assert b"<script>" not in response.content


def test_who_is_entered_later_is_hidden_at_once(
    client, landscape, django_capture_on_commit_callbacks
):
    old_names, old_addresses = names(landscape), addresses(landscape)
    landscape.shows_people = True
    with django_capture_on_commit_callbacks(execute=True):
        landscape.save()
    assert not any(storages["public"].exists(name) for name in old_names)
    assert {client.get(url).status_code for url in old_addresses} == {404}
    assert not any(name.startswith("open/") for name in names(landscape))
    assert not Job.objects.filter(kind=open_sizes.KIND).exists()


def test_an_editor_who_enters_somebody_hides_the_photo(
    client, editor_client, landscape, django_capture_on_commit_callbacks
):
    old_names = names(landscape)
    data = {"title": "Foto", "shows_people": "on", "tags": "", "people": []}
    data |= {"collection": landscape.collection_id, "credit": "x"}
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse("wagtailimages:edit", args=[landscape.pk]), data)
    assert Photo.objects.get(pk=landscape.pk).shows_people
    assert not any(storages["public"].exists(name) for name in old_names)


def test_a_photo_that_is_deleted_leaves_no_public_file(
    landscape, django_capture_on_commit_callbacks
):
    old_names = names(landscape)
    with django_capture_on_commit_callbacks(execute=True):
        landscape.delete()
    assert not any(storages["public"].exists(name) for name in old_names)


def test_a_file_that_cannot_be_deleted_is_tried_until_it_is_gone(
    landscape, monkeypatch, django_capture_on_commit_callbacks
):
    old_names = names(landscape)
    landscape.shows_people = True
    with monkeypatch.context() as broken:
        broken.setattr(FileSystemStorage, "delete", lambda storage, name: None)
        with django_capture_on_commit_callbacks(execute=True):
            landscape.save()
    assert any(storages["public"].exists(name) for name in old_names)
    assert Job.objects.filter(kind=open_sizes.KIND).exists()
    jobs.work(until_empty=True, kinds=[open_sizes.KIND])
    assert not any(storages["public"].exists(name) for name in old_names)


def test_what_a_stopped_server_left_is_deleted_by_the_worker(landscape):
    """Without the callbacks after the commit, as when the process is killed there."""
    old_names = names(landscape)
    landscape.shows_people = True
    landscape.save()
    assert any(storages["public"].exists(name) for name in old_names)
    jobs.work(until_empty=True, kinds=[open_sizes.KIND])
    assert not any(storages["public"].exists(name) for name in old_names)


def test_a_worker_that_read_the_photo_before_makes_private_sizes(landscape):
    as_the_worker_knows_it = Photo.objects.get(pk=landscape.pk)
    landscape.renditions.all().delete()
    Photo.objects.filter(pk=landscape.pk).update(shows_people=True)
    make_renditions(as_the_worker_knows_it)
    assert names(landscape)
    assert all(name.startswith("renditions/") for name in names(landscape))


def test_public_files_without_right_are_found(home, landscape):
    assert list(leak_check(only=["store"]).findings) == []
    Photo.objects.filter(pk=landscape.pk).update(shows_people=True)
    forgotten = storages["public"].save("open/vergessen.webp", ContentFile(b"x"))
    found = leak_check(only=["store"]).findings
    places = {finding.where for finding in found if finding.kind == "open"}
    assert places == {f"public file {name}" for name in [*public_names(landscape), forgotten]}


def test_a_hidden_photo_at_a_public_address_is_found(home, landscape):
    assert list(leak_check(only=["public_file"]).findings) == []
    Photo.objects.filter(pk=landscape.pk).update(shows_people=True)
    found = leak_check(only=["public_file"]).findings
    assert {finding.where for finding in found} >= set(addresses(landscape))
