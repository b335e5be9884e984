"""The state of a translation: a truth table, and what must hold for all facts."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.translations.states import (
    NOTHING,
    Facts,
    Reason,
    TranslationState,
    decide,
    reasons_against,
)

WRITTEN = datetime(2026, 11, 1, 12, tzinfo=UTC)
LATER, EARLIER = WRITTEN + timedelta(days=1), WRITTEN - timedelta(days=1)
WHOLE = {"strings": 5, "translated": 5, "changed_at": WRITTEN}
State = TranslationState


@pytest.mark.parametrize(
    ("facts", "state", "reasons"),
    [
        (NOTHING, State.MISSING, []),
        (Facts(is_compared=False), State.ALONE, []),
        (Facts(is_compared=False, is_live=True), State.ALONE, []),
        (Facts(strings=5), State.BEGUN, [Reason.INCOMPLETE]),
        (Facts(strings=5, translated=4), State.BEGUN, [Reason.INCOMPLETE]),
        (
            Facts(strings=5, translated=4, by_machine=4),
            State.BEGUN,
            [Reason.INCOMPLETE, Reason.MACHINE],
        ),
        (Facts(**WHOLE), State.TRANSLATED, []),
        (Facts(**WHOLE, by_machine=1), State.MACHINE, [Reason.MACHINE]),
        (Facts(**WHOLE, by_machine=5, read_at=EARLIER), State.MACHINE, [Reason.MACHINE]),
        (Facts(**WHOLE, by_machine=5, read_at=LATER), State.REVIEWED, []),
        (Facts(**WHOLE, by_machine=5, read_at=WRITTEN), State.REVIEWED, []),
        (Facts(**WHOLE, read_at=LATER), State.REVIEWED, []),
        (Facts(**WHOLE, is_live=True), State.PUBLISHED_UNREAD, []),
        (Facts(**WHOLE, is_live=True, read_at=EARLIER), State.PUBLISHED_UNREAD, []),
        (Facts(**WHOLE, is_live=True, read_at=LATER), State.PUBLISHED, []),
        (Facts(is_live=True, strings=5, translated=4, read_at=LATER), State.OUTDATED, []),
        (Facts(is_live=True, strings=5, translated=0), State.OUTDATED, []),
        (
            Facts(is_live=True, strings=5, translated=4, by_machine=1),
            State.OUTDATED,
            [Reason.MACHINE],
        ),
    ],
)
def test_the_state_of_a_translation(facts, state, reasons):
    assert decide(facts) == state
    assert reasons_against(facts) == reasons


@pytest.mark.parametrize(
    ("reads", "state", "reasons"),
    [
        ({}, State.TRANSLATED, [Reason.NOT_TESTED]),
        ({"read_at": LATER}, State.TRANSLATED, [Reason.NOT_TESTED]),
        ({"read_at": LATER, "tested_at": EARLIER}, State.TRANSLATED, [Reason.NOT_TESTED]),
        ({"read_at": LATER, "tested_at": LATER}, State.REVIEWED, []),
        ({"example_at": LATER}, State.TRANSLATED, []),
        ({"example_at": EARLIER}, State.TRANSLATED, [Reason.NOT_TESTED]),
    ],
)
def test_only_test_readers_open_the_gate_for_easy_language(reads, state, reasons):
    facts = Facts(**WHOLE, is_easy=True, **reads)
    assert decide(facts) == state
    assert reasons_against(facts) == reasons


def test_an_example_of_a_check_convinces_nobody():
    facts = Facts(**WHOLE, is_easy=True, is_live=True, example_at=LATER)
    assert decide(facts) == State.PUBLISHED_UNREAD


def test_the_reason_says_how_many_texts_are_missing():
    facts = Facts(strings=12, translated=3)
    assert Reason.INCOMPLETE.sentence(facts) == "Es fehlen noch Übersetzungen (9)."


MOMENTS = st.none() | st.sampled_from([EARLIER, WRITTEN, LATER])
ANY_FACTS = st.builds(
    Facts,
    is_live=st.booleans(),
    strings=st.just(3),
    translated=st.integers(0, 3),
    by_machine=st.integers(0, 3),
    changed_at=MOMENTS,
    read_at=MOMENTS,
    tested_at=MOMENTS,
    example_at=MOMENTS,
    is_easy=st.booleans(),
)


@given(ANY_FACTS)
def test_what_a_machine_wrote_never_goes_out_unread(facts):
    if facts.by_machine and not (facts.is_read or facts.may_go_out):
        assert reasons_against(facts)


@given(ANY_FACTS)
def test_what_counts_as_read_may_go_out(facts):
    if decide(facts) in (State.REVIEWED, State.PUBLISHED):
        assert facts.is_read
        assert not reasons_against(facts)
