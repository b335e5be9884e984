"""The hours of Monday are entered for the other working days with one button."""

from tests.browser.axe import violations

ROWS = "#id_opening_hours-FORMS > [data-inline-panel-child]"
BUTTON = "Zeiten von Montag für Dienstag bis Freitag übernehmen"


def test_hours_of_monday_are_copied_where_a_day_has_none(editor_page, site):
    page = editor_page
    page.goto(f"{site.url}/admin/haeuser/add/")
    page.get_by_role("tab", name="Öffnungszeiten").click()
    page.get_by_role("button", name=BUTTON).click()
    status = page.locator("[data-copy-hours] [role=status]")
    assert "zuerst oben die Zeiten von Montag" in status.text_content()
    for number, (weekday, opens, closes) in enumerate([("0", "9:00", "12:00"), ("2", "14", "18")]):
        page.click("#id_opening_hours-ADD")
        page.select_option(f"[name=opening_hours-{number}-weekday]", weekday)
        page.fill(f"[name=opening_hours-{number}-opens]", opens)
        page.fill(f"[name=opening_hours-{number}-closes]", closes)
        page.keyboard.press("Escape")
    page.get_by_role("button", name=BUTTON).focus()
    page.keyboard.press("Enter")
    assert page.locator(ROWS).count() == 5
    weekdays = page.locator(f"{ROWS} select").evaluate_all("all => all.map(one => one.value)")
    assert weekdays == ["0", "2", "1", "3", "4"]
    assert page.input_value("[name=opening_hours-4-closes]") == "12:00"
    assert "Bitte prüfen und speichern" in status.text_content()
    assert violations(page, "[data-copy-hours]") == []
