"""From the letter to the end of it: an editor prints, the person takes a part back."""

import pytest

from tests.browser.axe import violations


@pytest.fixture
def letter(editor_page, site):
    """A letter for Rima, as the editor sees it. Only „press“ is taken back: others go on."""
    page = editor_page
    page.goto(f"{site.url}/admin/snippets/stories/person/?q=Rima")
    page.get_by_role("link", name="Rima", exact=True).first.click()
    page.get_by_role("link", name="Brief mit Widerrufs-Link").first.click()
    page.get_by_role("button", name="Brief zum Drucken öffnen").click()
    page.wait_for_selector(".brief__code")
    return page


def test_the_code_on_the_letter_takes_a_part_back_without_javascript(letter, visitor, site, watch):
    code = " ".join(letter.locator(".brief__code span").all_inner_texts())
    assert violations(letter) == []
    pages = letter.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages == 1

    person = visitor("phone", java_script_enabled=False)
    person.goto(f"{site.url}/de/einwilligung-widerrufen/")
    person.fill("[name=code]", code.upper())
    person.get_by_role("button", name="Weiter").click()
    assert not person.get_by_label("In Zeitung, Radio und Fernsehen").is_visible()
    person.get_by_label("Nur einen Teil").check()
    person.get_by_label("In Zeitung, Radio und Fernsehen").check()
    person.get_by_role("button", name="Jetzt widerrufen").click()

    assert person.url.endswith("/danke/")
    assert person.locator("h1").inner_text() == "Danke, wir haben es geändert."
    assert person.context.cookies() == []


@pytest.mark.parametrize(
    ("size", "channel"), [("phone", "Bei unseren Partnern"), ("desktop", "In sozialen Medien")]
)
def test_each_page_behind_the_link_is_accessible(letter, visitor, site, watch, size, channel):
    watch.expect("status of 404", "status of 422")
    code = "".join(letter.locator(".brief__code span").all_inner_texts())
    page = visitor(size)
    for address in (f"{code}/", "abcd/", "code/"):
        page.goto(f"{site.url}/de/einwilligung-widerrufen/{address}")
        assert violations(page) == []
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(width) <= 0
    page.goto(f"{site.url}/de/einwilligung-widerrufen/{code}/")
    page.get_by_label("Nur einen Teil").check()
    page.get_by_role("button", name="Jetzt widerrufen").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
    page.get_by_label(channel).check()
    page.get_by_role("button", name="Jetzt widerrufen").click()
    page.wait_for_url("**/danke/")
    assert violations(page) == []
