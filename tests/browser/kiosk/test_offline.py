"""Without the server, with a strange one, and when time runs out."""

from datetime import timedelta

import pytest
from django.utils import timezone

from stories.domain.photos import make_renditions
from stories.domain.withdrawal import withdraw
from stories.models import Person, StoryPage
from tests import factories
from tests.browser.kiosk.conftest import open_story, wait_until

READY = """async () => {
  await navigator.serviceWorker.ready;
  return Boolean(navigator.serviceWorker.controller);
}"""
ROUND = 61_000  # milliseconds: a device asks for news once a minute


def wait_until_kept(screen):
    wait_until(screen, READY)


def cut_off(screen, server) -> None:
    """No server, and no connection that one of its threads still holds open."""
    server.stop()
    screen.context.set_offline(True)


def names(screen) -> list[str]:
    return screen.locator(".k-mensch b").all_inner_texts()


def test_with_the_server_off_the_kiosk_starts_and_plays(screen, kiosk, server, watch):
    wait_until_kept(screen)
    watch.expect("Failed to load resource", "net::ERR", "ServiceWorker")
    cut_off(screen, server)
    screen.reload()
    screen.locator(".k-start").wait_for()
    open_story(screen, "Joel")
    assert screen.evaluate("document.querySelector('.k-film img').naturalWidth") > 0
    fonts = screen.evaluate("document.fonts.ready.then(all => all.check('20px Piazzolla'))")
    assert fonts


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500, "body": "Server Error"},
        {"status": 200, "body": "<h1>Bitte im WLAN anmelden</h1>", "content_type": "text/html"},
        {"status": 200, "body": "{", "content_type": "application/json"},
        {"status": 200, "body": '{"version": "x"}', "content_type": "application/json"},
    ],
    ids=["error", "hotspot", "bad-json", "other-json"],
)
def test_a_strange_answer_changes_nothing_and_shows_nothing(screen, kiosk, watch, answer):
    watch.expect("500")
    screen.route("**/api/programme.json", lambda route: route.fulfill(**answer))
    screen.reload()
    screen.locator(".k-start").wait_for()
    screen.get_by_role("button", name="Deutsch").click()
    assert names(screen) == ["Rima", "Joel", "Samira"]
    for word in ("Error", "Fehler", "anmelden"):
        assert word not in screen.locator("body").inner_text()


def test_a_damaged_file_keeps_the_old_programme(screen, kiosk, stories, watch):
    screen.clock.install()
    screen.reload()
    screen.locator(".k-start").wait_for()
    version = screen.evaluate("localStorage.getItem('kiosk.version')")
    screen.route("**/api/media/**", lambda route: route.fulfill(status=200, body="damaged"))
    newcomer = factories.make_person("Olena")
    factories.make_consent(newcomer)
    photo = factories.make_photo(newcomer, title="Olena", size=(300, 300))
    make_renditions(photo)
    factories.make_story(newcomer, title="Olena", portrait=photo)
    screen.clock.run_for(ROUND)
    screen.wait_for_timeout(1500)
    assert screen.evaluate("localStorage.getItem('kiosk.version')") == version
    screen.unroute("**/api/media/**")
    screen.clock.run_for(ROUND)
    wait_until(screen, "old => localStorage.getItem('kiosk.version') !== old", version)
    screen.get_by_role("button", name="Deutsch").click()
    assert names(screen) == ["Rima", "Joel", "Samira", "Olena"]


def test_a_new_text_waits_until_nobody_is_in_a_story(screen, kiosk, stories):
    screen.clock.install()
    screen.reload()
    screen.locator(".k-start").wait_for()
    open_story(screen)
    StoryPage.objects.filter(pk=stories[0].pk).update(occupation="Rektorin")
    screen.clock.run_for(30_000)
    screen.get_by_role("button", name="Weiter", exact=True).click()
    screen.clock.run_for(35_000)
    wait_until(screen, "localStorage.getItem('kiosk.pending') !== null")
    assert "Lehrerin" in screen.locator(".k-beruf").inner_text()
    for _step in range(2):
        screen.get_by_role("button", name="Zurück", exact=True).click()
    wait_until(screen, "localStorage.getItem('kiosk.pending') === null")
    open_story(screen)
    assert "Rektorin" in screen.locator(".k-beruf").inner_text()


def test_a_withdrawn_story_leaves_at_the_next_contact_even_while_it_is_shown(screen, kiosk):
    screen.clock.install()
    screen.reload()
    screen.locator(".k-start").wait_for()
    open_story(screen)
    withdraw(Person.objects.get(public_name="Rima"))
    screen.clock.run_for(30_000)
    screen.keyboard.press("Tab")
    screen.clock.run_for(35_000)
    screen.get_by_role("heading", name="Wer soll erzählen?").wait_for()
    assert names(screen) == ["Joel", "Samira"]


def test_a_story_is_hidden_after_its_last_day_without_any_contact(screen, kiosk, server, watch):
    person = Person.objects.get(public_name="Samira")
    withdraw(person)
    factories.make_consent(
        person, valid_until=timezone.localdate() + timedelta(days=1), recorded_at=timezone.now()
    )
    StoryPage.objects.filter(title="Samira").update(live=True)
    former = screen.evaluate("localStorage.getItem('kiosk.version')")
    screen.reload()
    wait_until(screen, "old => localStorage.getItem('kiosk.version') !== old", former)
    screen.locator(".k-start").wait_for()
    wait_until_kept(screen)
    watch.expect("Failed to load resource", "net::ERR", "ServiceWorker")
    cut_off(screen, server)
    in_two_days = timezone.now() + timedelta(days=2)
    screen.clock.install(time=in_two_days)
    screen.reload()
    screen.locator(".k-start").wait_for()
    screen.get_by_role("button", name="Deutsch").click()
    assert names(screen) == ["Rima", "Joel"]


def test_after_the_lease_no_people_are_left(screen, kiosk, server, watch):
    wait_until_kept(screen)
    watch.expect("Failed to load resource", "net::ERR", "ServiceWorker")
    cut_off(screen, server)
    screen.clock.install(time=timezone.now() + timedelta(days=7, minutes=5))
    screen.reload()
    screen.locator(".k-start").wait_for()
    assert screen.locator(".k-start img").count() == 0
    screen.get_by_role("button", name="Deutsch").click()
    assert names(screen) == []
    screen.get_by_role("heading", name="Gerade ist hier niemand zu hören.").wait_for()


def test_setting_the_clock_back_brings_nothing_back(screen, kiosk, server, watch):
    wait_until_kept(screen)
    watch.expect("Failed to load resource", "net::ERR", "ServiceWorker")
    cut_off(screen, server)
    screen.clock.install(time=timezone.now() + timedelta(days=8))
    screen.reload()
    screen.clock.run_for(ROUND)
    screen.clock.set_system_time(timezone.now())
    screen.reload()
    screen.locator(".k-start").wait_for()
    assert screen.locator(".k-start img").count() == 0
