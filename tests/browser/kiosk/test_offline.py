"""Without the server, with a strange one, and when time runs out."""

from datetime import timedelta

from django.utils import timezone

from stories.domain.withdrawal import withdraw
from stories.models import Person, StoryPage
from tests import factories
from tests.browser.kiosk.conftest import (
    come_later,
    open_story,
    recalled,
    wait_until,
    wait_until_recalled,
)

READY = """async () => {
  await navigator.serviceWorker.ready;
  return Boolean(navigator.serviceWorker.controller);
}"""


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


def test_a_new_text_waits_until_nobody_is_in_a_story(screen, kiosk, stories):
    screen.clock.install()
    screen.reload()
    screen.locator(".k-start").wait_for()
    open_story(screen)
    StoryPage.objects.filter(pk=stories[0].pk).update(occupation="Rektorin")
    screen.clock.run_for(30_000)
    screen.get_by_role("button", name="Weiter", exact=True).click()
    screen.clock.run_for(35_000)
    wait_until_recalled(screen, "pending", lambda version: version is not None)
    assert "Lehrerin" in screen.locator(".k-beruf").inner_text()
    for _step in range(2):
        screen.get_by_role("button", name="Zurück", exact=True).click()
    wait_until_recalled(screen, "pending", lambda version: version is None)
    open_story(screen)
    assert "Rektorin" in screen.locator(".k-beruf").inner_text()


PIECES = "caches.open('kiosk-pieces').then((kept) => kept.keys()).then((all) => all.length)"


def test_a_withdrawn_story_leaves_at_the_next_contact_even_while_it_is_shown(screen, kiosk):
    version = recalled(screen, "version")
    come_later("Olena")
    screen.clock.install()
    screen.reload()
    wait_until_recalled(screen, "version", lambda now: now not in (version, None))
    open_story(screen, "Olena")
    before = screen.evaluate(PIECES)
    withdraw(Person.objects.get(public_name="Olena"))
    screen.clock.run_for(30_000)
    screen.keyboard.press("Tab")
    screen.clock.run_for(35_000)
    screen.get_by_role("heading", name="Diese Geschichte wird nicht mehr gezeigt.").wait_for()
    assert "Olena" not in screen.locator("body").inner_text()
    screen.get_by_role("button", name="Alle Geschichten").click()
    assert names(screen) == ["Rima", "Joel", "Samira"]
    assert screen.evaluate(PIECES) == before - 1


def test_a_story_is_hidden_after_its_last_day_without_any_contact(screen, kiosk, server, watch):
    person = Person.objects.get(public_name="Samira")
    withdraw(person)
    factories.make_consent(
        person, valid_until=timezone.localdate() + timedelta(days=1), recorded_at=timezone.now()
    )
    StoryPage.objects.filter(title="Samira").update(live=True)
    former = recalled(screen, "version")
    screen.reload()
    wait_until_recalled(screen, "version", lambda now: now not in (former, None))
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
    later = timezone.now() + timedelta(days=8)
    a_week = (later - timedelta(days=1)).timestamp() * 1000
    screen.clock.install(time=later)
    screen.reload()
    screen.locator(".k-start").wait_for()
    wait_until_recalled(screen, "anchor", lambda noted: noted["moment"] > a_week)
    screen.clock.set_system_time(timezone.now())
    screen.reload()
    screen.locator(".k-start").wait_for()
    assert screen.locator(".k-start img").count() == 0
