"""What a device is told is signed, so that it shows nothing that somebody else has put there.

ECDSA on P-256 with SHA-256 (FIPS 186-5), which every browser verifies by itself. Signed are
the version of the content, which the device works out anew, and the two moments of the answer:
an old answer cannot be given a new lease. The device gets the public key with its token.

The private key comes from the settings or lies in a file that is made when it is first needed.
It has to last: devices refuse another one until they are paired anew.
"""

import base64
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from django.conf import settings

FOLDER, NAME = "kiosk", "signing-key.pem"  # below PRIVATE_ROOT
NUMBER = 32  # bytes of a number on P-256


def headers(programme: dict) -> dict[str, str]:
    """What goes with a programme, and alone with „nothing new“: the moments and who says so."""
    version, issued_at = programme["version"], programme["issued_at"]
    lease_until = programme["lease_until"]
    return {
        "Kiosk-Issued-At": issued_at,
        "Kiosk-Lease-Until": lease_until,
        "Kiosk-Signature": sign(version=version, issued_at=issued_at, lease_until=lease_until),
    }


def sign(*, version: str, issued_at: str, lease_until: str) -> str:
    """The signature as r and s, 32 bytes each (IEEE P1363), in base64url without padding."""
    message = f"{version}\n{issued_at}\n{lease_until}".encode()
    r, s = decode_dss_signature(_key().sign(message, ec.ECDSA(hashes.SHA256())))
    return _base64url(_bytes(r) + _bytes(s))


def public_key() -> dict[str, str]:
    """The public key as JSON Web Key (RFC 7517, RFC 7518 section 6.2)."""
    numbers = _key().public_key().public_numbers()
    x, y = (_base64url(_bytes(number)) for number in (numbers.x, numbers.y))
    return {"kty": "EC", "crv": "P-256", "x": x, "y": y}


def _key() -> ec.EllipticCurvePrivateKey:
    if settings.KIOSK_SIGNING_KEY:
        return _loaded(settings.KIOSK_SIGNING_KEY)
    return _loaded(_kept(Path(settings.PRIVATE_ROOT) / FOLDER / NAME))


@lru_cache(maxsize=4)
def _loaded(pem: str) -> ec.EllipticCurvePrivateKey:
    return serialization.load_pem_private_key(pem.encode(), password=None)


@lru_cache(maxsize=4)
def _kept(path: Path) -> str:
    """The key in that file; a new one where there is none. Who comes second takes the first's."""
    if not path.exists():
        _make(path)
    return path.read_text()


def _make(path: Path) -> None:
    """Written beside its place and then linked to it: nobody ever reads half a key."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = path.with_name(f"{NAME}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(new_key())
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(half, path)
    except FileExistsError:
        pass  # another process was faster: its key is the one
    finally:
        half.unlink()


def new_key() -> bytes:
    """A private key by chance, as PEM (PKCS #8)."""
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _bytes(number: int) -> bytes:
    return number.to_bytes(NUMBER, "big")


def _base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
