"""Somebody writes into the visitor's book on a phone: in Arabic, without script and with it."""

from tests.browser.axe import violations

BOOK = "/ar/sijill-al-zuwwar/"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLICKS = 200  # the form wants three seconds of a person; nobody waits here, we ask again


def write(page, site, text: str) -> None:
    page.locator("#id_answer_0").check()
    page.locator("#id_text").fill(text)
    for _click in range(CLICKS):
        with page.expect_navigation():
            page.locator("main button[type=submit]").press("Enter")
        if page.url.endswith("/danke/"):
            break
        assert page.locator("#id_text").input_value() == text
        assert page.locator("#id_answer_0").is_checked()
    assert page.url == f"{site.url}{BOOK}danke/"


def test_somebody_writes_in_arabic_without_script_and_with_it(visitor, site, watch):
    watch.expect("status of 400")
    page = visitor("phone", java_script_enabled=False)
    page.goto(f"{site.url}{BOOK}schreiben/")
    write(page, site, "شكرًا على القصص")
    page = visitor("phone")  # axe needs script
    page.goto(site.url + BOOK)
    assert page.context.cookies() == []
    page.goto(f"{site.url}{BOOK}schreiben/")
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0
    write(page, site, "سأعود قريبًا")  # the second one of a network: the browser works
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0


def test_the_way_from_the_page_of_a_stop(visitor, site):
    page = visitor("phone")
    page.goto(f"{site.url}/de/tour/freiberg/")
    page.get_by_role("link", name="Ins Gästebuch schreiben").click()
    assert "Ihr Eintrag gehört zu dieser Station: Freiberg" in page.locator("main").inner_text()
    page.get_by_role("banner").get_by_role("button", name="English").click()
    assert page.locator("input[name=station]").get_attribute("value") == "freiberg"
