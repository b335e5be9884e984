"""What each role comes for, from its beginning to its end, in a real browser."""

import re

from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import TaskState
from wagtail_localize.models import StringTranslation

from core.models import OutgoingMail, User
from exhibition.enums import RequestState, StopState
from exhibition.models import ExhibitionRequest, TourStop
from home.roles.table import (
    ADMINISTRATOR,
    CONSENT_OFFICER,
    EDITOR,
    MINISTRY,
    TECHNICIAN,
    TOUR_PLANNER,
    TRANSLATOR,
)
from kiosk.models import Kiosk
from stories.models import Consent, Person, StoryIndexPage, StoryPage
from tests import factories
from tests.access.world_tour import make_report
from tests.browser.workplace.conftest import PASSWORD, code_of, make_colleague
from tests.exhibition.own_requests import make_asked

NEW = "Ein-neues-Passwort-1"  # noqa: S105
EVIDENCE = {"name": "blatt.pdf", "mimeType": "application/pdf", "buffer": factories.PDF}
STORY = {
    "title": "Samira",
    "occupation": "Tischlerin",
    "place": "Bautzen",
    "sentence": "Sie baut Treppen.",
    "opening": "Holz riecht überall gleich.",
    "before": "Schülerin",
    "today": "Tischlerin",
}


def reveal(field):
    """The field, in the tab in which it is."""
    if not field.is_visible():
        panel = field.evaluate("one => one.closest('[role=tabpanel]').id")
        field.page.locator(f"[role=tab][href='#{panel}']").first.click()
    return field


def named(page, name: str):
    return reveal(page.locator(f"form [name='{name}']").first)


def choose_from_menu(page, action: str) -> None:
    """One of the actions in the menu at the foot of an editor."""
    page.locator("footer [data-controller~='w-dropdown'] button").first.click()
    page.locator(f"[name='{action}']").click()


def address_of(model, name: str, *keys: int) -> str:
    return reverse(model.snippet_viewset.get_url_name(name), args=keys)


def test_an_editor_writes_a_story_and_asks_for_its_release(at_work, live_server):
    index = StoryIndexPage.objects.get(locale__language_code="de")
    page = at_work(EDITOR)
    page.goto(
        live_server.url + reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    )
    for name, value in STORY.items():
        named(page, name).fill(value)
    named(page, "district").select_option(label="Bautzen")
    named(page, "field_of_work").select_option("craft")
    choose_from_menu(page, "action-submit")
    expect(page.locator(".messages")).to_contain_text("Samira")
    story = StoryPage.objects.get(title="Samira")
    assert not story.live
    assert TaskState.objects.for_instance(story).get().status == TaskState.STATUS_IN_PROGRESS


def test_a_translator_translates_a_text_and_it_is_kept(at_work, live_server):
    story = factories.make_consented_story()
    french = factories.begin_translation(story, "fr")
    page = at_work(TRANSLATOR)
    page.goto(live_server.url + reverse("wagtailadmin_pages:edit", args=[french.pk]))
    page.get_by_role("tab", name="2 Text").click()
    entry = page.locator(".js-translation-editor li:has(> p)", has_text="Lehrerin").first
    entry.locator("button", has_text="Übersetzen").click()
    entry.locator("textarea").fill("Institutrice")
    with page.expect_response("**/strings/*/edit/") as saved:
        entry.locator("button", has_text="Speichern").click()
    assert saved.value.ok
    assert StringTranslation.objects.filter(data="Institutrice").exists()


def test_a_consent_officer_records_a_consent_and_its_withdrawal(
    at_work, visitor, live_server, watch
):
    watch.expect("status of 404")
    page = at_work(CONSENT_OFFICER)
    page.goto(live_server.url + address_of(Person, "add"))
    named(page, "public_name").fill("Samira")
    named(page, "role").select_option("mentee")
    named(page, "real_name").fill("Samira Beispiel")
    page.locator("form footer button[type=submit]").first.click()
    expect(page.locator(".messages")).to_contain_text("Samira")
    person = Person.objects.get()
    page.goto(f"{live_server.url}{address_of(Consent, 'add')}?person={person.pk}")
    for name in ("channel_web", "material_text", "material_name", "refusal_is_free"):
        named(page, name).check()
    for name in ("explained_in", "explained_by", "text_version"):
        named(page, name).fill("Deutsch")
    named(page, "document").set_input_files(EVIDENCE)
    page.locator("form footer button[type=submit]").first.click()
    expect(page.locator(".messages .success")).to_be_visible()
    story = factories.make_story(person, title="Samira")
    assert visitor().goto(live_server.url + story.url).status == 200
    page.goto(live_server.url + address_of(Person, "edit", person.pk))
    page.get_by_role("link", name="Widerrufen").first.click()
    page.get_by_role("button", name="Widerrufen").click()
    expect(page.locator(".messages")).to_contain_text("Das gilt ab sofort")
    assert visitor().goto(live_server.url + story.url).status in (404, 410)


