"""Hints for Leichte Sprache appear while somebody writes, in both editors."""

import re

import pytest

from tests.browser.axe import violations

HARD = "Der Antrag des Arbeitsmarktmentors wird z. B. geprüft."
UNSAID = f"{HARD} Das weiß noch niemand."  # no other test saves it: it is asked about anew
ENTRY = ".js-translation-editor li:has(> p)"


def page_id(page, site, kind: str, slug: str) -> int:
    """The key of a page in Leichte Sprache, as the workplace's own API gives it."""
    address = f"{site.url}/admin/api/main/pages/?type={kind}&locale=de-simple&slug={slug}"
    return page.request.get(address).json()["items"][0]["id"]


@pytest.fixture
def translation(editor_page, site):
    """The translation editor of a story in Leichte Sprache."""
    key = page_id(editor_page, site, "stories.StoryPage", "yusuf")
    editor_page.goto(f"{site.url}/admin/pages/{key}/edit/")
    editor_page.wait_for_selector(ENTRY)
    editor_page.get_by_role("tab", name="2 Text").click()
    return editor_page


def entry(page, number: int):
    return page.locator(ENTRY).nth(number)


def write(page, number: int, text: str) -> None:
    """Opens a text of the translation and types another."""
    entry(page, number).locator("button", has_text="Bearbeiten").click()
    entry(page, number).locator("textarea").fill(text)


def test_hints_come_while_a_translation_is_written(translation):
    write(translation, 2, HARD)
    hints = entry(translation, 2).locator(".plain-german")
    hints.get_by_text("4 Hinweise: Langes Wort, Abkürzung, Passiv, Genitiv").wait_for()
    assert hints.get_attribute("open") is not None
    assert "Das Amt prüft den Antrag" in hints.inner_text()
    assert translation.locator(".plain-german-status").inner_text().startswith("4 Hinweise")
    assert violations(translation, ".plain-german-box") == []


def test_a_hint_leads_to_its_words_by_keyboard(translation):
    write(translation, 2, f"😀 {HARD}")
    button = entry(translation, 2).locator("[data-hint]", has_text="wird z. B. geprüft")
    button.wait_for()
    button.focus()
    translation.keyboard.press("Enter")
    chosen = "(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)"
    assert translation.evaluate(chosen) == "wird z. B. geprüft"


def test_hints_go_when_the_text_is_mended_and_saving_is_never_held_up(translation):
    write(translation, 2, HARD)
    hints = entry(translation, 2).locator(".plain-german")
    hints.wait_for()
    entry(translation, 2).locator("button", has_text="Speichern").click()
    entry(translation, 2).locator("p", has_text=HARD).wait_for()
    assert hints.is_visible()
    write(translation, 2, "Yusuf backt Brot.")
    hints.wait_for(state="detached")


def test_without_the_server_writing_goes_on_and_a_sentence_says_so(translation, watch):
    watch.expect("503")
    translation.route("**/leichte-sprache/hinweise/", lambda route: route.fulfill(status=503))
    write(translation, 2, UNSAID)
    translation.get_by_text("Schreiben und Speichern geht trotzdem").wait_for()
    translation.unroute("**/leichte-sprache/hinweise/")
    entry(translation, 2).locator("textarea").fill(f"{UNSAID} ")
    entry(translation, 2).locator(".plain-german").wait_for()


def test_what_the_server_answers_late_does_not_unsay_that_it_is_gone(translation, watch):
    watch.expect("503")
    asked = []

    def first_late_then_gone(route):
        asked.append(route)
        if len(asked) > 1:
            route.fulfill(status=503)

    address = translation.url
    translation.goto("about:blank")  # nothing of the first look at the page is under way
    translation.route("**/leichte-sprache/hinweise/", first_late_then_gone)
    with translation.expect_request("**/leichte-sprache/hinweise/"):
        translation.goto(address)
    translation.get_by_role("tab", name="2 Text").click()
    write(translation, 2, UNSAID)
    sentence = translation.get_by_text("Schreiben und Speichern geht trotzdem")
    sentence.wait_for()
    with translation.expect_response("**/leichte-sprache/hinweise/"):
        asked[0].continue_()
    translation.locator(".plain-german-box").first.wait_for(state="attached")
    assert sentence.is_visible()


def test_the_head_of_the_editor_leads_to_all_texts(translation):
    translation.get_by_role("link", name="Leichte Sprache prüfen").click()
    translation.wait_for_url(re.compile(r"/admin/leichte-sprache/\d+/"))
    assert translation.locator(".plain-german-texts > li").count() > 5
    assert violations(translation, "main") == []


def test_hints_come_in_the_ordinary_editor_too(editor_page, site):
    page = editor_page
    start = page_id(page, site, "home.HomePage", "de-simple")
    page.goto(f"{site.url}/admin/pages/add/home/standardpage/{start}/")
    page.fill("[name=title]", "Die Hilfe des Amtes")
    page.fill("[name=introduction]", "Zwei Menschen kommen.")
    summaries = page.locator(".plain-german summary")
    summaries.filter(has_text="1 Hinweis: Genitiv").wait_for()
    summaries.filter(has_text="1 Hinweis: Zahl als Wort").wait_for()
