"""Which service drafts translations, if any. Read from the environment; off unless named.

Texts about people leave the house by it: see docs/operations.md before you switch it on.
"""

import sys
from urllib.parse import urlsplit

from config.environment import read

SERVICES = {
    "deepl": "core.translations.services.DeepL",
    "libretranslate": "core.translations.services.LibreTranslate",
}


def read_machine_translator() -> dict | None:
    """As wagtail-localize asks for it in WAGTAILLOCALIZE_MACHINE_TRANSLATOR; None is off.

    Ends the start with one line where something is missing or cannot be right.
    """
    name = read("str", "MACHINE_TRANSLATION", default="").strip().lower()
    if not name:
        return None
    if name not in SERVICES:
        sys.exit(
            "MACHINE_TRANSLATION in the environment must be “libretranslate” or “deepl”"
            f" (or empty: off), not “{name}”."
        )
    options = _read_deepl() if name == "deepl" else _read_libretranslate()
    return {"CLASS": SERVICES[name], "OPTIONS": options}


def _read_deepl() -> dict[str, str]:
    return {"AUTH_KEY": _read_key("DEEPL_KEY", is_needed=True)}


def _read_libretranslate() -> dict[str, str]:
    url = read("str", "LIBRETRANSLATE_URL", default="").strip().rstrip("/")
    if not url:
        sys.exit("LIBRETRANSLATE_URL is missing: MACHINE_TRANSLATION=libretranslate needs it.")
    if not _is_address(url):
        sys.exit(
            "LIBRETRANSLATE_URL must be an address like https://translate.example.org,"
            " without user, question mark and #."
        )
    return {"LIBRETRANSLATE_URL": url, "API_KEY": _read_key("LIBRETRANSLATE_KEY", is_needed=False)}


def _read_key(name: str, *, is_needed: bool) -> str:
    key = read("str", name, default="").strip()
    if is_needed and not key:
        sys.exit(f"{name} is missing: MACHINE_TRANSLATION=deepl needs it.")
    if not (key.isascii() and key.isprintable()) or " " in key:
        sys.exit(f"{name} in the environment is no key: letters, digits and signs only.")
    return key


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and not (parts.username or parts.password or parts.query or parts.fragment)
        and not any(sign.isspace() for sign in url)
    )
