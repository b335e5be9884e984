"""What cannot be used is refused in a plain sentence, and nothing is left behind."""

import io
import os
import struct
import zlib

import pytest
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.models import Collection, UploadedFile

from core import jobs
from core.models import Job
from stories.domain.photos import make_renditions
from stories.models import Film, Photo
from stories.templatetags.photos import photo as photo_tag
from tests.stories.photo_files import png_with_text

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
SVG_WITH_SCRIPT = SVG.replace(b"<circle", b"<script>alert(1)</script><circle")
ENTITIES = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>'


def picture(kind="JPEG", size=(120, 150)) -> bytes:
    buffer = io.BytesIO()
    PillowImage.effect_noise(size, 40).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


def vast_png(width=9000, height=7000) -> bytes:
    """63 megapixels of one bit in a few kilobytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + checksum

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((1 + (width + 7) // 8) * min(height, 7000)), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def vast_jpeg(side=10_000) -> bytes:
    """The head of a small JPEG that says it has 100 megapixels."""
    content = picture()
    place = content.index(b"\xff\xc0") + 5
    return content[:place] + struct.pack(">HH", side, side) + content[place + 4 :]


def moving(kind: str) -> bytes:
    """Two pictures in one file."""
    frames, buffer = [PillowImage.new("RGB", (60, 75), c) for c in ("red", "blue")], io.BytesIO()
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:], duration=100)
    return buffer.getvalue()


def stored_files() -> int:
    folders = (django_settings.PRIVATE_ROOT, django_settings.MEDIA_ROOT)
    return sum(len(files) for folder in folders for _path, _dirs, files in os.walk(folder))


def add_photo(client, name, content):
    data = {
        "title": "Ein Foto",
        "file": SimpleUploadedFile(name, content),
        "collection": Collection.get_first_root_node().pk,
        "shows_people": "on",
    }
    return client.post(reverse("wagtailimages:add"), data)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("foto.jpg", b"kein Bild", "lässt sich nicht öffnen"),
        ("foto.jpg", picture()[:900], "lässt sich nicht öffnen"),
        ("foto.png", picture("PNG")[:900], "lässt sich nicht öffnen"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 200, "lässt sich nicht öffnen"),
        ("foto.jpg", b"", "Datei ist leer"),
        ("bild.svg", SVG, "kein Foto ist oder Programmcode"),
        ("bild.svg", SVG_WITH_SCRIPT, "kein Foto ist oder Programmcode"),
        ("bild.png", SVG_WITH_SCRIPT, "passt nicht zum Inhalt"),
        ("bild.png", ENTITIES, "lässt sich nicht öffnen"),
        ("bild.gif", picture("GIF"), "kein Foto ist oder Programmcode"),
        ("foto.png", picture("JPEG"), "passt nicht zum Inhalt"),
        ("gross.png", vast_png(), "zu viele Bildpunkte"),
        ("bombe.png", vast_png(60_000, 60_000), "zu viele Bildpunkte"),
        ("foto.exe", b"MZ", "lässt sich nicht öffnen"),
        ("foto.jpg", SVG_WITH_SCRIPT, "passt nicht zum Inhalt"),
        ("hundert.png", vast_png(10_000, 10_000), "zu viele Bildpunkte"),
        ("hundert.jpg", vast_jpeg(), "zu viele Bildpunkte"),
        ("text.png", png_with_text("a" * 20_000_000), "lässt sich nicht öffnen"),
        ("bewegt.png", moving("PNG"), "Dieses Bild bewegt sich"),
        ("bewegt.webp", moving("WEBP"), "Dieses Bild bewegt sich"),
        ("bewegt.avif", moving("AVIF"), "Dieses Bild bewegt sich"),
        ("bild.bmp", picture("BMP"), "kein Foto ist oder Programmcode"),
        ("bild.tif", picture("TIFF"), "kein Foto ist oder Programmcode"),
        ("foto.avif", picture("AVIF")[:300], "lässt sich nicht öffnen"),
        ("foto.webp", picture("WEBP")[:300], "lässt sich nicht öffnen"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_a_photo_that_cannot_be_used_is_refused(
    editor_client, name, content, words, settings, tmp_path
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0  # every upload goes through a temporary file
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    before = stored_files()
    response = add_photo(editor_client, name, content)
    assert response.status_code == 200
    page = response.content.decode()
    assert words in page
    assert "Bitte" in page
    assert not Photo.objects.exists()
    assert not Job.objects.exists()
    assert stored_files() == before
    response.close()
    assert list(tmp_path.iterdir()) == []


def test_a_photo_of_a_phone_with_more_pictures_in_it_is_taken(editor_client):
    assert add_photo(editor_client, "a.jpg", moving("MPO")).status_code == 302
    make_renditions(photo := Photo.objects.get())
    assert photo.renditions.exists()


def test_a_photo_that_is_too_large_is_refused(editor_client, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000
    page = add_photo(editor_client, "foto.jpg", picture()).content.decode()
    assert "ist zu groß" in page
    assert "verkleinern" in page
    assert not Photo.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bild.svg", SVG_WITH_SCRIPT, "Programmcode"),
        ("gross.png", vast_png(), "zu viele Bildpunkte"),
        ("leer.jpg", b"", "Datei ist leer"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_the_upload_of_many_refuses_too(editor_client, name, content, words):
    before = stored_files()
    response = editor_client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Bild", "files[]": SimpleUploadedFile(name, content)},
    )
    answer = response.json()
    assert answer["success"] is False
    assert words in answer["error_message"]
    assert not Photo.objects.exists()
    assert not UploadedFile.objects.exists()
    assert stored_files() == before


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")]
)
def test_a_sound_photo_is_taken_under_a_name_by_chance(editor_client, name, kind):
    assert add_photo(editor_client, name, picture(kind)).status_code == 302
    stored = Photo.objects.get()
    assert stored.file.name.startswith("photos/")
    assert "a." not in stored.file.name.removesuffix(name[1:])
    assert stored.shows_people


def test_a_new_file_under_an_old_photo_has_all_sizes(
    editor_client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        add_photo(editor_client, "a.jpg", picture())
    jobs.work(until_empty=True)
    stored = Photo.objects.get()
    first = photo_tag(stored)
    data = {
        "title": "Neu",
        "file": SimpleUploadedFile("b.jpg", picture(size=(300, 375))),
        "collection": stored.collection_id,
    }
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse("wagtailimages:edit", args=[stored.pk]), data)
    assert "<img" not in photo_tag(Photo.objects.get())
    jobs.work(until_empty=True)
    second = photo_tag(Photo.objects.get())
    assert 'width="300"' in second
    assert second != first


def add_film(client, name, content):
    data = {
        "title": "Ein Film",
        "file": SimpleUploadedFile(name, content),
        "collection": Collection.get_first_root_node().pk,
        "duration": "0",
    }
    return client.post(reverse("wagtailmedia:add", args=["video"]), data)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("film.mp4", b"Das ist ein Text, kein Film.", "kein Film oder Ton"),
        ("film.mp4", b"", "Datei ist leer"),
        ("film.webm", b"\0\0\0\x18ftypmp42", "kein Film oder Ton"),
        ("film.mp4", b"<html><script>alert(1)</script>", "kein Film oder Ton"),
        ("film.txt", b"Text", "Endung „txt“ nehmen wir nicht"),
    ],
)
def test_a_film_that_is_none_is_refused(editor_client, name, content, words):
    before = stored_files()
    response = add_film(editor_client, name, content)
    assert response.status_code == 200
    assert words in response.content.decode()
    assert not Film.objects.exists()
    assert stored_files() == before


def test_a_film_is_taken(editor_client):
    content = (django_settings.BASE_DIR / "demo/film/ich-habs-geschafft.mp4").read_bytes()
    assert add_film(editor_client, "film.mp4", content).status_code == 302
    assert Film.objects.get().file.name.startswith("films/")
