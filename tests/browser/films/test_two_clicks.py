"""A film of another platform: nothing goes there before the click, and the words say what does."""

from tests.browser.axe import violations


def test_nothing_is_asked_of_the_platform_before_the_click(page, embedding_story, platform, watch):
    platform(page)
    page.goto(embedding_story)
    page.wait_for_load_state("networkidle")
    assert watch.foreign == []
    assert page.locator("iframe").count() == 0
    assert page.get_by_text("erfährt dann Ihre IP-Adresse").is_visible()
    assert violations(page) == []


def test_the_click_loads_the_film_and_nothing_else(page, embedding_story, platform, watch):
    platform(page)
    page.goto(embedding_story)
    page.get_by_role("button", name="Film von YouTube laden").last.click()
    frame = page.frame_locator("iframe[title='Ein Gespräch']")
    assert frame.get_by_text("Der Film").is_visible()
    assert page.get_by_role("button", name="Film von YouTube laden").count() == 0
    (asked,) = watch.foreign
    assert asked.startswith("https://www.youtube-nocookie.com/embed/abcdefghij_?")
    assert page.context.cookies() == []
    watch.foreign.clear()


def test_a_link_leads_there_without_javascript(new_page, embedding_story):
    page = new_page(java_script_enabled=False)
    page.goto(embedding_story)
    assert page.get_by_text("erfährt dann Ihre IP-Adresse").is_visible()
    link = page.get_by_role("link", name="Film bei YouTube ansehen")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=abcdefghij_"
    assert page.get_by_role("button", name="Film von YouTube laden").count() == 0
