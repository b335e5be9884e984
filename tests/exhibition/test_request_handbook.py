"""The table of states in the handbook on requests says what the code does. Pure."""

from pathlib import Path

from django.utils.translation import override

from exhibition.domain.request_board import MOST
from exhibition.domain.request_states import PERMITTED
from exhibition.enums import RequestState

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "anfragen.md"


def test_the_handbook_names_every_state_and_what_may_follow_it():
    text = HANDBOOK.read_text(encoding="utf-8")
    lines = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    found = {cells[0].strip(): cells[-1].strip() for cells in lines if len(cells) == 4}
    with override("de"):
        for state in RequestState:
            ways = found[str(state.label)]
            named = set() if ways == "–" else set(ways.split(", "))
            assert named == {str(way.label) for way in PERMITTED[state]}, state


def test_the_handbook_says_how_many_cards_a_column_has():
    assert f"höchstens {MOST} Karten" in HANDBOOK.read_text(encoding="utf-8")
