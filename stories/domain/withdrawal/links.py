"""The link on a consent letter: whoever holds it takes consent back for that person.

Withdrawing must be as easy as consenting (Art. 7 (3) GDPR): no account, no reason, no date
after which it is too late. The link can do nothing else, and several letters stay good. The
token stands on paper only; the database keeps its hash.
"""

import hashlib
import hmac
import secrets
import unicodedata

from django.db import transaction

from stories.domain.agreements import agreements, touches
from stories.domain.taking_turns import one_after_another
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import WithdrawalOrigin
from stories.models import Person, WithdrawalLink

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no i, l, o, 0, 1: they look alike on paper
LENGTH = 28  # characters: 138 bits
A_GROUP = 4  # characters that stand together on paper
LONGEST_TYPED = 100  # characters: the code with a space or hyphen after each of them, and more


def issue(person: Person, *, by) -> str:
    """A new token for that person. It is told this once and cannot be looked up again.

    ``by`` is the user who makes the letter.
    """
    token = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    WithdrawalLink.objects.create(person=person, token_hash=_hash(token), created_by=by)
    return token


def person_of(typed: str) -> Person | None:
    """Whose link it is, however the code was typed; None for one that nobody was given."""
    token_hash = _hash(plain(typed))
    link = WithdrawalLink.objects.select_related("person").filter(token_hash=token_hash).first()
    if link is None or not hmac.compare_digest(link.token_hash, token_hash):
        return None
    return link.person


def plain(typed: str) -> str:
    """The code as it was issued: without spaces and hyphens, in small letters, ASCII digits.

    What is longer than anybody would type is cut off.
    """
    letters = unicodedata.normalize("NFKC", typed[:LONGEST_TYPED]).lower()
    return "".join(_ascii(letter) for letter in letters if letter.isalnum())


def in_groups(token: str) -> str:
    """„abcd efgh …“: as it is read from paper without losing one's place."""
    starts = range(0, len(token), A_GROUP)
    return " ".join(token[start : start + A_GROUP] for start in starts)


def withdraw_with(typed: str, *, scope: Scope) -> Person | None:
    """Withdraws for whoever the code belongs to; None where it belongs to nobody.

    Harmless to repeat: where nothing of the scope is allowed any more, nothing is added.
    """
    person = person_of(typed)
    if person is None:
        return None
    with transaction.atomic():
        one_after_another([person.pk])  # a second press waits here
        if touches(agreements(person), scope):
            withdraw(person, scope=scope, origin=WithdrawalOrigin.PERSON)
    return person


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _ascii(letter: str) -> str:
    """Arabic and Persian keyboards have digits of their own."""
    return str(unicodedata.decimal(letter, letter))
