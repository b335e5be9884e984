"""From a new device to the first screen, by hand of an editor."""

import pytest
from django.urls import reverse

from kiosk.domain import pairing
from kiosk.models import Kiosk, Receipt
from tests.browser.axe import violations
from tests.browser.kiosk.conftest import recalled


def test_an_editor_enters_the_code_and_the_device_starts(screen, server, new_page, editor, client):
    code = screen.locator("[data-code]").text_content()
    assert screen.locator("[data-spelled] li").count() == 6
    client.force_login(editor)
    workplace = new_page(locale="de-DE")
    workplace.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}]
    )
    workplace.goto(server.url + reverse("kiosk:pair"))
    workplace.get_by_label("Code").fill(code)
    workplace.get_by_label("Name").fill("Kiosk Rathaus")
    workplace.get_by_role("button", name="Koppeln").click()
    workplace.get_by_text("ist gekoppelt").wait_for()
    screen.locator(".k-start").wait_for(timeout=90_000)
    assert Kiosk.objects.get().name == "Kiosk Rathaus"


def test_the_screen_with_the_code_is_accessible(screen):
    assert violations(screen) == []


def test_a_device_keeps_no_cookie(screen, kiosk):
    assert screen.context.cookies() == []


def test_the_device_reports_what_it_shows(screen, kiosk):
    screen.wait_for_timeout(500)
    kiosk.refresh_from_db()
    assert kiosk.shown_version == Receipt.objects.first().version


def test_a_revoked_device_forgets_everything_and_shows_a_code(screen, kiosk, editor, watch):
    watch.expect("401")
    pairing.revoke(kiosk, by=editor)
    screen.reload()
    screen.locator("[data-code]").wait_for(timeout=90_000)
    assert recalled(screen, "token") is None
    kept = "caches.open('kiosk-pieces').then((pieces) => pieces.keys()).then((all) => all.length)"
    assert screen.evaluate(kept) == 0


@pytest.mark.parametrize("strange", ["<h1>Bitte anmelden</h1>", "{", '{"state": "later"}'])
def test_a_strange_401_does_not_make_a_kiosk_forget(screen, kiosk, watch, strange):
    watch.expect("401")
    screen.route("**/api/programme.json", lambda route: route.fulfill(status=401, body=strange))
    screen.reload()
    screen.locator(".k-start").wait_for()
    screen.wait_for_timeout(500)
    assert recalled(screen, "token") is not None
