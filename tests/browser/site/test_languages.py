"""Every page type in every language, as its readers meet it on a phone."""

import re
import urllib.request
from html import unescape
from urllib.error import HTTPError

import pytest
from django.conf import settings

from tests.browser.site.reading import read

CODES = list(dict(settings.LANGUAGES))
GERMAN_PAGES = [
    "/de/",
    "/de/geschichten/",
    "/de/geschichten/?beruf=kitchen&region=14713",
    "/de/geschichten/rima/",
    "/de/filme/",
    "/de/filme/ich-habs-geschafft/",
    "/de/tour/",
    "/de/tour/bautzen/",
    "/de/tour/leipzig/",
    "/de/ausstellung-anfragen/",
    "/de/mentoren-finden/?ort=Grimma",
    "/de/aktuelles/",
    "/de/aktuelles/termine/",
    "/de/aktuelles/archiv/2022/",
    "/de/suche/?q=Bautzen",
    "/de/suche/?q=gibtesnicht",
    "/de/einwilligung-widerrufen/",
    "/de/einwilligung-widerrufen/code/",
    "/de/ueber-das-programm/",
    "/de/impressum/",
    "/de/gibt-es-nicht/",
]
LINE = re.compile(r'<ul class="sprachen">.*?</ul>', re.DOTALL)
ENTRY = re.compile(r'<(?:a href|button [^>]*formaction)="([^"]*)"[^>]*? lang="([^"]*)"')


def ways(url: str) -> dict[str, str]:
    """Where the language line of a page leads, by language."""
    try:
        with urllib.request.urlopen(url) as answer:
            text = answer.read().decode()
    except HTTPError as error:
        text = error.read().decode()
    return {code: unescape(path) for path, code in ENTRY.findall(LINE.search(text)[0])}


@pytest.fixture(scope="session")
def addresses(site) -> dict[str, list[str]]:
    """By language, where the language line of each German page leads."""
    found = [ways(site.url + path) for path in GERMAN_PAGES]
    assert all(list(one) == CODES for one in found)
    return {code: [*(one[code] for one in found), f"/{code}/gibt-es-nicht/"] for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_every_page_type_is_in_its_language(visitor, watch, site, addresses, code):
    watch.expect("status of 404")
    page = visitor("phone")
    problems, days = {}, 0
    for path in dict.fromkeys(addresses[code]):
        page.goto(site.url + path, wait_until="domcontentloaded")
        reading = read(page, code)
        days += reading.days
        assert (path, reading.code) == (path, code)
        assert reading.direction == ("rtl" if code in ("ar", "fa") else "ltr")
        if reading.problems:
            problems[path] = reading.problems
    assert problems == {}
    assert days > 5
    assert page.context.cookies() == [] or {c["name"] for c in page.context.cookies()} == {
        "csrftoken"
    }


FAULTY = """<!doctype html><html lang="ar" dir="rtl"><head><title>عنوان</title></head><body>
<h1>عنوان</h1><h1>عنوان</h1><p>Vergessener Satz</p><img alt="Ein Bild">
<p lang="de">Ohne Richtung</p><p style="width:4000px">نص</p>
<p><time datetime="2027-03-05">5 März 2027</time></p></body></html>"""


def test_this_reading_finds_what_is_wrong(visitor):
    page = visitor("phone")
    page.set_content(FAULTY)
    found = "\n".join(read(page, "ar").problems)
    for part in (
        "„Vergessener Satz“ in p",
        "„Ein Bild“ in img",
        "no direction of its own: de in p",
        "px too wide",
        "not one heading",
        "month of another language: „5 März 2027“",
        "2027-03-05 is written „5 März 2027“",
    ):
        assert part in found
    page.set_content('<html lang="fa" dir="rtl"><body><h1>۱۲</h1><p>سال 2027</p></body></html>')
    assert read(page, "fa").problems == ["foreign digits: „سال 2027“ in p"]
    page.set_content('<html lang="fa" dir="rtl"><body><h1>سال ۲۰۲۷</h1></body></html>')
    assert read(page, "fa").problems == []


def test_typed_text_goes_along_into_another_language_without_script(visitor, site):
    page = visitor(java_script_enabled=False)
    page.goto(f"{site.url}/de/ausstellung-anfragen/")
    page.fill("[name=house]", "Bücherei am Markt")
    page.locator(".sprachen").get_by_role("button", name="العربية").click()
    page.wait_for_url(re.compile(r"/ar/[\w-]+/$"))
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.input_value("[name=house]") == "Bücherei am Markt"
    page.locator(".sprachen").get_by_role("button", name="Deutsch").click()
    assert page.input_value("[name=house]") == "Bücherei am Markt"
    page.press("[name=house]", "Enter")
    page.wait_for_url(re.compile(r"/de/ausstellung-anfragen/(#[\w-]+)?$"))
    assert page.locator("[role=alert]").is_visible()
