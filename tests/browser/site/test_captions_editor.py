"""Captions are edited beside the film, with the keyboard alone."""

import pytest

from tests.browser.axe import violations


@pytest.fixture
def editor(editor_page, site):
    """The German captions of the demo's film."""
    editor_page.goto(f"{site.url}/admin/snippets/stories/filmcaptions/?language=de")
    editor_page.locator("main .title a", has_text="Ich hab’s").first.click()
    editor_page.wait_for_selector("captions-editor .caption")
    return editor_page


def field(page, number: int, name: str):
    return page.locator(f".caption:nth-child({number}) [data-field={name}]")


def text_of(page) -> str:
    return page.input_value("[name=webvtt]")


def save(page):
    page.keyboard.press("Control+s")
    page.wait_for_load_state()


def test_the_table_shows_the_captions_and_the_film_plays_them(editor):
    assert editor.locator(".caption").count() == 8
    assert field(editor, 2, "start").input_value() == "00:00:02.400"
    assert editor.locator("captions-editor details").get_attribute("open") is None
    shown = editor.evaluate("document.querySelector('video').textTracks[0].cues.length")
    assert shown == 8
    assert violations(editor, "captions-editor") == []


def test_a_caption_is_changed_added_and_removed_with_the_keyboard(editor):
    field(editor, 1, "text").focus()
    editor.keyboard.press("Control+a")
    editor.keyboard.type("Es klingelt.")
    editor.keyboard.press("Tab")
    assert editor.evaluate("document.activeElement.dataset.do") == "insert"
    editor.keyboard.press("Enter")
    assert editor.locator(".caption").count() == 9
    editor.keyboard.type("Neu.")
    assert "Es klingelt.\n\n00:00:02.400 --> 00:00:04.400\nNeu." in text_of(editor)
    editor.keyboard.press("Tab")
    editor.keyboard.press("Tab")
    assert editor.evaluate("document.activeElement.dataset.do") == "remove"
    editor.keyboard.press("Enter")
    assert editor.locator(".caption").count() == 8
    assert "Neu." not in text_of(editor)
    assert editor.evaluate("document.activeElement.dataset.field") == "text"


def test_times_are_taken_from_the_film_and_tidied(editor):
    editor.evaluate("document.querySelector('video').currentTime = 1.5")
    editor.wait_for_function("!document.querySelector('video').seeking")
    editor.click(".caption:nth-child(1) [data-do=end]")
    assert field(editor, 1, "end").input_value() == "00:00:01.500"
    field(editor, 1, "start").fill("0:00,5")
    editor.keyboard.press("Tab")
    assert text_of(editor).startswith("WEBVTT\n\n00:00:00.500 --> 00:00:01.500\n")


def test_the_number_leads_to_the_place_in_the_film(editor):
    editor.click(".caption:nth-child(3) .caption-number")
    editor.wait_for_function("document.querySelector('video').currentTime >= 5.4")


def test_what_is_wrong_is_said_beside_it_and_kept_back_by_the_server(editor):
    field(editor, 2, "end").fill("00:00:01.000")
    assert "nicht nach dem Anfang" in editor.inner_text(".caption:nth-child(2)")
    save(editor)
    editor.wait_for_selector(".messages")
    assert "Zeile 6: Das Ende" in editor.inner_text("main")
    assert "nicht nach dem Anfang" in editor.inner_text(".caption:nth-child(2)")


def test_what_was_changed_is_saved(editor):
    field(editor, 8, "text").fill("Und heute?\nEs klingelt, und ich gehe hinein.")
    save(editor)
    editor.wait_for_selector(".messages .success")
    assert field(editor, 8, "text").input_value().endswith("ich gehe hinein.")


def test_the_text_itself_can_be_edited(editor):
    editor.click("captions-editor summary")
    editor.fill("[name=webvtt]", "WEBVTT\n\nNOTE bleibt\n\n00:01.000 --> 00:02.000\nEins\n")
    editor.wait_for_function("document.querySelectorAll('.caption').length === 1")
    field(editor, 1, "text").fill("Zwei")
    assert text_of(editor) == "WEBVTT\n\nNOTE bleibt\n\n00:01.000 --> 00:02.000\nZwei\n"
