"""The real name behind a pseudonym is found wherever it stands, and is never told."""

import io
import logging

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.contrib.redirects.models import Redirect

from kiosk.models import Kiosk
from stories import delivery
from stories.leaks.findings import Kind, Subject
from stories.models import FilmCaptions, Photo
from tests import factories
from tests.leaks.leak_check_site import (
    kinds,
    look,
    make_film,
    make_rima,
    places,
    story,
)

REAL_NAME = "Shirin Müller-Azadi"
STORE = "store"


@pytest.fixture
def rima(home):
    return make_rima(real_name=REAL_NAME)


def told(report) -> str:
    return "\n".join(map(str, [*report.findings, *report.hints])).casefold()


def assert_found(report, where: str, person) -> None:
    found = {finding for finding in report.findings if finding.kind == Kind.REAL_NAME}
    assert where in {finding.where for finding in found}
    assert {finding.subject for finding in found} == {Subject("person", person.pk)}
    assert not {"shirin", "müller", "mueller", "muller", "azadi"} & set(told(report).split())


def test_a_site_that_keeps_the_name_to_itself_is_tight(rima):
    report = look(STORE, "stories.StoryPage", "api_story", "media", "kiosk programme")
    assert list(report.findings) == []
    assert list(report.hints) == []


@pytest.mark.parametrize(
    "written",
    [
        REAL_NAME,
        "SHIRIN MULLER AZADI",
        "Müller-Azadi, Shirin",
        "Azadi Shirin",
        "shirin_mueller_azadi",
        "Shirin <b>Müller</b>-Azadi",
        "shirinmuellerazadi",
    ],
)
def test_the_name_is_known_in_every_spelling(rima, written):
    page = story()
    page.body = [("text", f"<p>Früher hieß sie {written}.</p>")]
    page.save()
    assert_found(look(STORE), "field “body” of a page", rima)


def test_the_name_in_an_alternative_text_is_found(rima):
    page = story()
    page.portrait_alternative_text = f"{REAL_NAME} am Fenster"
    page.save()
    assert_found(look(STORE), "field “portrait_alternative_text” of a page", rima)


def test_the_name_on_a_page_is_found_where_visitors_read_it(rima):
    page = story()
    page.opening = f"{REAL_NAME} lacht."
    page.save()
    report = look("stories.StoryPage", "api_story", "kiosk programme")
    assert_found(report, "/de/geschichten/rima/", rima)
    found = places(report, Kind.REAL_NAME)
    assert {f"/api/v1/stories/{page.pk}/", f"kiosk {Kiosk.objects.get().pk}"} <= found


def test_the_name_in_an_address_is_found_and_not_told(rima):
    page = story()
    page.slug = "shirin-mueller-azadi"
    page.save()
    report = look(STORE, "stories.StoryPage", "sitemap")
    assert_found(report, "address of a page", rima)
    assert "(address holds the name)" in places(report, Kind.REAL_NAME)
    assert "mueller" not in told(report)


def test_the_name_in_an_old_address_is_found(rima):
    redirect = Redirect.objects.create(old_path="/de/shirin-muller-azadi", redirect_link="/de/")
    assert_found(look(STORE), f"redirect {redirect.pk}", rima)


def test_the_name_in_a_draft_is_found(rima):
    page = story()
    page.body = [("text", f"<p>{REAL_NAME}</p>")]
    revision = page.save_revision()
    assert_found(look(STORE), f"revision {revision.pk}", rima)


def test_the_name_in_captions_is_found(rima):
    FilmCaptions.objects.update(webvtt=f"WEBVTT\n\n00:01.000 --> 00:02.000\n{REAL_NAME}\n")
    report = look(STORE, "captions")
    assert_found(report, "captions (de)", rima)
    assert any(place.endswith(".vtt") for place in places(report, Kind.REAL_NAME))


def test_the_name_in_titles_and_file_names_is_found(rima):
    photo = rima.photos.get()
    Photo.objects.filter(pk=photo.pk).update(title=REAL_NAME)
    film = make_film(rima)
    film.file.storage.save("films/Shirin-Mueller-Azadi.mp4", ContentFile(b"film"))
    type(film).objects.filter(pk=film.pk).update(file="films/Shirin-Mueller-Azadi.mp4")
    report = look(STORE)
    assert_found(report, "title and texts of a photo", rima)
    assert "file name of a film" in places(report, Kind.REAL_NAME)


def photo_with_exif(person, artist: str) -> Photo:
    buffer = io.BytesIO()
    exif = PillowImage.Exif()
    exif[0x013B] = artist
    PillowImage.new("RGB", (40, 50), "#d2674a").save(buffer, "JPEG", exif=exif)
    file = ImageFile(io.BytesIO(buffer.getvalue()), name="foto.jpg")
    photo = Photo.objects.create(title="Foto", file=file)
    photo.people.add(person)
    return photo


def test_the_name_in_a_photo_that_leaves_is_found(rima, monkeypatch):
    photo = photo_with_exif(rima, "Shirin Mueller-Azadi")
    assert list(look("media").findings) == []
    monkeypatch.setattr(delivery, "_refused", lambda *args: None)
    assert_found(look("media"), f"/media/{photo.file.name}", rima)


def test_the_name_in_the_tags_of_a_film_is_found(rima):
    film = make_film(rima)
    version = film.versions.get()
    version.file.save("film.mp4", ContentFile(b"\0ftyp\0\0Shirin M\xc3\xbcller-Azadi\0\0moov"))
    assert_found(look("media"), f"/media/{version.file.name}", rima)


def test_the_name_in_a_header_is_found(rima, monkeypatch):
    from home import open_data

    answer = open_data._json

    def talkative(content, status=200):
        response = answer(content, status)
        response.headers["Link"] = "</shirin-muller-azadi>; rel=author"
        return response

    monkeypatch.setattr(open_data, "_json", talkative)
    assert_found(look("api_schema"), "/api/v1/openapi.json", rima)


def test_the_name_in_a_line_of_the_log_is_found(rima, monkeypatch):
    def talkative():
        logging.getLogger("home").warning("asked for %s", REAL_NAME)
        return {}

    monkeypatch.setattr("home.openapi.description", talkative)
    assert_found(look("api_schema"), "home", rima)


def test_a_given_name_alone_is_a_hint_and_no_finding(rima):
    page = story()
    page.opening = "Shirin lacht."
    page.save()
    report = look(STORE)
    assert list(report.findings) == []
    assert {hint.subject for hint in report.hints} == {Subject("person", rima.pk)}
    assert "shirin" not in told(report)


def test_a_pseudonym_that_is_the_real_name_is_a_finding(home):
    factories.make_person("Shirin Azadi", real_name="Shirin Azadi")
    assert places(look(STORE), Kind.REAL_NAME) == {"public name of a person"}


def test_somebody_who_uses_that_name_openly_is_no_leak(rima):
    mentor = factories.make_person("Shirin Müller-Azadi", is_pseudonym=False, role="mentor")
    factories.make_consent(mentor)
    page = story()
    page.companion = mentor.public_name
    page.save()
    assert Kind.REAL_NAME not in kinds(look(STORE))


def test_who_uses_the_real_name_has_nothing_to_hide(home):
    person = make_rima(is_pseudonym=False, real_name="Rima Azadi")
    page = story()
    page.opening = "Rima Azadi lacht."
    page.save()
    assert Kind.REAL_NAME not in kinds(look(STORE))
    assert person.real_name
