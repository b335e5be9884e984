"""Captions in the workplace: brought as a file or a text, missed where a page lacks them."""

import json
import re

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from stories.domain.captions.missing import missing_captions
from stories.enums import FilmFormat
from stories.models import Appearance, Film, FilmCaptions, FilmIndexPage, FilmPage
from tests import factories
from tests.stories.page_forms import appearances, edit_url
from tests.stories.test_story_pages import number_of_queries

WEBVTT = "WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nGuten Tag\n"
SRT = "1\n00:00:00,500 --> 00:00:01,500\nGuten Tag\n"
WRONG = "WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nGuten Tag\n\n0:01 --> 0:02\nHallo\n"
HARD = f"WEBVTT\n\n00:00:00.000 --> 00:00:01.900\n{'Wort ' * 9}\n"


@pytest.fixture
def film(home):
    return factories.make_film(shows_people=False, title="Gespräch")


@pytest.fixture
def film_page(film):
    person = factories.make_person()
    factories.make_consent(person)
    page = FilmPage(title="Gespräch", slug="gespraech", introduction="Text", film=film, live=False)
    page.locale = Locale.objects.get(language_code="de")
    page.appearances = [Appearance(person=person)]
    FilmIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    return FilmPage.objects.get(pk=page.pk)


def url(name, *args) -> str:
    return reverse(FilmCaptions.snippet_viewset.get_url_name(name), args=args)


def add(client, film, text="", *, language="de", file=None, follow=True):
    data = {"film": film.pk, "language": language, "webvtt": text}
    if file is not None:
        data["file"] = SimpleUploadedFile("untertitel.vtt", file)
    return client.post(url("add"), data, follow=follow)


# Brought ---------------------------------------------------------------------------------


def test_captions_are_kept_as_webvtt_and_stay_open(editor_client, film):
    response = add(editor_client, film, WEBVTT.replace("\n", "\r\n"))
    captions = FilmCaptions.objects.get()
    assert captions.webvtt == WEBVTT
    assert response.redirect_chain[-1][0] == url("edit", captions.pk)


def test_a_file_takes_the_place_of_the_text(editor_client, film):
    add(editor_client, film, "anderes", file=("\ufeff" + WEBVTT).encode())
    assert FilmCaptions.objects.get().webvtt == WEBVTT


def test_srt_is_converted_and_says_so(editor_client, film):
    page = add(editor_client, film, file=SRT.encode()).content.decode()
    assert FilmCaptions.objects.get().webvtt == WEBVTT
    assert "wurde in WebVTT umgewandelt" in page


def test_wrong_lines_are_all_named_and_nothing_is_kept(editor_client, film):
    page = add(editor_client, film, file=WRONG.encode()).content.decode()
    assert "Zeile 3: Das Ende" in page
    assert "Zeile 6: „0:01“ ist keine Zeit" in page
    assert "0:01 --&gt; 0:02" in page  # the text below is that of the file
    assert not FilmCaptions.objects.exists()


def test_the_editor_knows_the_wrong_lines_too(editor_client, film):
    response = add(editor_client, film, WRONG)
    problems = response.context["form"].fields["webvtt"].widget.problems
    assert [problem.line for problem in problems] == [3, 6]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"file": WEBVTT.encode("utf-16")}, "UTF-16"),
        ({"file": "WEBVTT\n\nSchön".encode("latin-1")}, "Latin-1"),
        ({"file": b""}, "Die erste Zeile heißt „WEBVTT“"),
        ({"text": ""}, "Die erste Zeile heißt „WEBVTT“"),
        ({"text": "Nur Text"}, "Die erste Zeile heißt „WEBVTT“"),
        ({"file": b"WEBVTT\n\n00:01.000 --> 00:02.000\na\0b"}, "Nullbytes"),
        ({"file": b" " * 300_000}, "höchstens 200 kB"),
        ({"text": " " * 300_000}, "höchstens 200 kB"),
        ({"text": "WEBVTT\n\n00:10.000 --> 00:11.000\nHallo"}, "über das Ende des Films"),
    ],
    ids=range(9),
)
def test_what_is_no_captions_is_refused(editor_client, film, values, words):
    text = values.pop("text", "")
    assert words in add(editor_client, film, text, **values).content.decode()
    assert not FilmCaptions.objects.exists()


def test_what_is_hard_to_read_is_kept_and_said(editor_client, film):
    page = add(editor_client, film, HARD).content.decode()
    assert "Manches liest sich noch schwer" in page
    assert "Zeile 4: Die Zeile hat 44 Zeichen" in page
    assert FilmCaptions.objects.exists()


def test_a_language_has_captions_once(editor_client, film):
    add(editor_client, film, WEBVTT)
    page = add(editor_client, film, WEBVTT).content.decode()
    assert "hat der Film schon Untertitel" in page
    assert FilmCaptions.objects.count() == 1


def test_only_missing_languages_are_offered(editor_client, film):
    add(editor_client, film, WEBVTT)
    page = editor_client.get(f"{url('add')}?film={film.pk}").content.decode()
    assert 'value="en"' in page
    assert 'value="de"' not in page


@pytest.mark.parametrize("query", ["?film=99", "?film=x&language=y", "?film=-1", ""])
def test_an_address_that_names_no_film_opens_an_empty_form(editor_client, film, query):
    assert editor_client.get(url("add") + query).status_code == 200


