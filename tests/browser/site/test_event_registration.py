"""Somebody registers for a meeting in Dresden: on a phone of 390 px, without script."""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLICKS = 200  # the form wants three seconds of a person; nobody waits here, we ask again
EVENT = "/de/aktuelles/kontaktboerse-dresden/"


def test_somebody_registers_for_an_event_on_a_phone_without_javascript(visitor, site, watch):
    watch.expect("status of 400")
    page = visitor("phone", java_script_enabled=False)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.url + EVENT)
    assert page.evaluate(OVERFLOW) <= 0
    page.get_by_role("main").get_by_role("link", name="Anmelden").click()
    page.get_by_label("Ihr Name").fill("Klara Muster")
    page.get_by_label("E-Mail").fill("klara@example.org")
    page.get_by_label("Wie viele Personen kommen?").select_option("2")
    assert page.evaluate(OVERFLOW) <= 0
    for _click in range(CLICKS):
        page.get_by_role("main").get_by_role("button", name="Anmelden").click()
        if page.url.endswith("/danke/"):
            break
    assert page.locator("h1").inner_text() == "Schauen Sie in Ihr Postfach."
