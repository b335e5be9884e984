"""What holds for every public page."""

import re

import pytest
from django.utils import timezone

from home.models import ProgrammeSeries, StandardPageKind
from news.models import EpisodePage, PodcastPage
from stories.enums import FilmFormat
from stories.models import Appearance, FilmIndexPage, FilmPage
from tests import factories

READ_ONLY = [
    "/",
    "/de/",
    "/en/",
    "/de/geschichten/",
    "/de/geschichten/rima/",
    "/de/filme/",
    "/de/filme/ein-film/",
    "/de/tour/",
    "/de/tour/bautzen/",
    "/de/mentoren-finden/",
    "/de/aktuelles/",
    "/de/aktuelles/neues/",
    "/de/aktuelles/archiv/",
    "/de/aktuelles/rubrik/programm/",
    "/de/aktuelles/rubrik/programm/feed.xml",
    "/de/aktuelles/termine/",
    "/de/aktuelles/feed.xml",
    "/de/rundbrief/danke/",
    "/de/podcast/",
    "/de/podcast/folge/",
    "/de/podcast/feed.xml",
    "/de/ueber-uns/",
    "/de/zahlen/",
    "/de/suche/?q=Rima",
    "/de/nichts/",
    "/tour.ics",
    "/api/v1/stories/",
    "/sitemap.xml",
    "/robots.txt",
    "/healthz",
    "/readyz",
]
PAGES = [path for path in READ_ONLY if path.startswith("/de/") and not path.endswith(".xml")]


@pytest.fixture
def whole_site(home, make_news, make_standard_page, make_project):
    rima = factories.make_person("Rima")
    factories.make_consent(rima)
    photo = factories.make_photo(rima)
    factories.make_story(rima, title="Rima", portrait=photo)
    film = factories.make_film(rima, still=photo)
    film_page = FilmPage(title="Ein Film", slug="ein-film", film=film, locale=home.locale)
    film_page.appearances = [Appearance(person=rima)]
    FilmIndexPage.objects.get(locale=home.locale).add_child(instance=film_page)
    factories.make_stop("bautzen")
    make_news("Neues", slug="neues", day=timezone.localdate())
    podcast = PodcastPage(title="Podcast", slug="podcast", locale=home.locale)
    home.add_child(instance=podcast)
    sound = factories.make_film(rima, type="audio", versions=[FilmFormat.AUDIO])
    episode = EpisodePage(title="Folge", slug="folge", sound=sound, locale=home.locale)
    podcast.add_child(instance=episode)
    make_standard_page("Über uns", slug="ueber-uns", introduction="Wer wir sind.")
    make_project()
    make_standard_page("Zahlen", slug="zahlen", kind=StandardPageKind.FACTS)
    words = {"heading": "Arbeit", "label": "Was", "unit": "Menschen", "period": "2020"}
    point = {"label": "fanden Arbeit", "qualifier": "", "value": 840}
    ProgrammeSeries.objects.create(
        key="arbeit", source="Amt", points=[("point", point)], locale=home.locale, **words
    )


@pytest.mark.parametrize("path", READ_ONLY)
def test_a_reader_gets_no_cookie(client, whole_site, path):
    response = client.get(path)
    assert response.status_code in (200, 302, 404)
    assert "Set-Cookie" not in response.headers
    assert not response.cookies


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_heading_a_language_and_no_inline_script(client, whole_site, path):
    text = client.get(path).content.decode()
    assert text.count("<h1") == 1
    assert '<html lang="de"' in text
    assert text.count("<main") == 1
    assert "userbar" not in text
    assert re.search(r'<script(?![^>]*(\bsrc=|type="application/ld\+json"))', text) is None
    assert re.search(r"""\son\w+=["']""", text) is None


@pytest.mark.parametrize("path", PAGES)
def test_every_page_loads_from_this_host_only(client, whole_site, path):
    text = client.get(path).content.decode()
    loads = r'<(?:script|img|source|link rel="stylesheet")[^>]*?(?:src|href)="([^"]+)'
    loaded = re.findall(loads, text)
    assert loaded
    assert [one for one in loaded if not one.startswith("/")] == []


@pytest.mark.parametrize("path", PAGES)
def test_headings_leave_out_no_level(client, whole_site, path):
    levels = [int(level) for level in re.findall(r"<h([1-6])", client.get(path).content.decode())]
    for before, after in zip(levels, levels[1:], strict=False):
        assert after <= before + 1, levels


def test_the_menu_names_the_sections_and_the_search(client, whole_site):
    text = client.get("/de/aktuelles/").content.decode()
    assert 'href="/de/aktuelles/" aria-current="page"' in text
    assert 'href="/de/suche/">Suche</a>' in text
    below = client.get("/de/aktuelles/archiv/").content.decode()
    assert 'href="/de/aktuelles/" aria-current="true"' in below


def test_the_editor_sees_no_bar_of_the_cms_either(editor_client, whole_site):
    assert "wagtail-userbar" not in editor_client.get("/de/").content.decode()
