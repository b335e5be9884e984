"""A visitor in front of the kiosk: by touch and by keyboard, and what happens when they go."""

import pytest

from tests.browser.axe import violations
from tests.browser.kiosk.conftest import open_story, wait_until

SIZES = [(1080, 1920), (1920, 1080), (1280, 800), (800, 1280)]
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width && !one.closest(".ruf, .vh, .k-lesen__text, .k-wand__liste") && (
    box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1);
}).map((one) => `${one.tagName}.${one.className}`)"""
TOO_SMALL = """() => [...document.querySelectorAll("button")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width && (box.width < 72 || box.height < 72);
}).map((one) => one.textContent)"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized_screen(request, screen, kiosk):
    width, height = request.param
    screen.set_viewport_size({"width": width, "height": height})
    return screen


def assert_fits(screen):
    assert screen.evaluate(OUTSIDE) == []
    assert screen.evaluate(TOO_SMALL) == []
    assert violations(screen) == []


def test_every_screen_fits_and_is_accessible(sized_screen):
    screen = sized_screen
    assert_fits(screen)
    screen.get_by_role("button", name="Deutsch").click()
    assert_fits(screen)
    screen.get_by_role("button", name="Joel").click()
    assert_fits(screen)
    screen.get_by_role("button", name="Größer").click()
    assert_fits(screen)
    screen.get_by_role("button", name="Kontrast").click()
    assert_fits(screen)
    screen.get_by_role("button", name="Alles lesen").click()
    assert_fits(screen)
    screen.get_by_role("button", name="Deutsch").click()
    assert_fits(screen)


def test_language_choice_and_story_by_keyboard_alone(screen, kiosk):
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")
    screen.get_by_role("heading", name="Wer soll erzählen?").wait_for()
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")
    screen.get_by_role("heading", name="Rima", level=1).wait_for()
    assert screen.locator(".k-station").inner_text().startswith("Schritt 1")
    screen.keyboard.press("ArrowRight")
    screen.keyboard.press("ArrowRight")
    assert screen.locator(".k-station").inner_text().startswith("Schritt 3")
    assert "Heute" in screen.locator("[aria-current=step]").inner_text()
    screen.keyboard.press("ArrowLeft")
    assert screen.locator(".k-station").inner_text().startswith("Schritt 2")


def test_behind_the_last_station_waits_the_next_story(screen, kiosk):
    open_story(screen, "Rima")
    for _step in range(2):
        screen.get_by_role("button", name="Weiter", exact=True).click()
    screen.get_by_role("button", name="Nächste Geschichte").click()
    screen.get_by_role("heading", name="Joel", level=1).wait_for()


def test_a_story_says_that_it_is_an_example_and_where_to_read_on(screen, kiosk):
    open_story(screen)
    assert screen.get_by_text("Beispielgeschichte").is_visible()
    assert screen.get_by_role("img", name="QR-Code").is_visible()
    assert screen.locator("a").count() == 0


def test_the_story_can_be_read_without_swiping(screen, kiosk):
    open_story(screen)
    screen.get_by_role("button", name="Alles lesen").click()
    page = screen.locator(".k-lesen__text")
    before = page.evaluate("one => one.scrollTop")
    screen.get_by_role("button", name="Weiter unten").click()
    wait_until(screen, "document.querySelector('.k-lesen__text').scrollTop > 100")
    assert before == 0


def test_the_language_can_be_changed_in_the_middle(screen, kiosk):
    open_story(screen)
    screen.get_by_role("button", name="Deutsch").click()
    screen.locator("dialog").get_by_role("button", name="English").click()
    assert screen.evaluate("document.documentElement.lang") == "en"
    assert screen.locator(".k-text").get_attribute("lang") == "de"


def test_right_to_left_the_way_runs_the_other_way(screen, kiosk):
    open_story(screen)
    screen.evaluate("document.documentElement.dir = 'rtl'")
    screen.keyboard.press("ArrowLeft")
    assert screen.locator(".k-station").inner_text().startswith("Schritt 2")
    assert screen.evaluate(OUTSIDE) == []


def test_nothing_can_be_selected_zoomed_or_opened(screen, kiosk):
    prevented = """name => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      document.querySelector("main").dispatchEvent(event);
      return event.defaultPrevented;
    }"""
    for name in ("contextmenu", "dragstart", "selectstart"):
        assert screen.evaluate(prevented, name)


def with_clock(screen):
    """The page with a clock that the test moves."""
    screen.clock.install()
    screen.reload()
    screen.locator(".k-start").wait_for()
    open_story(screen)


def test_after_a_minute_the_kiosk_asks_and_then_starts_from_scratch(screen, kiosk):
    with_clock(screen)
    screen.get_by_role("button", name="Kontrast").click()
    screen.clock.run_for(59_000)
    assert screen.get_by_role("alertdialog").count() == 0
    screen.clock.run_for(2_000)
    dialog = screen.get_by_role("alertdialog", name="Sind Sie noch da?")
    assert dialog.is_visible()
    assert violations(screen) == []
    screen.clock.run_for(8_000)
    left = dialog.locator(".an").count()
    assert 5 <= left <= 12
    assert f" {left} Sekunden" in dialog.inner_text()
    screen.clock.run_for(13_000)
    screen.locator(".k-start").wait_for()
    assert screen.evaluate("document.documentElement.dataset.thema") is None
    assert screen.evaluate("document.documentElement.lang") == "de"


def test_who_is_still_there_goes_on_where_they_were(screen, kiosk):
    with_clock(screen)
    screen.get_by_role("button", name="Weiter", exact=True).click()
    screen.clock.run_for(61_000)
    screen.get_by_role("button", name="Ja, weiter").click()
    assert screen.get_by_role("alertdialog").count() == 0
    assert screen.locator(".k-station").inner_text().startswith("Schritt 2")


def test_from_scratch_at_once(screen, kiosk):
    with_clock(screen)
    screen.clock.run_for(61_000)
    screen.get_by_role("button", name="Von vorn").click()
    screen.locator(".k-start").wait_for()
