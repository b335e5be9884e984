"""Each page type, as a visitor meets it, in German, Leichte Sprache and English."""

import pytest

from tests.browser.axe import violations
from tests.browser.site.conftest import DESKTOP, PHONE

PAGES = [
    "/de/",
    "/de/geschichten/",
    "/de/geschichten/?beruf=kitchen&region=14713",
    "/de/geschichten/rima/",
    "/de/geschichten/davit/",
    "/de/filme/",
    "/de/filme/ich-habs-geschafft/",
    "/de/tour/",
    "/de/tour/freiberg/",
    "/de/tour/leipzig/",
    "/de/ausstellung-anfragen/",
    "/de/gaestebuch/",
    "/de/gaestebuch/schreiben/",
    "/de/gaestebuch/danke/",
    "/de/mentoren-finden/",
    "/de/mentoren-finden/?ort=Grimma",
    "/de/mentoren-finden/?ort=01796&spricht=ar",
    "/de/mentoren-finden/?ort=20095&spricht=ti&kreis=14713",
    "/de/aktuelles/",
    "/de/aktuelles/archiv/",
    "/de/aktuelles/archiv/2022/",
    "/de/aktuelles/archiv/2022/07/",
    "/de/aktuelles/rubrik/presse/",
    "/de/aktuelles/rueckblick-2022/",
    "/de/aktuelles/station-plauen/",
    "/de/aktuelles/termine/",
    "/de/rundbrief/",
    "/de/aktuelles/kontaktboerse-dresden/",
    "/de/podcast/",
    "/de/podcast/ein-tag-in-toenen/",
    "/de/suche/",
    "/de/suche/?q=Lehrerin",
    "/de/suche/?q=gibtesnicht",
    "/de/einbinden/",
    "/de/einwilligung-widerrufen/",
    "/de/impressum/",
    "/de/datenschutz/",
    "/de/barrierefreiheit/",
    "/de/ueber-das-programm/",
    "/de/ueber-das-programm/zahlen/",
    "/fa/darbare-barname/adad/",
    "/de/gibt-es-nicht/",
    "/de-simple/",
    "/de-simple/geschichten/rima/",
    "/de-simple/reise/freiberg/",
    "/de-simple/ausstellung-holen/",
    "/de-simple/gaeste-buch/",
    "/ar/sijill-al-zuwwar/",
    "/en/",
    "/en/stories/",
    "/en/stories/rima/",
    "/en/tour/",
    "/en/request-the-exhibition/",
    "/en/find-a-mentor/",
    "/en/news/",
    "/en/podcast/a-day-in-tones/",
    "/en/search/?q=teacher",
    "/en/withdraw-consent/",
    "/en/about-the-programme/",
    "/en/does-not-exist/",
]
PAGES_TO_STRETCH = [
    "/de/",
    "/de/geschichten/rima/",
    "/de/tour/",
    "/de/ueber-das-programm/zahlen/",
    "/de/gaestebuch/",
    "/de/gaestebuch/schreiben/",
    "/de-simple/geschichten/rima/",
]
NOT_FOUND = {"/de/gibt-es-nicht/", "/en/does-not-exist/"}
GONE = {"/de/geschichten/davit/"}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def expected_status(address: str) -> int:
    return 404 if address in NOT_FOUND else 410 if address in GONE else 200


def open_in(visitor, watch, site, address: str):
    watch.expect("status of 404", "status of 410")
    page = visitor("phone")
    response = page.goto(site.url + address)
    page.evaluate("document.fonts.ready")
    assert response.status == expected_status(address)
    return page


@pytest.mark.parametrize("address", PAGES)
def test_page_is_accessible_fits_and_leaves_no_cookie(visitor, watch, site, address):
    page = open_in(visitor, watch, site, address)

    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        assert (size, violations(page)) == (size, [])
        assert page.evaluate(OVERFLOW) <= 0
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == address.split("/")[1]
    cookies = {cookie["name"] for cookie in page.context.cookies()}
    assert cookies <= ({"csrftoken"} if page.locator("form[method=post]").count() else set())


@pytest.mark.parametrize("address", PAGES_TO_STRETCH)
def test_page_fits_on_the_smallest_screen_and_with_large_text(new_page, site, address):
    page = new_page(viewport={"width": 320, "height": 640}, locale="de-DE")
    page.goto(site.url + address)
    assert page.evaluate(OVERFLOW) <= 0

    page.set_viewport_size({"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("address", ["/de/", "/de/geschichten/rima/", "/de/tour/"])
def test_page_is_complete_without_javascript(visitor, site, address):
    page = visitor(java_script_enabled=False)
    page.goto(site.url + address)

    assert page.locator("main h1").is_visible()
    assert not page.locator("contrast-toggle button").is_visible()


def test_contrast_is_remembered_on_the_device_without_a_cookie(visitor, site):
    page = visitor()
    page.goto(f"{site.url}/de/")
    page.locator("contrast-toggle button").click()
    page.goto(f"{site.url}/de/tour/")

    assert page.locator("html").get_attribute("data-thema") == "kontrast"
    assert page.locator("contrast-toggle button").get_attribute("aria-pressed") == "true"
    assert violations(page) == []
    assert page.context.cookies() == []
