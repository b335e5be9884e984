"""A public screen: a hundred attempts lead nowhere, and it goes on answering."""

from datetime import timedelta

import pytest
from django.utils import timezone

from exhibition.enums import StopState
from kiosk.models import Kiosk
from tests import factories
from tests.browser.kiosk.conftest import PORTRAIT_SCREEN, open_story, remembering, token_for
from tests.browser.kiosk.ways_out import FIELD, IN_FIELD, KEYS, KEYS_IN_FIELD, all_by_hand

WATCH_KEYS = """() => {
  window.done = [];
  addEventListener("keydown", (event) => event.defaultPrevented || done.push(event.key));
}"""
STATE = """() => ({
  address: location.href,
  is_player: document.body.matches(".kiosk") && document.querySelectorAll("main").length === 1,
  selected: String(getSelection()),
  scale: visualViewport.scale,
  ratio: devicePixelRatio,
  scrolled: [scrollX, scrollY, document.body.scrollTop],
})"""
NAME = "Rima"


@pytest.fixture
def kiosk(stories) -> Kiosk:
    """At a stop with a visitor's book."""
    opens = timezone.localdate() - timedelta(days=1)
    stop = factories.make_stop(opens=opens, state=StopState.OPEN)
    return Kiosk.objects.create(name="Kiosk 1", stop=stop)


@pytest.fixture
def screen(new_page, server, kiosk):
    """The first screen of a device with a touchscreen."""
    memory = remembering(server.url, token_for(kiosk))
    page = new_page(viewport=PORTRAIT_SCREEN, locale="de-DE", has_touch=True, storage_state=memory)
    page.goto(f"{server.url}/kiosk/")
    page.locator(".k-start").wait_for(timeout=90_000)
    return page


@pytest.fixture
def happened(screen) -> list:
    """What must never happen, by its name."""
    found = []
    for name in ("dialog", "download", "filechooser", "popup", "close", "crash"):
        screen.on(name, lambda _what, name=name: found.append(name))
    screen.on("load", lambda _page: found.append("load"))
    return found


def come_back(screen) -> None:
    """To the story, by touch, wherever the player has gone: it must answer."""
    if screen.locator(".k-start").count():
        screen.locator(".k-sprachen button").first.tap()
    if screen.locator(".k-mensch").count():
        screen.locator(".k-mensch").first.tap()
    screen.locator(".k-text h1").wait_for()


def test_a_hundred_attempts_lead_nowhere(screen, kiosk, happened, watch, tmp_path):
    watch.expect("Content Security Policy")  # scripts in markup
    file = tmp_path / "page.html"
    file.write_text("<h1>hinaus</h1>")
    open_story(screen, NAME)
    session = screen.context.new_cdp_session(screen)
    screen.evaluate(WATCH_KEYS)
    before = screen.evaluate(STATE)
    by_hand = all_by_hand(file)
    assert before["is_player"]
    assert len(KEYS) + len(by_hand) >= 100
    succeeded = []

    def is_held() -> bool:
        return screen.evaluate(STATE) == before and not happened and len(windows(screen)) == 1

    for key in KEYS:
        screen.keyboard.press(key)
        if not is_held():
            succeeded.append(key)
    assert (succeeded, screen.evaluate("done")) == ([], [])
    for name, attempt in by_hand.items():
        attempt(screen, session)
        if not is_held():
            succeeded.append((name, list(happened), screen.evaluate(STATE)))
        come_back(screen)
    assert succeeded == []


def test_nor_do_those_where_somebody_writes(screen, happened):
    screen.locator("button[lang=de]").tap()
    screen.locator(".k-knopf--buch").tap()
    screen.locator(".k-buch__tun button").first.tap()
    for letter in "da":
        screen.locator(".k-taste", has_text=letter).first.tap()
    session = screen.context.new_cdp_session(screen)
    screen.evaluate(WATCH_KEYS)
    written = f"document.querySelector('{FIELD}').value"
    before = screen.evaluate(STATE)
    assert screen.evaluate(written) == "Da"
    succeeded = []

    def is_held() -> bool:
        is_as_before = screen.evaluate(STATE) == before and not happened
        return is_as_before and len(windows(screen)) == 1

    for key in KEYS_IN_FIELD:
        screen.keyboard.press(key)
        if not is_held():
            succeeded.append(key)
    assert (succeeded, screen.evaluate("done")) == ([], [])
    assert screen.evaluate(written) == "Da"
    for name, attempt in IN_FIELD.items():
        attempt(screen, session)
        if not is_held():
            succeeded.append((name, list(happened), screen.evaluate(STATE)))
    assert succeeded == []
    assert set(screen.evaluate(written)) == set("Daq")  # a key that was held long was pressed


def windows(screen) -> list:
    return screen.context.pages


def test_escape_and_a_step_back_lead_one_screen_back(screen, kiosk):
    open_story(screen, NAME)
    screen.keyboard.press("Escape")
    screen.get_by_role("heading", name="Wer soll erzählen?").wait_for()
    screen.evaluate("history.back()")
    screen.locator(".k-start").wait_for()
    open_story(screen, NAME)
    screen.get_by_role("button", name="Deutsch").click()
    screen.evaluate("history.back()")
    screen.locator("dialog").wait_for(state="detached")
    assert screen.get_by_role("heading", name=NAME, level=1).is_visible()


def test_nothing_of_it_is_printed(screen, kiosk):
    screen.emulate_media(media="print")
    assert not screen.locator("main").is_visible()
