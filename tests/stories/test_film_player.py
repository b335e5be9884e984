"""The player: what fits comes by itself, all else by a link, and nothing that is not cleared."""

import re
from html import unescape

import pytest
from django.urls import reverse

from stories.delivery import address
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.enums import FilmAlternative, FilmFormat
from stories.models import Film, FilmCaptions
from tests import factories
from tests.stories.test_story_pages import make_film_page

GERMAN = "WEBVTT\n\n00:01:05.000 --> 00:01:07.000\nGuten Tag.\n"
ENGLISH = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGood morning.\n"
SIGNED = FilmAlternative.SIGN_LANGUAGE
DESCRIBED = FilmAlternative.AUDIO_DESCRIPTION


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


def page_of(person, **values):
    return make_film_page(factories.make_film(person, **values), person)


def read(client, page, query="") -> str:
    response = client.get(page.url + query)
    assert response.status_code == 200
    return unescape(response.content.decode())


def sources(text) -> list[str]:
    return re.findall(r'<source src="([^"]+)"', text)


def file_of(film, form=FilmFormat.H264_720) -> str:
    return address(film.versions.get(format=form).file)


def alternative(film, *people, kind=SIGNED, **values) -> Film:
    return factories.make_film(*people, alternative_of=film, alternative_kind=kind, **values)


# Versions -------------------------------------------------------------------------------


def test_a_browser_tries_av1_and_then_h264_with_their_codecs(client, person):
    page = page_of(person, versions=[FilmFormat.AV1, FilmFormat.H264_720])
    text = read(client, page)
    assert sources(text) == [file_of(page.film, form) for form in (FilmFormat.AV1, "h264_720")]
    assert 'type="video/mp4; codecs="av01.0.05M.08, mp4a.40.2""' in text
    assert 'type="video/mp4; codecs="avc1.64001f, mp4a.40.2""' in text


def test_phones_are_given_the_small_picture_first(client, person):
    page = page_of(person, versions=FilmFormat)
    text = read(client, page)
    forms = (FilmFormat.H264_480, FilmFormat.AV1, FilmFormat.H264_720)
    assert sources(text) == [file_of(page.film, form) for form in forms]
    assert text.count('media="(max-width: 40rem)"') == 1
    assert 'preload="none"' in text


@pytest.mark.parametrize("lines", [1080, 720, 480])
def test_a_resolution_can_be_chosen_by_a_link(client, person, lines):
    page = page_of(person, versions=FilmFormat)
    text = read(client, page)
    assert f'href="?aufloesung={lines}#film-{page.film.pk}"' in text
    chosen = read(client, page, f"?aufloesung={lines}")
    assert sources(chosen)[-1] == file_of(page.film, f"h264_{lines}")
    assert (file_of(page.film, FilmFormat.AV1) in sources(chosen)) == (lines == 720)
    assert "40rem" not in chosen
    assert re.search(rf'aufloesung={lines}#film-\d+" aria-current="true"', chosen)


def test_one_picture_is_no_choice(client, person):
    text = read(client, page_of(person))
    assert "Auflösung" not in text
    assert "Fassungen" not in text


@pytest.mark.parametrize("query", ["?aufloesung=4000", "?fassung=x", "?fassung=999&aufloesung="])
def test_what_is_not_there_leads_to_the_film(client, person, query):
    page = page_of(person, versions=FilmFormat)
    assert sources(read(client, page, query)) == sources(read(client, page))


def test_the_upload_is_nowhere_on_the_page(client, person):
    page = page_of(person, versions=FilmFormat)
    assert page.film.file.name not in read(client, page)


# Not ready ------------------------------------------------------------------------------


def test_a_film_that_is_not_ready_shows_its_still_and_says_so(client, person):
    still = factories.make_photo(person)
    make_renditions(still)
    page = page_of(person, versions=(), still=still)
    text = read(client, page)
    assert "Der Film wird gerade vorbereitet." in text
    assert "<video" not in text
    names = [one.file.name for one in still.renditions.filter(filter_spec__in=WEBP_FILTERS)]
    assert any(name in text for name in names)


@pytest.mark.parametrize("form", [FilmFormat.AV1, FilmFormat.AUDIO])
def test_a_film_that_some_could_not_see_is_not_ready(client, person, form):
    text = read(client, page_of(person, versions=[form]))
    assert "Der Film wird gerade vorbereitet." in text
    assert "<video" not in text


def test_the_list_of_films_does_not_wait(client, person):
    page_of(person, versions=())
    text = client.get("/de/filme/").content.decode()
    assert text.count('class="filme__eintrag') == 1


# Other tellings -------------------------------------------------------------------------


