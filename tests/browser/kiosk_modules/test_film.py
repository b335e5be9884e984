"""A film that cannot be played gives way to a portrait: no black picture, no word about it."""

from tests.browser.kiosk_modules.conftest import run
from tests.browser.kiosk_modules.test_screens import visit  # noqa: F401

STANDS_STILL = """
  window.broken = 0;
  const src = URL.createObjectURL(new MediaSource());
  const taken = video.takeVideo({ src, muted: true, onBroken: () => (window.broken += 1) });
  window.tell = (name) => taken.video.dispatchEvent(new Event(name));
"""


def test_a_film_that_cannot_be_decoded_gives_way_to_the_portrait(visit):  # noqa: F811
    page = visit("de", (1080, 1920))
    page.evaluate("app.openStory('story-0')")
    page.locator(".k-film--portraet img").wait_for()
    assert page.locator("video, .k-pause").count() == 0
    assert page.locator(".k-nachweis").inner_text().startswith("Platzhalter-Illustration")
    page.locator(".k-knopf--haende").click()
    page.locator(".k-film--portraet img").wait_for()
    assert page.locator("figure.k-film").count() == 1


def test_a_scene_of_the_first_screen_gives_way_to_its_still(visit):  # noqa: F811
    page = visit("de", (1080, 1920))
    page.clock.install()
    page.emulate_media(reduced_motion="no-preference")
    page.evaluate("app.reset()")
    page.clock.run_for(25_000)  # portrait, quote, scene
    page.locator(".k-szene__film img").wait_for(state="attached")
    assert page.locator("video").count() == 0


def test_a_film_that_stands_still_for_long_counts_as_broken(modules):
    modules.clock.install()
    run(modules, "video", STANDS_STILL)
    for name, broken in (("timeupdate", 0), ("waiting", 1)):
        modules.evaluate("tell('waiting')")
        modules.evaluate("name => tell(name)", name)
        modules.clock.run_for(8_000)
        assert modules.evaluate("broken") == broken
    modules.evaluate("tell('error')")
    assert modules.evaluate("broken") == 1
