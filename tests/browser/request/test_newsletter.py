"""Somebody orders the newsletter on a phone, changes it and leaves, with and without script."""

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from core.form_drafts import Draft
from core.models import OutgoingMail
from news.models import NewsletterSubscription
from tests.browser.axe import violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
PHONE, SMALL = {"width": 390, "height": 844}, {"width": 320, "height": 640}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def looks_right(page):
    for size in (SMALL, PHONE):
        page.set_viewport_size(size)
        assert page.evaluate(OVERFLOW) <= 0
    assert violations(page) == []


def order(page, url):
    page.goto(f"{url}/de/rundbrief/")
    page.get_by_label("E-Mail").fill("klara@example.org")
    page.get_by_label("Stationen der Tour").uncheck()
    page.get_by_role("button", name="Rundbrief bestellen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Schauen Sie in Ihr Postfach.")


@pytest.mark.parametrize("script", [True, False])
def test_from_the_form_to_the_way_out(live_server, home, new_page, monkeypatch, script):
    cache.clear()
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    page = new_page(viewport=PHONE, locale="de-DE", java_script_enabled=script)
    page.goto(f"{live_server.url}/de/rundbrief/")
    if script:
        looks_right(page)
    page.get_by_role("button", name="Rundbrief bestellen").click()
    assert page.get_by_role("alert").is_visible()
    order(page, live_server.url)
    path = re.search(r"/rundbrief/\S+", OutgoingMail.objects.get().body)[0]

    page.goto(live_server.url + path)
    if script:
        looks_right(page)
    page.get_by_role("button", name="Ja, Rundbrief bestellen").click()
    expect(page.get_by_text("Sie bekommen den Rundbrief.")).to_be_visible()
    if script:
        looks_right(page)
    page.get_by_label("In welcher Sprache möchten Sie lesen?").select_option("fr")
    page.get_by_label("Stationen der Tour").check()
    page.locator("form .knopf.pfeil").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    row = NewsletterSubscription.objects.get()
    assert (row.language, row.wants_tour, bool(row.confirmed_at)) == ("fr", True, True)

    page.goto(f"{live_server.url}{path}abbestellen/?sprache=de")
    if script:
        looks_right(page)
    page.get_by_role("button", name="Jetzt abbestellen").click()
    expect(page.get_by_text("Sie bekommen keinen Rundbrief mehr.")).to_be_visible()
    assert not NewsletterSubscription.objects.exists()
    assert [cookie["name"] for cookie in page.context.cookies()] == ["csrftoken"]


def test_the_second_order_of_a_network_goes_through_when_the_browser_has_worked(
    live_server, home, new_page, monkeypatch
):
    cache.clear()
    monkeypatch.setattr("news.newsletter.form_page.WITHOUT_PROOF", 1)
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    page = new_page(viewport=PHONE, locale="de-DE")
    order(page, live_server.url)
    order(page, live_server.url)
    assert OutgoingMail.objects.count() == 2
