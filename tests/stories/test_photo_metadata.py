"""What a photo file says of itself fills the form where it is empty. Nothing in it is an error."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from stories.domain.photo_metadata import Metadata, read
from stories.models import Photo
from tests import factories
from tests.stories.photo_files import (
    CAPTION,
    COPYRIGHT,
    CREDIT,
    PHOTOGRAPHER,
    XMP,
    exif,
    iptc,
    jpeg_with,
    picture,
    png_with_text,
    talkative_jpeg,
)

UTF_8 = b"\x1b%G"


def said_by(content: bytes) -> Metadata:
    file = io.BytesIO(content)
    metadata = read(file)
    assert file.tell() == 0
    return metadata


def with_iptc(values, **options) -> bytes:
    return jpeg_with(segments={13: iptc(values, **options)})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (jpeg_with(), Metadata()),
        (
            with_iptc(
                {
                    PHOTOGRAPHER: b"Anna Foto",
                    CREDIT: b"dpa",
                    COPYRIGHT: b"\xc2\xa9 2026 dpa",
                    CAPTION: b"Ein Mann am Ofen",
                },
                charset=UTF_8,
            ),
            Metadata("Anna Foto / dpa", "© 2026 dpa", "Ein Mann am Ofen"),
        ),
        (with_iptc({PHOTOGRAPHER: b"M\xfcller"}), Metadata("Müller")),
        (with_iptc({PHOTOGRAPHER: "Müller".encode()}), Metadata("Müller")),
        (with_iptc({PHOTOGRAPHER: b"\xff\xfe\x00"}, charset=UTF_8), Metadata()),
        (with_iptc({PHOTOGRAPHER: b"a\x00b\x07c <b>d</b>"}), Metadata("a b c d")),
        (with_iptc({PHOTOGRAPHER: b"dpa", CREDIT: b"Anna / dpa"}), Metadata("Anna / dpa")),
        (
            jpeg_with(exif=exif(artist=b"Anna", copyright_notice=b"CC BY")),
            Metadata("Anna", "CC BY"),
        ),
        (jpeg_with(exif=exif(artist="Müller".encode())), Metadata("Müller")),
        (jpeg_with(exif=exif(artist=b"M\xfcller")), Metadata("Müller")),
        (talkative_jpeg(), Metadata("Anna Foto", "©", "Ein Hof")),
        (b"kein Bild", Metadata()),
        (b"", Metadata()),
    ],
)
def test_it_is_read_in_whatever_encoding(content, expected):
    assert said_by(content) == expected


def test_xmp_says_it_in_other_formats_german_first():
    xmp = XMP.format(credit="dpa", creator="Anna", rights="CC BY", caption="Ein Hof")
    for kind in ("PNG", "WEBP", "AVIF"):
        buffer = io.BytesIO()
        picture().save(buffer, kind, **({} if kind == "PNG" else {"xmp": xmp.encode()}))
        content = png_with_text(xmp) if kind == "PNG" else buffer.getvalue()
        assert said_by(content) == Metadata("Anna / dpa", "CC BY", "Ein Hof")


@pytest.mark.parametrize(
    "xmp",
    [
        b"<x",
        b"\xff\xfe<\x00",
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b"<x>" * 5000,
        b"<a/>" + b" " * 60_000,
    ],
)
def test_a_broken_or_malicious_packet_says_nothing(xmp):
    assert said_by(jpeg_with(xmp=xmp[:60_000])) == Metadata()


@pytest.mark.parametrize(
    "segments",
    [
        {1: b"Exif\0\0" + b"\xff" * 40},
        {1: b"Exif\0\0II*\0\xff\xff\xff\xff"},
        {13: b"Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff"},
        {13: b"Photoshop 3.0\x008BIM"},
        {13: iptc({PHOTOGRAPHER: b"x" * 300})[:-150]},
    ],
)
def test_broken_blocks_say_nothing_and_the_photo_is_taken(editor_client, home, segments):
    content = jpeg_with(segments=segments)
    said_by(content)
    assert add(editor_client, content).status_code == 302
    assert set(Photo.objects.get().credit) <= {"x"}


def test_a_long_text_is_cut_to_its_field(editor_client, home):
    add(editor_client, with_iptc({PHOTOGRAPHER: b"x" * 900, COPYRIGHT: b"y" * 900}))
    photo = Photo.objects.get()
    assert photo.credit == "x" * 200
    assert photo.licence == "y" * 120


# Uploads --------------------------------------------------------------------------------


def add(client, content: bytes, **values):
    data = {
        "title": "Ein Foto",
        "file": SimpleUploadedFile("a.jpg", content),
        "collection": Collection.get_first_root_node().pk,
        "shows_people": "on",
    }
    return client.post(reverse("wagtailimages:add"), data | values)


def add_folder(client, **files: bytes) -> list[dict]:
    """What Wagtail's upload of many does with a folder: one request a file."""
    url = reverse("wagtailimages:add_multiple")
    return [
        client.post(
            url, {"title": name, "files[]": SimpleUploadedFile(f"{name}.jpg", content)}
        ).json()
        for name, content in files.items()
    ]


