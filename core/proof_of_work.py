"""A small piece of work for a browser, instead of a puzzle for a person. Nobody else is asked.

The challenges are those of ALTCHA, version 2: find a counter with which PBKDF2 gives a key that
begins with ``PREFIX``. A phone needs some seconds, we need a few milliseconds to check it. Each
is bound to one thing and to an hour, so nothing has to be remembered about it.
"""

import json
import time

import altcha
from django.utils.crypto import constant_time_compare, salted_hmac

ALGORITHM = "PBKDF2/SHA-256"
COST = 5_000  # rounds for each attempt
PREFIX = "00"  # hexadecimal; 256 attempts on average
VALID_FOR = 60 * 60  # seconds
LONGEST = 4_000  # characters of an answer


def challenge(bound_to: str) -> str:
    """A new challenge as JSON, for static/js/proof-of-work.js."""
    made = altcha.create_challenge(
        ALGORITHM,
        COST,
        key_prefix=PREFIX,
        expires_at=int(time.time()) + VALID_FOR,
        data={"for": _mark(bound_to)},
        hmac_secret=_secret(),
    )
    return json.dumps(made.to_dict(), separators=(",", ":"))


def is_solved(answer: str, *, bound_to: str) -> bool:
    """Whether the answer solves a challenge of ours that was made for ``bound_to``.

    The same answer counts again for the same thing: let it stand for something that is done once.
    """
    if not answer or len(answer) > LONGEST:
        return False
    try:
        payload = altcha.Payload.from_base64(answer)
        is_verified = altcha.verify_solution(payload, _secret()).verified
        mark = (payload.challenge.parameters.data or {}).get("for", "")
    except Exception:  # whatever a program has made up
        return False
    return is_verified and constant_time_compare(str(mark), _mark(bound_to))


def _mark(bound_to: str) -> str:
    return salted_hmac("core.proof_of_work.bound_to", bound_to).hexdigest()


def _secret() -> str:
    return salted_hmac("core.proof_of_work", "secret", algorithm="sha256").hexdigest()
