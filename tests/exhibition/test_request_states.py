"""What may follow what, as a table. No database."""

import pytest

from exhibition.domain.request_states import ENDS, PERMITTED, WAY, StateNotPermitted, refuse
from exhibition.domain.request_words import HEADINGS
from exhibition.enums import RequestState

R = RequestState


@pytest.mark.parametrize("before", list(R))
@pytest.mark.parametrize("after", list(R))
def test_a_request_goes_only_where_the_table_says(before, after):
    if after in PERMITTED[before]:
        refuse(before, after)
    else:
        with pytest.raises(StateNotPermitted, match=str(before.label)):
            refuse(before, after)


def test_every_state_is_on_the_way_or_an_end_and_has_its_words():
    assert {*WAY, *ENDS} == set(R) == set(PERMITTED) == set(HEADINGS)
    for before, after in zip(WAY, WAY[1:], strict=False):
        assert after in PERMITTED[before]


def test_nothing_follows_what_is_over():
    assert all(not PERMITTED[state] for state in (R.CLOSED, R.WITHDRAWN, R.EXPIRED))
    assert all(R.EXPIRED not in PERMITTED[state] for state in R if state != R.RECEIVED)


def test_what_is_signed_is_not_withdrawn_by_a_click():
    for state in WAY[WAY.index(R.SIGNED) :]:
        assert not PERMITTED[state] & {R.WITHDRAWN, R.DECLINED}


def test_a_refusal_says_what_is_possible():
    with pytest.raises(StateNotPermitted, match="Möglich: bestätigt, zurückgezogen, verfallen"):
        refuse(R.RECEIVED, R.OFFERED)
    with pytest.raises(StateNotPermitted, match="endgültig"):
        refuse(R.CLOSED, R.IN_REVIEW)
