"""An editor publishes a story, and sees it refused because a consent is missing."""

import re


def open_story(page, site, name: str) -> None:
    """The German one: its translations are published by their own editor."""
    page.goto(f"{site.url}/admin/pages/search/?q={name}")
    page.locator("tr", has_text="Deutsch").locator(f"a:has-text('{name}')").first.click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))


def publish(page) -> None:
    page.locator("footer [data-controller~='w-dropdown'] button").first.click()
    page.locator("[name='action-publish']").click()
    page.wait_for_load_state()


def test_story_without_consent_is_refused_with_a_sentence(editor_page, site, visitor, watch):
    watch.expect("status of 404", "status of 410")
    open_story(editor_page, site, "Nour")
    publish(editor_page)

    message = editor_page.locator(".messages").inner_text()
    assert "Nour hat keine Einwilligung" in message
    assert "Website" in message
    assert visitor().goto(f"{site.url}/de/geschichten/nour/").status == 404


def test_story_with_consent_is_published(editor_page, site):
    open_story(editor_page, site, "Yusuf")
    publish(editor_page)

    assert "veröffentlicht" in editor_page.locator(".messages").inner_text()
