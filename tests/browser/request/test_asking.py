"""A town hall asks for the exhibition on a phone, from the first step to the receipt."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from core.models import OutgoingMail
from exhibition.forms.request_draft import Draft
from exhibition.models import ExhibitionRequest
from tests.browser.axe import violations
from tests.exhibition.conftest import future_month
from tests.exhibition.test_request_protection import link

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
PHONE = {"width": 390, "height": 844}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def town_hall(live_server, home, new_page):
    """``town_hall(script)``: somebody at the form on a phone."""
    cache.clear()

    def come(*, script):
        page = new_page(viewport=PHONE, locale="de-DE", java_script_enabled=script)
        page.goto(f"{live_server.url}/de/ausstellung-anfragen/")
        return page

    return come


def take(monkeypatch, seconds):
    monkeypatch.setattr(Draft, "age", property(lambda _draft: seconds))


def go_on(page):
    assert page.evaluate(OVERFLOW) <= 0
    page.locator("#anfrage .knopf.pfeil").click()


def fill_in(page):
    page.get_by_label("Name des Hauses").fill("Rathaus Bautzen")
    page.get_by_label("Rathaus", exact=True).check()
    page.get_by_label("Straße und Hausnummer").fill("Fleischmarkt 1")
    page.get_by_label("Postleitzahl").fill("02625")
    page.get_by_label("Ort", exact=True).fill("Bautzen")
    page.get_by_label("Landkreis oder Stadt").select_option("14625")
    go_on(page)
    page.get_by_label("Wie heißt der Raum?").fill("Foyer")
    page.get_by_role("button", name="Noch ein Raum").click()
    page.locator("#id_room2_name").fill("Saal")
    go_on(page)
    page.get_by_label("Gewünschter Beginn").fill(f"{future_month():%m/%Y}")
    page.get_by_role("button", name="Ist da etwas frei?").click()
    assert page.locator("#frei").is_visible()
    page.get_by_label("4 Wochen").check()
    go_on(page)
    page.get_by_label("Eröffnung mit Gespräch").check()
    go_on(page)
    page.get_by_label("Ihr Name").fill("Klara Muster")
    page.locator("#id_email").fill("rathaus@example.org")
    go_on(page)


def test_without_javascript_from_the_first_step_to_the_receipt(town_hall, monkeypatch):
    take(monkeypatch, 60)
    page = town_hall(script=False)
    go_on(page)
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.url.endswith("#id_house")
    fill_in(page)
    page.get_by_role("button", name="Anfrage absenden").click()
    page.wait_for_url("**/anfrage/**")
    request = ExhibitionRequest.objects.get()
    assert request.number in page.locator("main").inner_text()
    assert [room.name for room in request.rooms.all()] == ["Foyer", "Saal"]
    assert OutgoingMail.objects.filter(recipient="rathaus@example.org").count() == 1


def test_what_looks_odd_is_sent_by_a_browser_that_works_or_by_a_link(town_hall, monkeypatch):
    take(monkeypatch, 20)
    with_script, without = town_hall(script=True), town_hall(script=False)
    fill_in(with_script)
    with_script.get_by_role("button", name="Anfrage absenden").click()
    with_script.wait_for_url("**/anfrage/**")
    fill_in(without)
    without.get_by_role("button", name="Anfrage absenden").click()
    assert without.locator("h1").inner_text() == "Bitte sehen Sie in Ihr Postfach."
    assert ExhibitionRequest.objects.count() == 1
    without.goto(without.url.split("/de/")[0] + link())
    without.get_by_role("button", name="Anfrage absenden").click()
    without.wait_for_url("**/anfrage/**")
    assert ExhibitionRequest.objects.count() == 2


def test_each_step_is_accessible_with_everything_unfolded(town_hall, monkeypatch):
    take(monkeypatch, 60)
    page = town_hall(script=True)
    go_on(page)
    expect(page.locator("#anfang[role=alert]")).to_be_focused()
    assert violations(page) == []
    fill_in(page)
    for step in range(6, 0, -1):
        for folded in page.locator("main details > summary").all():
            folded.click()
        assert violations(page) == [], step
        assert page.evaluate(OVERFLOW) <= 0, step
        if step > 1:
            page.locator("#anfrage [name=go]").last.click()
            expect(page.locator("#anfang")).to_be_focused()
