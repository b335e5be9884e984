"""The languages of the site: how they are called and which way they are written."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language_info

RIGHT_TO_LEFT = {"ar", "fa"}


@dataclass(frozen=True)
class Language:
    """``code`` as in addresses, ``name`` in the language itself, ``direction`` for HTML."""

    code: str
    name: str
    direction: str


def site_languages() -> list[Language]:
    """All languages of the site in the order of the settings."""
    return [language(code) for code, _name in settings.LANGUAGES]


def language(code: str) -> Language:
    """The language with that code; raises KeyError for an unknown one."""
    information = get_language_info(code)
    return Language(
        code=code,
        name=information["name_local"].capitalize() if code != "de-simple" else "Leichte Sprache",
        direction="rtl" if information["bidi"] or code in RIGHT_TO_LEFT else "ltr",
    )
