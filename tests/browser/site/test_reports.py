"""A report by hand: typed into, it filters at once, and its file holds what is filtered."""

import pytest

from tests.browser.axe import violations

ROWS = ".report-rows tbody tr"


@pytest.fixture
def report(editor_page, site):
    """Wagtail listens to the search field once its scripts have run."""
    editor_page.goto(f"{site.url}/admin/berichte/einwilligungen/", wait_until="networkidle")
    return editor_page


def test_what_is_typed_filters_table_sums_and_file(report):
    assert violations(report, "main") == []
    with report.expect_response(lambda answer: "/ergebnisse/?q=Rima" in answer.url):
        report.locator("#id_q").press_sequentially("Rima")
    report.locator(".report-totals", has_text="1").wait_for()
    report.locator(f"{ROWS}:only-child", has_text="Rima").wait_for()
    report.locator("button:has(.icon-dots-horizontal)").first.click()
    with report.expect_download() as download:
        report.get_by_text("CSV", exact=False).click()
    text = download.value.path().read_text("utf-8-sig")
    assert [line.partition(";")[0] for line in text.splitlines()] == ["Person", "Rima"]


@pytest.mark.parametrize(
    "address",
    ["tour", "anfragen", "kioske", "medien-ohne-rechte", "lange-nicht-geaendert"],
)
def test_axe_finds_nothing_in_a_report(editor_page, site, address):
    editor_page.goto(f"{site.url}/admin/berichte/{address}/", wait_until="networkidle")
    assert violations(editor_page, "main") == []
