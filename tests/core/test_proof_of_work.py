import base64
import json

import altcha
import pytest

from core import proof_of_work


@pytest.fixture(autouse=True)
def _easy(monkeypatch):
    monkeypatch.setattr(proof_of_work, "COST", 1)
    monkeypatch.setattr(proof_of_work, "PREFIX", "0")


def answer(bound_to="a"):
    found = altcha.Challenge.from_dict(json.loads(proof_of_work.challenge(bound_to)))
    return altcha.Payload(found, altcha.solve_challenge(found)).to_base64()


def changed(packed, **values):
    content = json.loads(base64.b64decode(packed))
    content["challenge"]["parameters"] |= values
    return base64.b64encode(json.dumps(content).encode()).decode()


def test_a_solved_challenge_counts_for_what_it_was_made_for():
    assert proof_of_work.is_solved(answer("a"), bound_to="a")


def test_it_counts_for_nothing_else():
    assert not proof_of_work.is_solved(answer("a"), bound_to="b")


def test_a_challenge_that_somebody_made_easier_does_not_count():
    assert not proof_of_work.is_solved(changed(answer(), cost=0), bound_to="a")


def test_a_challenge_that_is_over_does_not_count(monkeypatch):
    monkeypatch.setattr(proof_of_work, "VALID_FOR", -1)
    found = altcha.Challenge.from_dict(json.loads(proof_of_work.challenge("a")))
    packed = altcha.Payload(found, altcha.Solution(0, "00")).to_base64()
    assert not proof_of_work.is_solved(packed, bound_to="a")


@pytest.mark.parametrize("made_up", ["", "x", "e30=", "bnVsbA==", "x" * 5000, "W10=", "\ud800"])
def test_what_is_no_answer_is_no_error(made_up):
    assert not proof_of_work.is_solved(made_up, bound_to="a")


def test_what_a_challenge_is_for_cannot_be_read_from_it():
    assert "0123456789abcdef" not in proof_of_work.challenge("0123456789abcdef")
