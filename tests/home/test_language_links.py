"""The same page in the other languages: for readers (language line) and for search engines."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from exhibition.models import RequestPage, TourPage
from stories.models import StoryIndexPage, StoryPage
from tests import factories

pytestmark = pytest.mark.django_db
SITE = "http://127.0.0.1:8000"
CODES = list(dict(settings.LANGUAGES))


def canonical(text: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'rel="canonical" href="([^"]*)"', text)]


def alternates(text: str) -> dict[str, str]:
    found = re.findall(r'rel="alternate" hreflang="([^"]*)" href="([^"]*)"', text)
    return {code: unescape(address) for code, address in found}


def language_line(text: str) -> dict[str, str]:
    line = re.search(r'<ul class="sprachen">.*?</ul>', text, re.DOTALL)[0]
    return {
        code: unescape(address)
        for address, code in re.findall(r'<a href="([^"]*)" lang="([^"]*)"', line)
    }


@pytest.fixture
def read(client):
    def get(path, status=200):
        response = client.get(path)
        assert response.status_code == status
        return response.content.decode()

    return get


@pytest.fixture
def story(home):
    return factories.make_consented_story()


# For search engines ----------------------------------------------------------------


def test_a_page_names_itself_and_every_language_it_is_in(read, story):
    factories.make_translation(story, "en", slug="rima-in-english")
    addresses = {
        "de": f"{SITE}/de/geschichten/rima/",
        "en": f"{SITE}/en/stories/rima-in-english/",
        "x-default": f"{SITE}/de/geschichten/rima/",
    }
    for code in ("de", "en"):
        text = read(addresses[code].removeprefix(SITE))
        assert canonical(text) == [addresses[code]]
        assert alternates(text) == addresses


def test_the_start_pages_of_all_languages_name_each_other(read, home):
    factories.make_all_homes()
    addresses = {code: f"{SITE}/{code}/" for code in CODES} | {"x-default": f"{SITE}/de/"}
    for code in CODES:
        text = read(f"/{code}/")
        assert canonical(text) == [addresses[code]]
        assert alternates(text) == addresses


def test_a_draft_and_a_withdrawn_translation_are_not_named(read, story):
    factories.make_translation(story, "en", live=False)
    text = read("/de/geschichten/rima/")
    assert canonical(text) == [f"{SITE}/de/geschichten/rima/"]
    assert alternates(text) == {}
    StoryPage._base_manager.filter(locale__language_code="en").update(live=True)
    assert "en" in alternates(read("/de/geschichten/rima/"))
    factories.withdraw_everything(story.appearances.get().person)
    assert canonical(read("/de/geschichten/rima/", 410)) == []


def test_without_a_german_page_nothing_is_the_default(read, story):
    index = StoryIndexPage.objects.get(locale__language_code="de")
    factories.make_all_homes()
    factories.make_translation(index, "fr", slug="histoires")
    for code in ("en", "fr"):
        factories.make_translation(story, code)
    StoryPage._base_manager.filter(pk=story.pk).update(live=False)
    assert set(alternates(read("/fr/histoires/rima/"))) == {"en", "fr"}


@pytest.mark.parametrize("below", ["archiv/", "archiv/2022/", "termine/"])
def test_an_address_below_a_page_names_itself(read, home, make_news, below):
    make_news("Neues", slug="neues", day=timezone.datetime(2022, 5, 1).date())
    text = read(f"/de/aktuelles/{below}")
    assert canonical(text) == [f"{SITE}/de/aktuelles/{below}"]
    assert alternates(text)["en"] == f"{SITE}/en/news/{below}"


def test_a_stop_names_itself_in_every_language(read, home):
    factories.make_stop("bautzen")
    text = read("/en/tour/bautzen/")
    assert canonical(text) == [f"{SITE}/en/tour/bautzen/"]
    assert alternates(text)["de"] == f"{SITE}/de/tour/bautzen/"


def test_a_filtered_list_is_the_list_and_a_later_page_is_itself(read, story):
    index = f"{SITE}/de/geschichten/"
    assert canonical(read("/de/geschichten/?beruf=school&region=14627")) == [index]
    assert canonical(read("/de/geschichten/?seite=1")) == [index]
    assert canonical(read("/de/geschichten/?seite=x")) == [index]
    assert canonical(read(f"/de/geschichten/?seite={'9' * 5000}")) == [index]
    assert canonical(read("/de/geschichten/?beruf=school&seite=2")) == [index]
    assert canonical(read("/de/geschichten/?utm_source=x")) == [index]
    later = read("/de/geschichten/?seite=2")
    assert canonical(later) == [f"{index}?seite=2"]
    assert alternates(later) == {}


def test_a_form_without_page_names_itself_in_all_languages(read, home):
    text = read("/de/einwilligung-widerrufen/")
    assert canonical(text) == [f"{SITE}/de/einwilligung-widerrufen/"]
    assert set(alternates(text)) == {*CODES, "x-default"}


def test_a_slug_in_other_letters_is_written_alike_everywhere(read, story):
    factories.make_translation(story, "en", slug="قصة")
    written = f"{SITE}/en/stories/%D9%82%D8%B5%D8%A9/"
    assert canonical(read("/en/stories/قصة/")) == [written]
    assert alternates(read("/de/geschichten/rima/"))["en"] == written
    assert written in read("/sitemap.xml")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/de/gibt-es-nicht/", 404),
        ("/gibt-es-nicht/", 404),
        ("/de/suche/?q=x", 200),
        ("/de/einwilligung-widerrufen/danke/", 200),
        ("/de/einwilligung-widerrufen/code/", 200),
        ("/anfrage/x/", 404),
    ],
)
def test_what_nobody_shall_find_has_no_address_for_search_engines(read, home, path, status):
    text = read(path, status)
    assert "noindex" in text
    assert canonical(text) == []
    assert alternates(text) == {}


def test_the_page_that_says_not_yet_has_no_address_either(read, story):
    text = read(f"/en/noch-nicht/{story.pk}/")
    assert canonical(text) == []
    assert alternates(text) == {}


def test_languages_cost_as_many_queries_for_one_translation_as_for_three(client, story):
    factories.make_all_homes()
    index = StoryIndexPage.objects.get(locale__language_code="de")

    def queries() -> int:
        client.get("/de/geschichten/rima/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/de/geschichten/rima/")
        return len(captured)

    factories.make_translation(story, "en")
    with_one = queries()
    for code in ("fr", "uk"):
        factories.make_translation(index, code)
        factories.make_translation(story, code)
    assert queries() == with_one


# For readers -----------------------------------------------------------------------


def test_every_language_is_called_by_its_own_name_in_its_own_direction(read, home):
    text = read("/de/")
    assert 'lang="ar" dir="rtl" hreflang="ar">العربية</a>' in text
    assert 'lang="fa" dir="rtl" hreflang="fa">فارسی</a>' in text
    assert 'lang="hsb" dir="ltr" hreflang="hsb">Hornjoserbsce</a>' in text
    assert 'lang="de-simple" dir="ltr" hreflang="de-simple">Leichte Sprache</a>' in text
    assert 'lang="de" dir="ltr" hreflang="de" aria-current="true">Deutsch</a>' in text


def test_it_leads_to_the_same_page_or_to_one_that_says_not_yet(read, story):
    factories.make_translation(story, "en", slug="rima-in-english")
    line = language_line(read("/de/geschichten/rima/"))
    assert list(line) == CODES
    assert line["en"] == "/en/stories/rima-in-english/"
    for code in set(CODES) - {"de", "en"}:
        assert line[code] == f"/{code}/noch-nicht/{story.pk}/"
        assert f'<html lang="{code}"' in read(line[code])


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/de/suche/", "q=Lehrerin+%26+B%C3%A4cker"),
        ("/de/geschichten/", "beruf=school&beruf=care&region=14627&gebaerdensprache=1"),
        ("/de/filme/", "fassung=ton-1&aufloesung=480"),
        ("/de/aktuelles/", "rubrik=programme"),
        ("/de/mentoren-finden/", "ort=Gr%C3%B6ditz"),
    ],
)
def test_what_was_asked_for_goes_along(read, home, path, query):
    line = language_line(read(f"{path}?{query}&seite=2&utm_source=x"))
    assert line["en"].endswith(f"?{query}")
    read(line["en"])


def test_a_stop_stays_the_same_stop(read, home):
    factories.make_stop("bautzen")
    assert language_line(read("/de/tour/bautzen/"))["en"] == "/en/tour/bautzen/"
    tour = TourPage.objects.get(locale__language_code="de")
    assert language_line(read("/de/tour/bautzen/"))["fr"] == f"/fr/noch-nicht/{tour.pk}/"


def test_where_nothing_is_found_it_leads_to_the_start_pages_that_there_are(read, home):
    line = language_line(read("/de/gibt-es-nicht/?q=x", 404))
    assert (line["de"], line["en"]) == ("/de/", "/en/")
    assert line["ti"] == f"/ti/noch-nicht/{home.pk}/"
    assert "Ihrer Sprache" not in read("/en/")
    text = read(line["ti"])
    assert 'href="/" ' in text or 'href="/">' in text
    assert 'href="/ti/"' not in text


# Aliases ---------------------------------------------------------------------------


@pytest.fixture
def german_alias(story):
    """The German story, put below the French index as Wagtail copies trees, and live."""
    factories.make_all_homes()
    index = StoryIndexPage.objects.get(locale__language_code="de")
    factories.make_translation(index, "fr", slug="histoires")
    french = Locale.objects.get(language_code="fr")
    alias = story.copy_for_translation(french, alias=True)
    assert alias.alias_of_id == story.pk
    StoryPage._base_manager.filter(pk=alias.pk).update(live=True)
    return StoryPage._base_manager.get(pk=alias.pk)


def test_german_is_never_served_under_the_name_of_another_language(client, read, german_alias):
    response = client.get(german_alias.url)
    assert response.status_code == 302
    assert response.url == f"/fr/noch-nicht/{german_alias.alias_of_id}/"
    assert "Ein Auftakt." not in read(response.url)


def test_an_alias_of_another_language_counts_as_not_there(read, german_alias):
    text = read("/de/geschichten/rima/")
    assert alternates(text) == {}
    assert language_line(text)["fr"] == f"/fr/noch-nicht/{german_alias.alias_of_id}/"
    assert "Rima" not in read("/fr/histoires/")
    assert "Rima" not in read("/fr/")
    assert "/fr/histoires/rima/" not in read("/sitemap.xml")
    found = StoryPage.objects.live().search("Rima")
    assert [page.locale.language_code for page in found] == ["de"]


def test_an_alias_whose_original_has_gone_is_not_found(client, german_alias):
    factories.withdraw_everything(german_alias.alias_of.specific.appearances.get().person)
    response = client.get(german_alias.url, follow=True)
    assert response.status_code in (404, 410)
    assert "Rima" not in response.content.decode()


def test_an_alias_within_its_language_is_a_page_like_others(client, story):
    alias = story.create_alias(update_slug="rima-noch-einmal")
    StoryPage._base_manager.filter(pk=alias.pk).update(live=True)
    assert client.get("/de/geschichten/rima-noch-einmal/").status_code == 200


# Within the request form -----------------------------------------------------------


def test_the_line_of_the_form_sends_what_was_typed(read, home):
    text = read("/de/ausstellung-anfragen/")
    page = RequestPage.objects.get(locale__language_code="de")
    button = re.search(r'<button type="submit" form="anfrage" formaction="([^"]*)"[^>]*>', text)
    assert button[1] == "/en/request-the-exhibition/"
    assert 'name="stay" value="1" lang="en" dir="ltr"' in button[0]
    assert "formnovalidate" in button[0]
    assert language_line(text)["ar"] == f"/ar/noch-nicht/{page.pk}/"
    first_of_form = re.search(r'<button[^>]*form="anfrage"[^>]*>', text)[0]
    assert "stay" not in first_of_form  # the one that the enter key presses
