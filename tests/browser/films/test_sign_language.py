"""A page with a film in sign language, as visitors meet it."""

import pytest

from stories.enums import FilmFormat
from tests import factories
from tests.browser.axe import violations
from tests.browser.films.conftest import FILM

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SIZES = [(320, 640), (390, 844), (1440, 900)]
LINK = "a.zur-gebaerdensprache"


@pytest.fixture
def told_story(live_server, person) -> str:
    forms = (FilmFormat.H264_720, FilmFormat.H264_480)
    film = factories.make_film(person, versions=forms, content=FILM.read_bytes())
    story = factories.make_story(person, sign_language_film=film)
    return live_server.url + story.url


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("is_open", [False, True], ids=["closed", "open"])
def test_the_page_is_accessible_and_fits(new_page, told_story, size, is_open):
    page = new_page(viewport={"width": size[0], "height": size[1]}, locale="de-DE")
    page.goto(told_story + ("#gebaerdensprache" if is_open else ""))
    assert page.locator("#gebaerdensprache video").is_visible() == is_open
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
    for target in page.locator(f"{LINK}, .gebaerden__name").all():
        assert target.bounding_box()["height"] >= 44


def test_the_link_in_the_header_opens_the_film_by_keyboard(new_page, told_story):
    page = new_page(locale="de-DE")
    page.goto(told_story)
    page.locator(LINK).focus()
    page.keyboard.press("Enter")
    page.locator("#gebaerdensprache video").wait_for(state="visible")


def test_without_javascript_the_heading_opens_the_film(new_page, told_story):
    page = new_page(locale="de-DE", java_script_enabled=False)
    page.goto(told_story)
    page.locator(".gebaerden__name").focus()
    page.keyboard.press("Enter")
    assert page.locator("#gebaerdensprache video").is_visible()


@pytest.mark.parametrize("forced", ["active", "none"])
def test_the_symbol_is_seen_in_every_contrast(new_page, told_story, forced):
    page = new_page(locale="de-DE", forced_colors=forced)
    page.goto(told_story)
    page.locator("contrast-toggle button").click()
    for symbol in page.locator(".haende").all():
        colours = symbol.evaluate(COLOURS)
        assert colours[0] != colours[1]


COLOURS = """(symbol) => {
  let ground = symbol;
  const paint = (one) => getComputedStyle(one).backgroundColor;
  while (paint(ground) === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
  return [getComputedStyle(symbol).fill, paint(ground)];
}"""


def test_the_list_of_all_is_accessible_and_fits(new_page, live_server, told_story):
    page = new_page(viewport={"width": 320, "height": 640}, locale="de-DE")
    page.goto(f"{live_server.url}/de/gebaerdensprache/")
    assert page.locator(".fund").count() == 1
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
