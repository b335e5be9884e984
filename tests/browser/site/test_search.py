"""Somebody searches: suggestions by the keyboard, on a phone, right to left, without script."""

import pytest

from tests.browser.axe import violations

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(
    ("address", "size", "typed", "chosen", "found"),
    [
        ("/de/suche/", "desktop", "Leh", "Lehrerin", "Rima"),
        ("/ar/bahth/", "phone", "معل", "معلّمة", "ريما"),
    ],
)
def test_a_suggestion_is_taken_by_the_keyboard(
    visitor, site, watch, address, size, typed, chosen, found
):
    page = visitor(size)
    page.goto(site.url + address)
    field = page.get_by_role("combobox")
    field.press_sequentially(typed)
    option = page.get_by_role("option").first
    option.wait_for()
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Escape")
    assert not option.is_visible()
    page.keyboard.press("ArrowDown")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    assert page.get_by_role("main").get_by_role("searchbox").count() == 0  # it is a combobox
    assert page.locator("#q").input_value() == chosen
    assert page.get_by_role("main").get_by_role("link", name=found, exact=True).first.is_visible()
    assert page.context.cookies() == []


def test_a_typing_mistake_is_mended_without_javascript(visitor, site, watch):
    page = visitor("phone", java_script_enabled=False)
    page.goto(f"{site.url}/de/suche/")
    page.locator("#q").fill("Lehrrin")
    page.get_by_role("main").get_by_role("button", name="Suchen").click()
    assert page.get_by_role("main").get_by_role("link", name="Rima", exact=True).is_visible()
    page.get_by_role("main").get_by_role("link", name="Lehrerin", exact=True).click()
    assert page.locator("#q").input_value() == "Lehrerin"
    page.goto(f"{site.url}/de/suche/?q=Pirna")
    page.get_by_role("main").get_by_role("link", name="Nachrichten").click()
    assert "art=nachricht" in page.url


def test_an_answer_of_nothing_stands_in_line_with_the_question(visitor, site, watch):
    page = visitor("phone")
    page.goto(f"{site.url}/de/suche/?q=Xyzzyx")
    heading = page.get_by_role("heading", name="Xyzzyx").bounding_box()
    assert heading["x"] == page.locator("#q").bounding_box()["x"]
