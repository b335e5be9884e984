"""The ways that matter, by keyboard alone: a person who never saw the site finds them."""

import re

import pytest

MANY = 80  # presses of the tab key, more than any start page needs


def tab_to(page, text: str) -> None:
    """Presses Tab until a link or button with this text has the focus."""
    for _press in range(MANY):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => document.activeElement.innerText || document.activeElement.value || ''"
        )
        if re.search(text, focused):
            return
    raise AssertionError(f"“{text}” cannot be reached by keyboard on {page.url}")


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Geschichte\\s+von Rima", r"/de/geschichten/rima/$"),
        ("Besuch in", r"/de/tour/[\w-]+/$"),
        ("Ausstellung (holen|anfragen)", r"/de/ausstellung-anfragen/"),
    ],
    ids=["story", "next stop", "request form"],
)
def test_story_stop_and_form_are_found_from_home_by_keyboard(visitor, site, size, text, address):
    page = visitor(size)
    page.goto(f"{site.url}/de/")

    tab_to(page, text)
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(address))
    assert page.locator("h1").is_visible()


def test_first_key_press_offers_the_way_past_the_menu(visitor, site):
    page = visitor()
    page.goto(f"{site.url}/de/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.innerText") == "Zum Inhalt springen"


def test_menu_opens_by_keyboard_on_a_phone(visitor, site):
    page = visitor("phone")
    page.goto(f"{site.url}/de/")
    tab_to(page, "^Menü$")
    page.keyboard.press("Enter")
    tab_to(page, "^Tour$")
    page.keyboard.press("Enter")

    page.wait_for_url(f"{site.url}/de/tour/")


def test_language_line_leads_to_the_same_page(visitor, site):
    page = visitor()
    page.goto(f"{site.url}/de/tour/leipzig/")
    page.get_by_role("link", name="English").click()

    page.wait_for_url(f"{site.url}/en/tour/leipzig/")
    assert page.locator("html").get_attribute("lang") == "en"
