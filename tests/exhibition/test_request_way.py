"""What a house reads of its way: five large steps, pure."""

from datetime import UTC, datetime

import pytest

from exhibition.domain.request_way import ENDS, NEXT, STEPS, WAY, large_steps, share
from exhibition.domain.shown_papers import SHOWN_FROM, shown_kinds
from exhibition.enums import PaperKind, RequestState

S = RequestState


def at(day: int) -> datetime:
    return datetime(2027, 3, day, 12, tzinfo=UTC)


def marks(state, *reached) -> str:
    """One sign a step: done, now, ahead."""
    steps = large_steps(state, [(one, at(1)) for one in reached])
    return "".join("x" if step.is_done else "o" if step.is_now else "." for step in steps)


def test_every_state_has_its_place():
    assert {*WAY, *ENDS} == set(RequestState)
    assert tuple(state for _title, states in STEPS for state in states) == WAY
    assert len(STEPS) == 5
    assert set(NEXT) == set(WAY) - {S.CLOSED}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (S.RECEIVED, "o...."),
        (S.CONFIRMED, "xo..."),
        (S.IN_REVIEW, "xo..."),
        (S.OFFERED, "xo..."),
        (S.ACCEPTED, "xxo.."),
        (S.AGREEMENT_OUT, "xxo.."),
        (S.SIGNED, "xxo.."),
        (S.BOOKED, "xxxo."),
        (S.PREPARED, "xxxxo"),
        (S.SHOWN, "xxxxo"),
        (S.CLOSED, "xxxxx"),
    ],
)
def test_how_far_it_is(state, expected):
    assert marks(state) == expected


def test_an_end_shows_how_far_it_came_and_nothing_to_do():
    assert marks(S.WITHDRAWN, S.RECEIVED, S.CONFIRMED, S.OFFERED) == "x...."
    assert marks(S.DECLINED) == "....."


def test_what_lies_ahead_again_has_no_day_and_what_came_twice_has_the_last():
    steps = [(S.RECEIVED, at(1)), (S.IN_REVIEW, at(2)), (S.OFFERED, at(3)), (S.IN_REVIEW, at(4))]
    date = large_steps(S.IN_REVIEW, steps)[1]
    assert date.days == ((S.IN_REVIEW.label, at(4)),)


def test_the_sign_is_full_when_the_date_is_booked():
    assert share(S.BOOKED) == share(S.CLOSED) == 100
    assert 0 < share(S.RECEIVED) < share(S.OFFERED) < 100
    assert share(S.WITHDRAWN, [S.RECEIVED, S.OFFERED]) == share(S.OFFERED)


def test_every_paper_has_its_place_and_publicity_waits_for_the_signature():
    assert set(SHOWN_FROM) == set(PaperKind)
    assert PaperKind.AGREEMENT not in shown_kinds(S.ACCEPTED)
    assert PaperKind.AGREEMENT in shown_kinds(S.AGREEMENT_OUT)
    for kind in (PaperKind.POSTER, PaperKind.PRESS_KIT):
        assert kind not in shown_kinds(S.AGREEMENT_OUT)
        assert kind in shown_kinds(S.SIGNED)
    assert PaperKind.OFFER in shown_kinds(S.WITHDRAWN, [S.RECEIVED, S.OFFERED])