def test_a_film_can_be_heard_alone(client, person):
    page = page_of(person, versions=FilmFormat)
    assert f'href="?fassung=ton-{page.film.pk}#film-{page.film.pk}"' in read(client, page)
    text = read(client, page, f"?fassung=ton-{page.film.pk}")
    assert "<audio" in text
    assert "<video" not in text
    assert sources(text) == [file_of(page.film, FilmFormat.AUDIO)]
    assert re.search(r'aria-current="true">Nur Ton<', text)
    assert "download" not in text


def test_a_sound_is_heard_without_being_asked(client, person):
    text = read(client, page_of(person, type="audio", versions=[FilmFormat.AUDIO]))
    assert "<audio" in text
    assert "Fassungen" not in text


def test_alternatives_are_links_that_play_them(client, person):
    page = page_of(person)
    signed, described = (
        alternative(page.film, person),
        alternative(page.film, person, kind=DESCRIBED),
    )
    text = read(client, page)
    labels = re.findall(r'<li><a href="[^"]*#film-\d+"[^>]*>([^<]+)</a>', text)
    assert labels == ["Film", "mit Audiodeskription", "in Deutscher Gebärdensprache"]
    for film in (signed, described):
        text = read(client, page, f"?fassung={film.pk}")
        assert sources(text) == [file_of(film)]
        assert re.findall(r'fassung=(\d+)#film-\d+" aria-current="true"', text) == [str(film.pk)]


def test_an_alternative_without_consent_is_not_offered(client, person):
    page = page_of(person)
    interpreter = factories.make_person("Joel")
    signed = alternative(page.film, person, interpreter, title="Geheim")
    for query in ("", f"?fassung={signed.pk}"):
        text = read(client, page, query)
        assert "Gebärdensprache" not in text
        assert sources(text) == [file_of(page.film)]
    factories.make_consent(interpreter)
    assert "Gebärdensprache" in read(client, page)
    factories.withdraw_everything(interpreter)
    assert "Gebärdensprache" not in read(client, page)
    assert client.get(file_of(signed)).status_code == 410


def test_an_alternative_that_is_not_ready_is_not_offered(client, person):
    page = page_of(person)
    alternative(page.film, person, versions=())
    assert "Gebärdensprache" not in read(client, page)


def test_the_page_asks_as_often_for_three_alternatives_as_for_one(
    client, person, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    page = page_of(person)
    alternative(page.film, person)
    read(client, page)
    with CaptureQueriesContext(connection) as of_one:
        read(client, page)
    alternative(page.film, person, kind=DESCRIBED)
    alternative(page.film, person)
    with django_assert_max_num_queries(len(of_one)):
        read(client, page)


# Captions and transcript ----------------------------------------------------------------


def test_captions_of_the_page_are_on_and_the_others_can_be_chosen(client, person):
    page = page_of(person)
    german = FilmCaptions.objects.create(film=page.film, language="de", webvtt=GERMAN)
    english = FilmCaptions.objects.create(film=page.film, language="en", webvtt=ENGLISH)
    text = read(client, page)
    assert re.search(rf'captions/{german.pk}\.vtt" srclang="de" label="Deutsch" default>', text)
    label = 'label="English" lang="en" dir="ltr"'
    assert re.search(rf'captions/{english.pk}\.vtt" srclang="en" {label}>', text)
    assert "Guten Tag." in text
    assert "Good morning." not in text


def test_no_other_language_pretends_to_be_the_one_of_the_page(client, person):
    page = page_of(person)
    FilmCaptions.objects.create(film=page.film, language="en", webvtt=ENGLISH)
    text = read(client, page)
    assert " default" not in text
    assert re.search(r'<dl lang="en" dir="ltr">\s*<dt', text)


def test_times_of_the_transcript_can_be_gone_to(client, person):
    page = page_of(person)
    FilmCaptions.objects.create(film=page.film, language="de", webvtt=GERMAN)
    assert re.search(r'<dt class="zahl" data-starts="65"><bdi dir="ltr">1:05<', read(client, page))


def test_an_alternative_without_captions_has_the_text_of_its_film(client, person):
    page = page_of(person)
    FilmCaptions.objects.create(film=page.film, language="de", webvtt=GERMAN)
    signed = alternative(page.film, person)
    text = read(client, page, f"?fassung={signed.pk}")
    assert "Guten Tag." in text
    assert "data-starts" not in text
    assert "<track" not in text


def test_editors_are_told_of_missing_captions_and_readers_are_not(client, editor, person):
    page = page_of(person)
    hint = "Diesem Film fehlen Untertitel"
    assert hint not in read(client, page)
    assert "Cookie" not in client.get(page.url).headers.get("Vary", "")
    client.force_login(editor)
    text = read(client, page)
    assert hint in text
    assert reverse("wagtailmedia:edit", args=[page.film.pk]) in text
    FilmCaptions.objects.create(film=page.film, language="de", webvtt=GERMAN)
    assert hint not in read(client, page)
