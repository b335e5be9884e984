"""The visitor's book: written without network, kept through a power cut, shown when it was read."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from exhibition.domain import visitors_book
from exhibition.enums import StopState
from exhibition.models import VisitorBookEntry
from kiosk.models import Kiosk
from tests import factories
from tests.browser.kiosk.conftest import recalled, token_for, wait_until_recalled
from tests.browser.kiosk.device import Device

WORDS = "Gut"
ON_THE_DISK = """() => new Promise((resolve) => {
  indexedDB.open("kiosk").onsuccess = ({ target: { result } }) => {
    result.transaction("state").objectStore("state").get("book").onsuccess = ({ target }) =>
      resolve(target.result.length);
  };
})"""


@pytest.fixture
def device(browser, server, stories, tmp_path):
    """A device that was paired with a kiosk at a stop that is open."""
    opens = timezone.localdate() - timedelta(days=1)
    stop = factories.make_stop(opens=opens, state=StopState.OPEN)
    token = token_for(Kiosk.objects.create(name="Kiosk 1", stop=stop))
    made = Device(browser, tmp_path / "profile", server.url)
    page = made.start()
    page.evaluate("token => localStorage.setItem('kiosk.token', token)", json.dumps(token))
    page.reload()
    page.locator(".k-start").wait_for(timeout=90_000)
    yield made
    made.pull_the_plug()


def open_book(page) -> None:
    page.locator("button[lang=de]").click()
    page.get_by_role("button", name="Gästebuch").click()
    page.get_by_role("heading", name="Was nehmen Sie mit?").wait_for()


def write(page) -> None:
    open_book(page)
    page.get_by_role("button", name="Mut").click()
    page.get_by_role("button", name="Ein paar Worte schreiben").click()
    for letter in WORDS:
        page.get_by_role("button", name=letter, exact=True).click()
    page.get_by_role("button", name="Abschicken").click()
    page.get_by_role("heading", name="Danke!").wait_for()


def wall(page) -> list[str]:
    open_book(page)
    return page.locator(".k-eintrag p").all_inner_texts()


def lose_the_answer(route) -> None:
    """The server has it, and the device does not hear of it."""
    route.fetch()
    route.abort()


def test_what_is_written_offline_survives_a_power_cut_arrives_once_and_is_shown_when_it_was_read(
    device,
):
    device.page.route("**/api/**", lambda route: route.abort())
    write(device.page)
    assert device.page.evaluate(ON_THE_DISK) == 1
    device.pull_the_plug()
    page = device.start(is_online=False)
    page.locator(".k-start").wait_for()
    assert wall(page) == []
    assert len(recalled(page, "book")) == 1

    page.unroute("**/api/**")
    page.route("**/api/book", lose_the_answer)
    with page.expect_event("requestfailed", lambda asked: asked.url.endswith("/book")):
        page.reload()
    page.unroute("**/api/book")
    page.reload()
    wait_until_recalled(page, "book", lambda left: left == [])
    entry = VisitorBookEntry.objects.get()
    assert (entry.text, entry.answer, entry.language) == (WORDS, "courage", "de")
    assert entry.stop is not None
    page.locator(".k-start").wait_for()
    assert wall(page) == []

    visitors_book.publish([entry.pk], by=None)
    version = recalled(page, "version")
    page.reload()
    wait_until_recalled(page, "version", lambda now: now not in (version, None))
    page.locator(".k-start").wait_for()
    assert wall(page) == [WORDS]
