"""The tour board by mouse and by keyboard; nothing is saved before it is confirmed."""

from datetime import date, timedelta

import pytest

from tests.browser.axe import violations

LONGEST = "monate=18"
MOVED = "[data-undo]"


@pytest.fixture
def board(editor_page, site):
    """The board of the demo; whatever a test has moved is where it was afterwards."""
    editor_page.goto(f"{site.url}/admin/tourplan/?{LONGEST}")
    editor_page.wait_for_selector("[data-print]:not([hidden])")
    yield editor_page
    while editor_page.locator(MOVED).count():
        before = editor_page.locator(MOVED).get_attribute("action")
        editor_page.keyboard.press("Control+z")
        editor_page.wait_for_selector(f'[action="{before}"]', state="detached")


def two_of_a_set(board):
    """The first two signed bars that can be moved, of the set that has most of them.

    There nobody pencils in between, and the team that goes along is free some days later too.
    """
    rows = board.locator(".plan-bars[data-row]:not([data-row='0'])").all()
    sets = [row.locator(".bar--signed[data-moves]") for row in rows]
    bars = max(sets, key=lambda one: one.count())
    assert bars.count() > 1, "the demo has no set with two stops ahead"
    return bars.nth(0), bars.nth(1)


def opens(bar) -> date:
    return date.fromisoformat(bar.get_attribute("data-opens"))


def says(board, words: str) -> None:
    board.locator("[data-says]", has_text=words).wait_for(state="attached")


def confirm(board) -> None:
    """A house that has agreed is asked again."""
    question = board.locator("[data-question] button[value=yes]")
    done = board.locator(f"{MOVED}, [data-refusal]:visible")
    question.or_(done).first.wait_for()
    if question.is_visible():
        question.click()


def test_a_bar_is_dragged_to_other_days_and_the_move_is_taken_back(board):
    assert violations(board, "main") == []
    _earlier, bar = two_of_a_set(board)
    key, before = bar.get_attribute("id"), opens(bar)
    bar.scroll_into_view_if_needed()
    box, days = bar.bounding_box(), int(board.locator("[data-plan]").get_attribute("data-days"))
    day = bar.locator("xpath=../..").bounding_box()["width"] / days
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    board.mouse.move(x, y)
    board.mouse.down()
    board.mouse.move(x + 7 * day, y, steps=3)
    board.locator(".plan-proposal").wait_for()
    board.mouse.up()
    confirm(board)
    board.wait_for_selector(MOVED)
    assert opens(board.locator(f"#{key}")) == before + timedelta(days=7)
    board.keyboard.press("Control+z")
    says(board, "Zurückgenommen")
    board.wait_for_selector(MOVED, state="detached")
    assert opens(board.locator(f"#{key}")) == before


def test_a_bar_is_moved_by_keyboard_and_escape_puts_it_back(board):
    _earlier, bar = two_of_a_set(board)
    key, before = bar.get_attribute("id"), opens(bar)
    bar.focus()
    board.keyboard.press("Shift+ArrowRight")
    says(board, "Noch nicht gespeichert")
    board.keyboard.press("Escape")
    says(board, "Verworfen")
    assert opens(bar) == before
    for stroke in ("Shift+ArrowRight", "ArrowLeft", "Enter"):
        board.keyboard.press(stroke)
    confirm(board)
    board.wait_for_selector(MOVED)
    assert opens(board.locator(f"#{key}")) == before + timedelta(days=6)
    board.wait_for_function("key => document.activeElement.id === key", arg=key)


def test_a_refusal_is_told_and_the_bar_goes_back(board, watch):
    watch.expect("409")  # the browser's own note of the refusal
    earlier, later = two_of_a_set(board)
    before = opens(earlier)
    earlier.focus()
    for _week in range(round((opens(later) - before).days / 7)):
        board.keyboard.press("Shift+ArrowRight")
    board.locator(".plan-proposal .is-conflict").first.wait_for()
    board.keyboard.press("Enter")
    confirm(board)
    refusal = board.locator("[data-refusal]:visible")
    refusal.wait_for()
    assert "nicht frei" in refusal.inner_text()
    assert opens(earlier) == before
    assert board.locator(".is-moving").count() == 0
