"""Somebody withdraws while a panel is released or set, in a process of their own."""

import pytest

from core import jobs
from exhibition.domain import editions
from exhibition.domain.editions import rendering
from exhibition.models import PanelEdition
from stories.domain.withdrawal import withdraw
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401
from tests.exhibition.processes import processes  # noqa: F401

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("home", "paper"),
]
TIMES = 3  # who comes first differs from time to time


def left_over(_number) -> str:
    """Files of editions of people who have withdrawn."""
    rows = PanelEdition.objects.all()
    kept = [row.pk for row in rows if row.frozen or row.print_file or not row.withdrawn_at]
    return ", ".join(map(str, kept)) or "nothing"


def test_a_withdrawal_wins_against_a_release(processes):  # noqa: F811
    panels = [make_panel(f"Rima{number}") for number in range(TIMES)]
    people = [person_of(panel) for panel in panels]

    def work(number) -> str:
        if number % 2:
            withdraw(people[number // 2])
            return "withdrawn"
        try:
            editions.release(panels[number // 2], by=None)
        except editions.NotReleased:
            return "refused"
        return "released"

    processes.share()
    said = processes.at_once(work, 2 * TIMES)
    assert set(said[1::2]) == {"withdrawn"}, said
    assert set(said[::2]) <= {"refused", "released"}, said
    assert processes.at_once(left_over, 1) == ["nothing"]


def test_a_withdrawal_while_it_is_set_leaves_no_file(processes):  # noqa: F811
    released = [make_edition(f"Rima{number}") for number in range(TIMES)]
    people = [person_of(edition.panel) for edition in released]

    def work(number) -> str:
        if number % 2:
            withdraw(people[number // 2])
            return "withdrawn"
        try:
            rendering.render_in_background(str(released[number // 2].pk), lambda *_told: None)
        except jobs.CannotBeDone:
            return "refused"
        return "made"

    processes.share()
    said = processes.at_once(work, 2 * TIMES)
    assert set(said) <= {"withdrawn", "refused", "made"}, said
    assert processes.at_once(left_over, 1) == ["nothing"]
