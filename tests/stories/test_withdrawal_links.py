"""The code on a consent letter: not to be guessed, kept as a hash, taken however it is typed."""

import hashlib

import pytest

from stories.domain.withdrawal import links as withdrawal_links
from stories.models import WithdrawalLink
from tests import factories


@pytest.fixture
def person(home):
    return factories.make_person("Rima")


@pytest.fixture
def token(person) -> str:
    return withdrawal_links.issue(person, by=None)


def test_a_code_cannot_be_guessed_and_is_easy_to_copy(person):
    codes = {withdrawal_links.issue(person, by=None) for _ in range(50)}
    assert len(codes) == 50
    assert len(withdrawal_links.ALPHABET) ** withdrawal_links.LENGTH > 2**120
    assert not set("".join(codes)) & set("ilo01")
    assert all(code == code.lower() and code.isalnum() for code in codes)


def test_only_the_hash_is_kept(person, token, editor):
    withdrawal_links.issue(person, by=editor)
    first, second = WithdrawalLink.objects.order_by("pk")
    assert first.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert token not in str(WithdrawalLink.objects.values_list())
    assert second.created_by == editor


def test_older_letters_stay_good(person, token):
    later = withdrawal_links.issue(person, by=None)
    assert withdrawal_links.person_of(token) == withdrawal_links.person_of(later) == person


def test_a_code_is_taken_however_it_is_typed(person, token):
    typed = withdrawal_links.in_groups(token).upper().replace(" ", " - ")
    assert withdrawal_links.person_of(typed) == person
    arabic_digits = str.maketrans("23456789", "٢٣٤٥٦٧٨٩")
    assert withdrawal_links.person_of(token.translate(arabic_digits)) == person


@pytest.mark.parametrize("wrong", ["", " ", "abcd", "ä" * 28, "a" * 28, "a" * 1_000_000, "\x00"])
def test_a_wrong_code_belongs_to_nobody(person, token, wrong):
    assert withdrawal_links.person_of(wrong) is None
    assert withdrawal_links.person_of(token[:-1]) is None
    assert withdrawal_links.person_of(token + "a") is None
