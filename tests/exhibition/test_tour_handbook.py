"""The table of states in the planners' handbook says what the code does. Pure."""

from pathlib import Path

from django.utils.translation import override

from exhibition.domain.stop_states import PERMITTED, label_of
from exhibition.enums import PUBLIC_STATES, StopState

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "tour.md"
COLUMNS = 5


def rows() -> dict[str, list[str]]:
    """The cells after the first, by the name of the state."""
    tables = [
        [cell.strip() for cell in line.strip("|\n").split("|")]
        for line in HANDBOOK.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    return {cells[0]: cells[1:] for cells in tables if len(cells) == COLUMNS}


def test_the_handbook_names_every_state_and_what_may_follow_it():
    found = rows()
    with override("de"):
        for state in StopState:
            ways = found[label_of(state)][1]
            named = set() if ways == "–" else set(ways.split(", "))
            assert named == {label_of(way) for way in PERMITTED[state]}, state


def test_the_handbook_says_which_states_visitors_see():
    found = rows()
    with override("de"):
        for state in set(StopState) - {StopState.CANCELLED}:
            is_told_as_public = found[label_of(state)][3].strip("*").startswith("ja")
            assert is_told_as_public == (state in PUBLIC_STATES), state