def test_film_and_language_stay_what_they_are(editor_client, film):
    other = factories.make_film(title="Anderer")
    captions = FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    data = {"film": other.pk, "language": "en", "webvtt": WEBVTT.replace("Tag", "Abend")}
    assert editor_client.post(url("edit", captions.pk), data).status_code == 302
    captions.refresh_from_db()
    assert (captions.film, captions.language) == (film, "de")
    assert "Guten Abend" in captions.webvtt


# Beside the film -------------------------------------------------------------------------


def test_the_editor_plays_a_small_version_with_the_captions(editor_client, film):
    factories.make_film_version(film, FilmFormat.H264_480)
    factories.make_film_version(film, FilmFormat.AUDIO)
    captions = FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    page = editor_client.get(url("edit", captions.pk)).content.decode()
    small = film.versions.get(format=FilmFormat.H264_480)
    assert f'src="{reverse("media", args=[small.file.name])}"' in page
    assert f'src="{reverse("captions", args=[captions.pk])}"' in page


def test_a_film_that_is_not_ready_is_shown_as_it_is(editor_client, home):
    film = factories.make_film(versions=())
    page = editor_client.get(f"{url('add')}?film={film.pk}").content.decode()
    address = reverse("media", args=[film.file.name])
    assert f'src="{address}"' in page
    assert editor_client.get(address).status_code == 200


def test_the_scripts_texts_are_json(editor_client, film):
    page = editor_client.get(f"{url('add')}?film={film.pk}").content.decode()
    texts = re.search(r'data-texts="([^"]*)"', page)[1]
    assert json.loads(texts.replace("&quot;", '"'))["cue"] == "Untertitel {number}"


# What is missing -------------------------------------------------------------------------


def test_a_film_says_which_languages_are_there(editor_client, film):
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    page = editor_client.get(reverse("captions_of_film", args=[film.pk])).content.decode()
    assert "1 Untertitel" in page
    assert f"{url('add')}?film={film.pk}&amp;language=en" in page
    assert editor_client.get(reverse("captions_of_film", args=[99])).status_code == 404


def test_who_may_not_see_captions_does_not_see_which_are_missing(client, film, django_user_model):
    user = django_user_model.objects.create_user("gast", "gast@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    response = client.get(reverse("captions_of_film", args=[film.pk]))
    assert response.status_code in (302, 403)


def test_films_say_in_list_and_form_what_they_lack(editor_client, film):
    listed = editor_client.get(reverse("wagtailmedia:index")).content.decode()
    assert "noch keine" in listed
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    listed = editor_client.get(reverse("wagtailmedia:index")).content.decode()
    assert f"fehlen in {len(settings.LANGUAGES) - 1} Sprachen" in listed
    for code, _name in settings.LANGUAGES[2:]:
        FilmCaptions.objects.create(film=film, language=code, webvtt=WEBVTT)
    listed = editor_client.get(reverse("wagtailmedia:index")).content.decode()
    assert "fehlen: Leichte Sprache" in listed
    form = editor_client.get(reverse("wagtailmedia:edit", args=[film.pk])).content.decode()
    assert "fehlen: Leichte Sprache" in form


@pytest.mark.parametrize("address", ["wagtailmedia:index", "list"])
def test_lists_ask_no_more_for_more_films(editor_client, film, address):
    address = reverse(address) if ":" in address else url(address)
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    editor_client.get(address)
    one = number_of_queries(editor_client, address)
    for title in ("Zwei", "Drei"):
        other = factories.make_film(title=title, shows_people=False)
        FilmCaptions.objects.create(film=other, language="de", webvtt=WEBVTT)
    assert number_of_queries(editor_client, address) == one


def test_a_page_misses_captions_in_its_own_language(film, film_page):
    assert missing_captions(film_page) == [film]
    FilmCaptions.objects.create(film=film, language="en", webvtt=WEBVTT)
    assert missing_captions(film_page) == [film]
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    assert missing_captions(film_page) == []


def test_a_story_misses_captions_of_a_film_in_a_block(film):
    story = factories.make_consented_story()
    assert missing_captions(story) == []
    story.body = [("film", {"film": film})]
    assert missing_captions(story) == [film]


def test_editors_of_a_page_are_told_and_not_stopped(editor_client, film, film_page):
    page = editor_client.get(edit_url(film_page))
    assert "Untertitel auf Deutsch fehlen noch" in page.content.decode()
    data = {"title": "Gespräch", "slug": "gespraech", "introduction": rich_text("Text")}
    data |= {"film": film.pk, "appearances": appearances(film_page.appearances.get().person)}
    data |= {"comments": inline_formset([]), "action-publish": "1"}
    told = editor_client.post(edit_url(film_page), nested_form_data(data), follow=True)
    assert "Untertitel auf Deutsch fehlen noch" in told.content.decode()
    film_page.refresh_from_db()
    assert film_page.live
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    page = editor_client.get(edit_url(film_page))
    assert "fehlen noch" not in page.content.decode()


def test_a_deleted_film_is_not_missed(editor_client, film, film_page):
    Film.objects.all().delete()
    film_page.refresh_from_db()
    assert missing_captions(film_page) == []
