"""The key that signs what kiosks are told, where it comes from the environment.

Without one the site makes its own key in a file (``kiosk/domain/signing.py``).
"""

import sys

from config.environment import read

NAME = "KIOSK_SIGNING_KEY"


def read_signing_key() -> str:
    """A private key on P-256 as PEM, or nothing. In one line ``\\n`` stands for its line ends.

    Ends the start with one line where it is something else; the value is never shown.
    """
    pem = read("str", NAME, default="").replace("\\n", "\n").strip()
    if pem and not _is_on_p256(pem):
        sys.exit(f"{NAME} must be a private key on P-256 as PEM without a password.")
    return pem


def _is_on_p256(pem: str) -> bool:
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError):
        return False
    return isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1)
