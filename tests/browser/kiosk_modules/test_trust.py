"""What the player believes: what is signed, and what is not played once more."""

import hashlib
import json

import pytest

from kiosk.domain import signing
from kiosk.domain.canonical import canonical
from tests.browser.kiosk_modules.conftest import run
from tests.kiosk.canonical_vectors import VECTORS

CONTENT = {"format": 1, "items": [{"id": "a", "texts": {"ti": "ሰላም"}}], "files": [], "stop": None}
MOMENTS = {"issued_at": "2026-11-22T12:00:00+01:00", "lease_until": "2026-11-29T12:00:00+01:00"}


def told() -> dict:
    """A programme and its proof, as the server tells them."""
    version = hashlib.sha256(canonical(CONTENT)).hexdigest()
    signature = signing.sign(version=version, **MOMENTS)
    return {
        "programme": CONTENT | {"version": version, "kiosk": "Kiosk 1"} | MOMENTS,
        "proof": {"version": version, "signature": signature} | MOMENTS,
        "key": signing.public_key(),
    }


def is_genuine(modules, programme, proof, key) -> bool:
    return run(
        modules, "signature", "return signature.isGenuine(...given)", [programme, proof, key]
    )


def test_player_and_server_write_a_content_alike(modules):
    texts = [json.dumps(content) for content, _written in VECTORS]
    found = run(
        modules,
        "canonical",
        "return given.map((text) => canonical.canonical(JSON.parse(text)))",
        texts,
    )
    assert found == [written for _content, written in VECTORS]


def test_what_the_server_signed_is_genuine_and_nothing_else_is(modules, settings, tmp_path):
    right = told()
    assert is_genuine(modules, **right)
    programme, proof = right["programme"], right["proof"]
    other_text = programme | {"items": [{"id": "a", "texts": {"ti": "ሰላማ"}}]}
    longer = {"lease_until": "2027-11-29T12:00:00+01:00"}
    settings.PRIVATE_ROOT = tmp_path
    other_key = signing.public_key()
    wrong = [
        right | {"programme": other_text},
        right | {"programme": programme | {"version": "0" * 64}},
        right | {"programme": programme | {"added": 1}},
        right | {"programme": None},
        right | {"proof": proof | longer},
        right | {"proof": proof | {"signature": None}},
        right | {"proof": proof | {"signature": "%%%"}},
        right | {"proof": None},
        right | {"key": other_key},
    ]
    for one in wrong:
        assert not is_genuine(modules, **one), one
    assert is_genuine(modules, programme, proof | {"signature": None}, None)


FRESH = """
  const fresh = new freshness.Freshness();
  let contact = { issued_at: "2026-11-22T12:00:00Z" };
  return given.map(([issued, minutes]) => {
    const isAccepted = fresh.accepts({ issued_at: issued }, contact, minutes * 60000);
    if (isAccepted) contact = { issued_at: issued };
    return isAccepted;
  });
"""


@pytest.mark.parametrize(
    ("answers", "accepted"),
    [
        ([("2026-11-22T12:01:00Z", 0), ("2026-11-22T11:55:00Z", 1)], [True, True]),
        ([("2026-11-21T12:00:00Z", minutes) for minutes in range(20)], [False] * 20),
        ([(f"2025-11-22T12:{at:02}:00Z", at) for at in range(12)], [False] * 10 + [True] * 2),
    ],
    ids=["newer, or another server", "played once more", "the server's clock was wrong"],
)
def test_an_old_answer_counts_only_when_it_goes_on_like_a_clock(modules, answers, accepted):
    assert run(modules, "freshness", FRESH, answers) == accepted
