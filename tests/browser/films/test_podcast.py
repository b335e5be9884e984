"""The player of an episode: by mouse and keyboard, with and without JavaScript."""

import json
from pathlib import Path

import pytest

from home.models import HomePage
from news.models import EpisodePage, PodcastPage
from stories.enums import FilmFormat
from stories.models import FilmCaptions
from tests import factories
from tests.browser.axe import violations

SOUND = Path(__file__).resolve().parents[3] / "demo/sound/ein-tag-in-toenen.m4a"
WEBVTT = "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\nDa.\n\n00:00:40.000 --> 00:00:44.000\nDort.\n"
PLAYS_FROM = "(from) => { const s = document.querySelector('audio');"
PLAYS_FROM += " return !s.paused && s.currentTime >= from; }"
CHAPTERS = [("0:00", "Am Morgen"), ("0:24", "An der Arbeit")]


@pytest.fixture
def episode(live_server, transactional_db) -> str:
    home = HomePage.objects.get(locale__language_code="de")
    podcast = PodcastPage(title="Podcast", slug="podcast", locale=home.locale)
    home.add_child(instance=podcast)
    sound = factories.make_film(
        versions=[FilmFormat.AUDIO],
        content=SOUND.read_bytes(),
        type="audio",
        duration=60,
        shows_people=False,
    )
    FilmCaptions.objects.create(film=sound, language="de", webvtt=WEBVTT)
    chapters = [{"type": "chapter", "value": {"starts": s, "title": t}} for s, t in CHAPTERS]
    page = EpisodePage(
        title="Folge", sound=sound, locale=home.locale, chapters=json.dumps(chapters)
    )
    podcast.add_child(instance=page)
    return live_server.url + page.url


def test_an_episode_is_heard_by_keyboard(page, episode):
    page.goto(episode)
    page.get_by_role("link", name="An der Arbeit").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(PLAYS_FROM, arg=24)
    page.wait_for_selector(".kapitel [aria-current]:has-text('An der Arbeit')")
    page.get_by_role("button", name="15 Sekunden zurück").press("Space")
    page.wait_for_selector(".kapitel [aria-current]:has-text('Am Morgen')")
    page.get_by_label("Tempo").select_option("1.5")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5
    page.get_by_text("Mitlesen").press("Enter")
    page.get_by_role("button", name="Ab 0:40 abspielen").press("Enter")
    page.wait_for_function(PLAYS_FROM, arg=40)
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("width", [320, 1440])
def test_the_player_is_accessible_and_fits(new_page, episode, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(episode)
    page.get_by_text("Mitlesen").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = page.locator(".kapitel a, .hoeren__leiste button, .hoeren__leiste select").all()
    assert len(targets) == 5
    assert all(one.bounding_box()["height"] >= 44 for one in targets)


def test_it_plays_without_javascript(new_page, episode):
    page = new_page(java_script_enabled=False)
    page.goto(episode)
    assert page.locator("audio[controls]").is_visible()
    assert page.locator(".hoeren__leiste").is_hidden()
    address = page.get_by_role("link", name="An der Arbeit").get_attribute("href")
    assert address.endswith(".m4a#t=24")
