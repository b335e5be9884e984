"""The first page of the workplace with the demo: read by everybody, used without a mouse."""

import pytest

from tests.browser.axe import violations


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_waits_can_be_read_by_all(visitor, signed_in, site, scheme):
    page = visitor(storage_state=signed_in, color_scheme=scheme)
    page.goto(f"{site.url}/admin/")
    assert page.locator(".work-entry").count() > 3
    assert violations(page, ".work") == []


def test_an_entry_leads_by_keyboard_to_as_many_rows_as_it_counts(editor_page, site):
    editor_page.goto(f"{site.url}/admin/")
    first = editor_page.locator(".work-entry").first
    number = int(first.locator(".work-number").inner_text())
    first.focus()
    editor_page.keyboard.press("Enter")
    editor_page.wait_for_url("**/berichte/seiten-nicht-gezeigt/")
    assert editor_page.locator("table.listing tbody tr").count() == number
