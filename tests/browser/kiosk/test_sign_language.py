"""A visitor of a kiosk who wishes sign language: a button, the film, the hands on the choice."""

import pytest

from stories.enums import FilmFormat
from tests import factories
from tests.browser.axe import violations
from tests.browser.films.conftest import FILM
from tests.browser.kiosk.conftest import open_story
from tests.browser.kiosk.test_playing import SIZES, assert_fits


@pytest.fixture(autouse=True)
def told(stories):
    """Rima's story is told in sign language; it stands there before the kiosk is paired."""
    film = factories.make_film(
        shows_people=False, versions=[FilmFormat.H264_480], content=FILM.read_bytes()
    )
    rima = stories[0]
    rima.sign_language_film = film
    rima.save()
    return film


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_screens_fit_with_the_button_and_the_hands(screen, kiosk, size):
    screen.set_viewport_size({"width": size[0], "height": size[1]})
    screen.get_by_role("button", name="Deutsch").click()
    assert screen.locator(".k-mensch .haende").count() == 1
    assert_fits(screen)
    screen.get_by_role("button", name="Rima").click()
    screen.get_by_role("button", name="Größer").click()
    assert_fits(screen)


def test_a_button_shows_the_film_and_takes_it_back(screen, kiosk):
    open_story(screen)
    button = screen.get_by_role("button", name="Gebärdensprache")
    assert button.get_attribute("aria-pressed") == "false"
    assert screen.locator("video").count() == 0
    button.focus()
    screen.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert screen.locator("video").count() == 1
    assert violations(screen) == []
    button.click()
    assert screen.locator("video").count() == 0


def test_a_story_without_a_film_has_no_button(screen, kiosk):
    open_story(screen, "Joel")
    assert screen.get_by_role("button", name="Gebärdensprache").count() == 0
