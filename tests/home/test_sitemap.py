from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from exhibition.enums import StopState
from home.views import sitemap as views
from tests import factories

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
SITE = "http://127.0.0.1:8000"


def read(path="/sitemap.xml") -> dict[str, dict[str, str]]:
    """Addresses with their alternates."""
    response = Client().get(path)
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)
    return {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in url.iter(LINK)
        }
        for url in root.iter(f"{SITEMAP}url")
    }


def test_every_language_is_listed_with_the_others_beside_it(home):
    found = read()
    start = {"de": f"{SITE}/de/", "en": f"{SITE}/en/", "x-default": f"{SITE}/de/"}
    assert found[f"{SITE}/de/"] == found[f"{SITE}/en/"] == start
    assert found[f"{SITE}/en/news/"]["de"] == f"{SITE}/de/aktuelles/"


def test_a_page_without_translation_has_no_alternates(home):
    factories.make_consented_story("Rima")
    assert read()[f"{SITE}/de/geschichten/rima/"] == {}


def test_all_ten_languages_are_listed(home):
    factories.make_all_homes()
    found = read()
    starts = {f"{SITE}/{code}/": code for code, _name in settings.LANGUAGES}
    assert len(starts) == 10
    everyone = {code: address for address, code in starts.items()} | {"x-default": f"{SITE}/de/"}
    for address in starts:
        assert found[address] == everyone


def test_a_draft_or_withdrawn_translation_is_not_listed(home):
    story = factories.make_consented_story("Rima")
    factories.make_translation(story, "en", live=False, slug="rima-in-english")
    german, english = f"{SITE}/de/geschichten/rima/", f"{SITE}/en/stories/rima-in-english/"
    assert english not in read()
    assert read()[german] == {}
    type(story)._base_manager.filter(locale__language_code="en").update(live=True)
    assert read()[english] == {"de": german, "en": english, "x-default": german}
    factories.withdraw_everything(story.appearances.get().person)
    assert not {german, english} & set(read())


def test_nothing_but_pages_and_stops_is_listed(home):
    pages = Page.objects.live().filter(depth__gt=1).count()
    assert len(read()) == pages
    factories.make_stop("bautzen")
    assert len(read()) == pages + 2


def test_every_address_is_there(home):
    factories.make_consented_story("Rima")
    for address in read():
        assert Client().get(address.removeprefix(SITE)).status_code == 200, address


def test_what_is_not_live_covered_or_open_is_not_listed(home, make_news):
    factories.make_story(factories.make_person("Selam"), title="Selam")
    factories.make_story(None, title="Niemand")
    make_news("Entwurf", live=False, slug="entwurf")
    closed = make_news("Verschlossen", slug="verschlossen")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    factories.make_stop("geheim", state=StopState.ON_HOLD)
    text = " ".join(read())
    for word in ("selam", "niemand", "entwurf", "verschlossen", "geheim"):
        assert word not in text


def test_public_stops_are_listed_in_each_language(home):
    factories.make_stop("bautzen")
    found = read()
    german = f"{SITE}/de/tour/bautzen/"
    both = {"de": german, "en": f"{SITE}/en/tour/bautzen/", "x-default": german}
    assert found[f"{SITE}/de/tour/bautzen/"] == found[f"{SITE}/en/tour/bautzen/"] == both


def test_the_number_of_queries_does_not_grow(home, django_assert_max_num_queries):
    def queries() -> int:
        Client().get("/sitemap.xml")
        with django_assert_max_num_queries(12) as captured:
            Client().get("/sitemap.xml")
        return len(captured)

    factories.make_translation(factories.make_consented_story("Mensch1"), "en")
    with_one = queries()
    factories.make_translation(factories.make_consented_story("Mensch2"), "en")
    factories.make_translation(factories.make_consented_story("Mensch3"), "en")
    factories.make_stop("bautzen")
    assert queries() == with_one


def test_too_many_addresses_become_several_files(home, monkeypatch):
    monkeypatch.setattr(views, "MOST", 4)
    response = Client().get("/sitemap.xml")
    root = ElementTree.fromstring(response.content)
    files = [entry.findtext(f"{SITEMAP}loc") for entry in root]
    monkeypatch.setattr(views, "MOST", 4)
    listed = [address for file in files for address in read(file.removeprefix(SITE))]
    monkeypatch.setattr(views, "MOST", 20_000)
    assert sorted(listed) == sorted(read())


@pytest.mark.parametrize("number", ["0", "2", "9" * 30])
def test_a_file_that_the_index_does_not_name_is_not_there(home, number):
    assert Client().get(f"/sitemap-{number}.xml").status_code == 404


def test_robots_are_shown_the_sitemap_and_kept_out_of_the_workplace(home):
    text = Client().get("/robots.txt").content.decode()
    assert f"Sitemap: {SITE}/sitemap.xml" in text
    assert "Disallow: /admin/" in text