def test_a_tour_planner_answers_a_request_with_a_date(at_work, live_server):
    factories.make_set()
    asked = make_asked(state=RequestState.IN_REVIEW)
    page = at_work(TOUR_PLANNER)
    desk = address_of(ExhibitionRequest, "inspect", asked.pk)
    page.goto(live_server.url + desk)
    page.locator("[name=termin]").first.check()
    page.get_by_role("button", name="Angekreuzte Termine anbieten").click()
    page.locator("[name=send]").check()
    page.locator(".request-buttons button").click()
    page.wait_for_url(live_server.url + desk)
    asked.refresh_from_db()
    assert asked.state == RequestState.OFFERED
    assert TourStop.objects.get().state == StopState.ON_HOLD
    assert OutgoingMail.objects.filter(recipient=asked.email).exists()


def test_a_technician_registers_a_kiosk_by_the_code_on_its_screen(at_work, visitor, live_server):
    device = visitor()
    device.goto(f"{live_server.url}/kiosk/")
    code = device.locator("[data-code]")
    expect(code).to_have_text(re.compile(r"^\w{6}$"))
    page = at_work(TECHNICIAN)
    page.goto(live_server.url + reverse("kiosk:pair"))
    page.get_by_label("Code").fill(code.text_content())
    page.get_by_label("Name").fill("Kiosk Rathaus")
    page.get_by_role("button", name="Koppeln").click()
    page.get_by_text("ist gekoppelt").wait_for()
    assert Kiosk.objects.get().name == "Kiosk Rathaus"


def test_the_ministry_reads_the_season_report_and_changes_nothing(at_work, live_server):
    make_report()
    page = at_work(MINISTRY)
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="Saisonbericht").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="herunterladen").click()
    assert download.value.suggested_filename.startswith("saisonbericht-")
    assert page.locator("main form").count() == 0
    page.goto(live_server.url + reverse("kiosk:add"))
    page.wait_for_url(f"{live_server.url}/admin/")
    expect(page.locator(".messages")).to_be_visible()


def test_who_is_invited_sets_up_a_second_factor_before_anything_else(visitor, live_server):
    administrator = make_colleague(ADMINISTRATOR)
    page = visitor()
    sign_in(page, live_server.url, administrator.username, PASSWORD)
    page.get_by_label("Code").fill(code_of(administrator.totpdevice_set.get()))
    page.get_by_role("button", name="Weiter").click()
    page.wait_for_url(f"{live_server.url}/admin/")
    page.goto(live_server.url + reverse("wagtailusers_users:add"))
    account = {"username": "neu", "email": "neu@example.org", "first_name": "Neu"}
    for name, value in (
        account | {"last_name": "Hier", "password1": NEW, "password2": NEW}
    ).items():
        named(page, name).fill(value)
    reveal(page.get_by_label(CONSENT_OFFICER.name, exact=True)).check()
    page.locator("main form [type=submit]:visible").last.click()
    expect(page.locator(".messages .success")).to_be_visible()
    newcomer = visitor()
    sign_in(newcomer, live_server.url, "neu", NEW)
    newcomer.goto(live_server.url + address_of(Person, "list"))
    assert "/zweiter-faktor/einrichten/" in newcomer.url
    device = User.objects.get(username="neu").totpdevice_set.get()
    newcomer.get_by_role("textbox", name="Code").fill(code_of(device))
    newcomer.get_by_role("button", name="Einrichten").click()
    newcomer.get_by_role("link", name="Ich habe sie, weiter").click()
    newcomer.wait_for_url("**/person/")


def sign_in(page, site: str, name: str, password: str) -> None:
    page.goto(f"{site}/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", password)
    page.locator("form [type=submit]").click()
    page.wait_for_url("**/zweiter-faktor/**")
