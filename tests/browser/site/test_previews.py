"""Editors look ahead: a draft on a kiosk, and the whole site on a day to come."""

from datetime import date, timedelta

from tests.browser.axe import violations
from tests.browser.site.test_publishing import open_story

DAY = date.today() + timedelta(days=60)  # noqa: DTZ011 - any day to come will do


def test_a_story_is_seen_on_a_kiosk_in_the_side_panel(editor_page, site):
    open_story(editor_page, site, "Rima")
    editor_page.locator("[data-side-panel-toggle=preview]").first.click()
    frame = editor_page.frame_locator("iframe[data-w-preview-target]").last
    frame.locator("h1").wait_for()  # a choice that comes before the first view is lost
    editor_page.locator("#id_preview_mode").select_option("kiosk")
    screen = frame.frame_locator("iframe.vorschau-geraet")
    screen.locator("h1", has_text="Rima").wait_for()
    screen.locator("button", has_text="Alles lesen").click()
    screen.locator(".k-lesen, main h1").first.wait_for()


def test_one_walks_through_the_site_of_a_day_to_come(editor_page, site):
    editor_page.goto(f"{site.url}/admin/vorschau/?tag={DAY}")
    assert violations(editor_page) == []
    editor_page.locator("a.button", has_text="ansehen").click()
    editor_page.wait_for_url(f"**/admin/vorschau/{DAY}/de/")
    assert violations(editor_page) == []
    editor_page.locator("nav a", has_text="Geschichten").first.click()
    editor_page.wait_for_url(f"**/admin/vorschau/{DAY}/de/geschichten/")
    assert editor_page.locator(".tag-voraus").is_visible()
