"""The matrix page × language: filtered, begun from, and a review recorded, with the keyboard."""

import re

import pytest

from tests.browser.axe import violations

MATRIX = "#listing-results .matrix-scroll"


@pytest.fixture
def matrix(editor_page, site):
    editor_page.goto(f"{site.url}/admin/uebersetzungen/")
    return editor_page


def row(page, title: str):
    return page.locator(f"{MATRIX} tbody tr", has_text=title).first


def goes_past_the_window(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def enlarge(page) -> None:
    page.add_style_tag(content="html { font-size: 200% !important }")


def test_the_matrix_is_reached_from_the_menu_and_shows_what_nobody_has_read(editor_page, site):
    editor_page.goto(f"{site.url}/admin/")
    editor_page.get_by_role("button", name="Berichte").click()
    menu = editor_page.get_by_role("list", name="Berichte")
    menu.get_by_role("link", name="Übersetzungen", exact=True).click()
    editor_page.wait_for_url(f"{site.url}/admin/uebersetzungen/")
    assert "veröffentlicht, nicht geprüft" in row(editor_page, "Rima").inner_text()
    assert violations(editor_page, "main") == []


def test_the_wide_table_scrolls_by_itself_beside_its_first_column(matrix):
    enlarge(matrix)
    assert not goes_past_the_window(matrix)
    matrix.locator(MATRIX).focus()
    matrix.locator(MATRIX).evaluate("element => element.scrollLeft = 400")
    first = matrix.locator(f"{MATRIX} tbody th").first
    frame = matrix.locator(MATRIX).bounding_box()
    assert abs(first.bounding_box()["x"] - frame["x"]) < 3


def test_a_filter_shows_one_language_and_one_state(matrix):
    matrix.get_by_role("button", name="Filter anzeigen").click()
    matrix.get_by_role("button", name="Sprache", exact=True).click()
    matrix.locator("[name=language][value=fa]").check()
    matrix.wait_for_function("document.querySelectorAll('#listing-results thead th').length === 2")
    assert matrix.locator(f"{MATRIX} thead th").all_inner_texts() == ["Seite", "فارسی"]
    matrix.get_by_role("button", name="Zurück").first.click()
    matrix.get_by_role("button", name="Stand", exact=True).click()
    matrix.locator("[name=state][value=missing]").check()
    matrix.wait_for_function(
        "!document.querySelector('#listing-results tbody').innerText.includes('Rima')"
    )
    states = matrix.locator(f"{MATRIX} .matrix-short").all_inner_texts()
    assert set(states) == {"fehlt"}


def test_a_translation_is_begun_with_the_keyboard_and_opened(matrix, site):
    matrix.goto(f"{site.url}/admin/uebersetzungen/?language=fr&state=missing&public=public")
    button = matrix.get_by_role("button", name=re.compile(r"^beginnen .*Français")).first
    button.focus()
    matrix.keyboard.press("Enter")
    matrix.wait_for_selector(".messages .success")
    assert "language=fr" in matrix.url
    matrix.get_by_role("link", name="Jetzt übersetzen").click()
    matrix.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    assert "Français – angefangen" in matrix.locator(".messages").inner_text()


def test_a_review_is_recorded_and_the_matrix_knows(matrix, site):
    row(matrix, "Rima").get_by_role("link", name="veröffentlicht, nicht geprüft").nth(1).click()
    matrix.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    matrix.get_by_role("link", name="Prüfung eintragen").click()
    matrix.wait_for_url(re.compile(r"/pruefung/$"))
    assert violations(matrix, "main") == []
    matrix.get_by_label("Muttersprache").check()
    matrix.fill("[name=reviewers]", "Lehrerin für Englisch")
    matrix.get_by_label("Der ganze Text wurde gelesen").check()
    matrix.get_by_role("button", name="Prüfung eintragen").click()
    matrix.wait_for_selector(".messages .success")
    assert "eingetragen" in matrix.locator(".messages").inner_text()
    matrix.goto(f"{site.url}/admin/uebersetzungen/?language=en&state=published")
    assert row(matrix, "Rima").count() == 1


def test_the_page_of_a_review_is_read_with_large_letters(matrix):
    row(matrix, "Rima").get_by_role("link", name="veröffentlicht, nicht geprüft").first.click()
    matrix.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    matrix.get_by_role("link", name="Prüfung eintragen").click()
    matrix.wait_for_url(re.compile(r"/pruefung/$"))
    enlarge(matrix)
    assert not goes_past_the_window(matrix)
    assert "Prüfgruppe" in matrix.inner_text("main")
