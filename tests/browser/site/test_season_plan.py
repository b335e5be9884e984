"""A planner watches a season being planned, and keeps a date for a house."""

from tests.browser.axe import violations

UNDER_WAY = '{"html": "<p>Bedient: 2.</p>", "is_under_way": true}'
DONE = '{"html": "", "is_under_way": false}'


def test_the_page_of_a_plan_asks_by_itself_and_reloads_at_the_end(editor_page, site):
    page, answers = editor_page, [UNDER_WAY, DONE, *[UNDER_WAY] * 99]
    page.route("**/stand/", lambda route: route.fulfill(body=answers.pop(0)))
    page.goto(f"{site.url}/admin/saisonplan/")
    page.get_by_role("button", name="Plan rechnen").click()
    waiting = page.get_by_text("wartet auf den Hintergrunddienst")
    waiting.wait_for()
    assert violations(page, "main") == []
    page.get_by_text("Bedient: 2.").wait_for()
    waiting.wait_for()  # what the server says, which only a reload brings back


def test_a_date_of_a_request_is_kept_by_keyboard(editor_page, site):
    page = editor_page
    page.goto(f"{site.url}/admin/anfragen/tafel/")
    page.get_by_role("link", name="Musterhaus Plauen").first.click()
    page.get_by_role("heading", name="Mögliche Termine").wait_for()
    assert violations(page, ".season-offers") == []
    page.locator(".season-offers button").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 Station ist angelegt.").wait_for()
