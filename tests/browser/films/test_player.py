"""The player by keyboard, on a phone, and without JavaScript."""

import pytest

from tests.browser.axe import violations

PLAYS = "() => { const film = document.querySelector('video,audio'); return !film.paused; }"
IS_AT = "seconds => document.querySelector('video').currentTime >= seconds"
CHOSEN = "document.querySelector('video').currentSrc"


def test_the_dot_plays_the_film_with_captions_on(page, film_story):
    page.goto(film_story)
    start = page.get_by_role("button", name="Film abspielen")
    start.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(PLAYS)
    assert start.is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "VIDEO"
    assert page.evaluate("document.querySelector('video').textTracks[0].mode") == "showing"


def test_a_time_of_the_transcript_is_gone_to(page, film_story):
    page.goto(film_story)
    page.get_by_text("Film mitlesen").click()
    page.get_by_role("button", name="Ab 0:04 abspielen").click()
    page.wait_for_function(IS_AT, arg=4)
    page.wait_for_function(PLAYS)


@pytest.mark.parametrize(("width", "lines"), [(390, "480"), (1440, "720")])
def test_a_screen_takes_the_film_that_fits_it(new_page, film_story, width, lines):
    from stories.models import FilmVersion

    page = new_page(viewport={"width": width, "height": 800})
    page.goto(film_story)
    page.get_by_role("button", name="Film abspielen").click()
    page.wait_for_function(PLAYS)
    expected = FilmVersion.objects.get(format=f"h264_{lines}", film__alternative_of=None)
    assert page.evaluate(CHOSEN).endswith(expected.file.name)


def test_everything_is_there_without_javascript(new_page, film_story):
    page = new_page(java_script_enabled=False)
    page.goto(film_story)
    assert page.locator("video[controls]").count() == 1
    assert page.get_by_role("button", name="Film abspielen").is_hidden()
    page.get_by_role("link", name="in Deutscher Gebärdensprache").click()
    assert page.locator("video").count() == 1
    page.get_by_role("link", name="Nur Ton").click()
    assert page.locator("audio[controls]").count() == 1
    assert page.locator("[aria-current]", has_text="Nur Ton").is_visible()


@pytest.mark.parametrize("width", [320, 1440])
def test_the_player_is_accessible_and_fits(new_page, film_story, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(film_story)
    for summary in page.locator("film-player summary").all():
        summary.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = page.locator(".fassungen a, .mitschrift dt button, .aufloesung summary").all()
    assert targets
    assert all(min(one.bounding_box()["height"], 44) == 44 for one in targets)
