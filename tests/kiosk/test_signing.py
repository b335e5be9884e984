"""What a device is told is signed by a key that lasts, over bytes that both sides agree on."""

import base64
import hashlib
import json
import stat

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.utils import timezone

from config.signing import read_signing_key
from kiosk.domain import pairing, programme, signing
from kiosk.domain.canonical import canonical
from tests.kiosk.canonical_vectors import VECTORS


@pytest.mark.parametrize(("content", "written"), VECTORS)
def test_a_content_has_one_form(content, written):
    assert canonical(content).decode() == written
    assert json.loads(written) == content


@pytest.mark.parametrize("content", [1.0, {"a": [0.5]}, {1: "a"}, {"a": float("nan")}, 2**53])
def test_what_two_languages_write_differently_is_refused(content):
    with pytest.raises(TypeError):
        canonical(content)


def verifies(key: dict, signature: str, message: str) -> bool:
    """As a device does it: P-256, r and s side by side."""
    x, y = (int.from_bytes(decoded(key[name])) for name in "xy")
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    both = decoded(signature)
    r, s = int.from_bytes(both[:32]), int.from_bytes(both[32:])
    try:
        public.verify(encode_dss_signature(r, s), message.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return len(both) == 64


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_both_answers_are_signed_with_the_key_that_came_with_the_token(ask, kiosk):
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    told = ask("kiosk_pairing_status", secret, method="post").json()
    first = ask("kiosk_programme", told["token"])
    again = ask("kiosk_programme", told["token"], **{"If-None-Match": first["ETag"]})
    version = first.json()["version"]
    assert again.status_code == 304
    for answer in (first, again):
        moments = answer["Kiosk-Issued-At"], answer["Kiosk-Lease-Until"]
        message = "\n".join([version, *moments])
        assert verifies(told["key"], answer["Kiosk-Signature"], message)
        longer = "\n".join([version, moments[0], "2099-01-01T00:00:00+01:00"])
        assert not verifies(told["key"], answer["Kiosk-Signature"], longer)
    assert ask("kiosk_key", told["token"]).json() == told["key"]
    assert set(told["key"]) == {"kty", "crv", "x", "y"}


def test_who_has_no_token_gets_no_key(ask, db):
    assert ask("kiosk_key").status_code == 401
    assert "key" not in ask("kiosk_pairing_status", "wrong", method="post").json()


def test_the_version_is_the_digest_of_all_but_the_seal(kiosk):
    built = programme.build(kiosk, timezone.now())
    seal = {"version", "kiosk", "issued_at", "lease_until"}
    content = {key: value for key, value in built.items() if key not in seal}
    assert hashlib.sha256(canonical(content)).hexdigest() == built["version"]


@pytest.fixture
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


def test_a_key_is_made_once_and_only_its_owner_reads_it(private):
    first = signing.public_key()
    (file,) = (private / "kiosk").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    signing._kept.cache_clear()
    assert signing.public_key() == first


def test_of_two_that_make_a_key_both_take_the_first(private):
    path = private / signing.FOLDER / signing.NAME
    signing._make(path)
    first = path.read_bytes()
    signing._make(path)
    assert path.read_bytes() == first
    assert [one.name for one in path.parent.iterdir()] == [signing.NAME]


def test_a_key_from_the_environment_goes_before_the_file(private, settings, monkeypatch):
    pem = signing.new_key().decode()
    monkeypatch.setenv("KIOSK_SIGNING_KEY", pem.replace("\n", "\\n"))
    settings.KIOSK_SIGNING_KEY = read_signing_key()
    number = load_pem_private_key(pem.encode(), None).public_key().public_numbers().x
    assert int.from_bytes(decoded(signing.public_key()["x"])) == number
    assert list(private.iterdir()) == []


def test_a_wrong_key_in_the_environment_ends_the_start_and_is_not_shown(monkeypatch):
    monkeypatch.setenv("KIOSK_SIGNING_KEY", "geheim")
    with pytest.raises(SystemExit, match="KIOSK_SIGNING_KEY must be") as end:
        read_signing_key()
    assert "geheim" not in str(end.value)