def test_one_photo_brings_its_credit_and_caption(editor_client, home):
    assert add(editor_client, talkative_jpeg()).status_code == 302
    photo = Photo.objects.get()
    assert (photo.credit, photo.licence) == ("Anna Foto", "©")
    assert photo.alternative_texts == {"de": "Ein Hof"}


def test_what_an_editor_has_written_stays(editor_client, home):
    add(editor_client, talkative_jpeg(), credit="Redaktion", alternative_text_de="Ein Platz")
    photo = Photo.objects.get()
    assert photo.credit == "Redaktion"
    assert photo.licence == "©"
    assert photo.alternative_texts == {"de": "Ein Platz"}


def test_a_folder_brings_the_credit_of_each_photo(editor_client, home):
    answers = add_folder(
        editor_client,
        eins=with_iptc({PHOTOGRAPHER: b"Anna", CAPTION: b"Ein Ofen"}),
        zwei=with_iptc({PHOTOGRAPHER: b"Ben"}),
        drei=jpeg_with(),
    )
    assert all(answer["success"] for answer in answers)
    assert "Anna" in answers[0]["form"]
    assert "Ein Ofen" in answers[0]["form"]
    photos = Photo.objects.order_by("pk")
    assert [photo.credit for photo in photos] == ["Anna", "Ben", ""]
    assert [photo.alternative_texts for photo in photos] == [{"de": "Ein Ofen"}, {}, {}]
    assert all(photo.shows_people for photo in photos)


def test_in_a_folder_the_bad_are_refused_and_the_good_are_kept(editor_client, home):
    answers = add_folder(editor_client, gut=jpeg_with(), leer=b"", text=b"kein Bild")
    assert [answer["success"] for answer in answers] == [True, False, False]
    assert Photo.objects.count() == 1


def test_the_texts_of_many_can_be_changed_in_the_same_window(editor_client, home):
    add_folder(editor_client, eins=with_iptc({PHOTOGRAPHER: b"Anna"}))
    photo = Photo.objects.get()
    prefix = f"image-{photo.pk}-"
    data = {"title": "Neu", "credit": "Anna F.", "alternative_text_en": "A yard"}
    data |= {"shows_people": "on", "tags": "", "collection": photo.collection_id}
    url = reverse("wagtailimages:edit_multiple", args=[photo.pk])
    answer = editor_client.post(url, {prefix + name: value for name, value in data.items()})
    assert answer.json()["success"]
    photo.refresh_from_db()
    assert photo.credit == "Anna F."
    assert photo.alternative_texts == {"en": "A yard"}


def test_the_real_name_of_somebody_under_pseudonym_is_not_taken_over(editor_client, home):
    factories.make_person("Rosa", is_pseudonym=True, real_name="Zaynab Khoury")
    content = with_iptc({PHOTOGRAPHER: b"Anna", CAPTION: b"Zaynab Khoury am Herd"})
    add(editor_client, content)
    add_folder(editor_client, zaynab_khoury=content)
    for photo in Photo.objects.all():
        assert photo.credit == "Anna"
        assert photo.alternative_texts == {}
        assert "aynab" not in photo.title


def test_a_new_file_of_an_old_photo_fills_only_what_is_empty(editor_client, home):
    photo = factories.make_photo(title="Alt")
    Photo.objects.filter(pk=photo.pk).update(credit="Redaktion")
    data = {"title": "Alt", "collection": photo.collection_id, "credit": "Redaktion"}
    data |= {"file": SimpleUploadedFile("b.jpg", talkative_jpeg()), "shows_people": "on"}
    editor_client.post(reverse("wagtailimages:edit", args=[photo.pk]), data)
    photo.refresh_from_db()
    assert (photo.credit, photo.licence) == ("Redaktion", "©")


def test_a_photo_in_another_format_says_nothing_wrong():
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9)).save(buffer, "GIF", comment=b"Anna")
    assert said_by(buffer.getvalue()) == Metadata()
