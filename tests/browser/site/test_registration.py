"""Somebody registers for the opening in Zwickau: on a phone, without script."""

from tests.browser.axe import violations

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLICKS = 200  # the form wants three seconds of a person; nobody waits here, we ask again


def test_somebody_registers_without_javascript_and_is_told_where_to_look(visitor, site, watch):
    watch.expect("status of 400")
    page = visitor("phone", java_script_enabled=False)
    page.goto(f"{site.url}/de/tour/zwickau/")
    assert page.context.cookies() == []
    page.get_by_role("link", name="Anmelden").click()
    page.get_by_role("main").get_by_role("button", name="Anmelden").click()
    page.get_by_role("alert").get_by_role("link", name="Ihr Name").click()
    assert page.url.endswith("#id_name")
    page.get_by_label("Ihr Name").fill("Klara Muster")
    page.get_by_label("E-Mail").fill("klara@example.org")
    page.get_by_label("Wie viele Personen kommen?").select_option("2")
    for _click in range(CLICKS):
        page.get_by_role("main").get_by_role("button", name="Anmelden").click()
        if page.url.endswith("/danke/"):
            break
    assert page.locator("h1").inner_text() == "Schauen Sie in Ihr Postfach."


def test_each_page_on_the_way_is_accessible_and_fits(visitor, site, watch):
    watch.expect("status of 404")
    page = visitor("phone")
    for address in (
        "/de/tour/zwickau/",
        "/de/tour/zwickau/anmelden/",
        "/ar/jawla/zwickau/anmelden/",
        "/de/tour/zwickau/anmelden/danke/",
        "/anmeldung/x/",
    ):
        page.goto(site.url + address)
        assert violations(page) == [], address
        assert page.evaluate(OVERFLOW) <= 0, address
    page.goto(f"{site.url}/de/tour/zwickau/anmelden/")
    page.get_by_role("main").get_by_role("button", name="Anmelden").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []


def test_editors_find_the_list_of_an_opening(editor_page, site, watch):
    page = editor_page
    page.goto(f"{site.url}/admin/stationen/")
    page.get_by_role("link", name="Zwickau").first.click()
    page.get_by_role("link", name="Anmeldungen ansehen").click()
    add = page.get_by_role("link", name="Jemanden eintragen")
    add.wait_for()
    assert violations(page, "main") == []
    add.click()
    page.get_by_label("Name").fill("Frau Anruf")
    page.get_by_role("button", name="Eintragen").click()
    page.get_by_role("link", name="Liste für die Tür drucken").click()
    assert page.get_by_role("rowheader", name="Frau Anruf").is_visible()
    assert violations(page) == []
