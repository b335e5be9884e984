"""The languages of the site: how they are called and which way they are written."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language, get_language_info

RIGHT_TO_LEFT = {"ar", "fa", "ps", "ur", "ckb"}
# Names in the language itself, where Django knows none or writes it otherwise.
OWN_NAMES = {
    "am": "አማርኛ",
    "ar": "العربية",
    "ckb": "کوردی",
    "de-simple": "Leichte Sprache",
    "fa": "فارسی",
    "hsb": "Hornjoserbsce",
    "ku": "Kurdî",
    "ps": "پښتو",
    "so": "Soomaali",
    "sq": "Shqip",
    "ti": "ትግርኛ",
    "ur": "اردو",
}

EASY_LANGUAGE = "de-simple"  # Leichte Sprache, BCP 47 with the variant „simple“

# Languages that write digits of their own (CLDR: default numbering system).
OWN_DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}


@dataclass(frozen=True)
class Language:
    """``code`` as in addresses, ``name`` in the language itself, ``direction`` for HTML."""

    code: str
    name: str
    direction: str


def site_languages() -> list[Language]:
    """All languages of the site in the order of the settings."""
    return [language(code) for code, _name in settings.LANGUAGES]


def site_language_choices() -> list[tuple[str, str]]:
    """Codes and own names of all languages of the site, for a field of a model."""
    return [(one.code, one.name) for one in site_languages()]


def language(code: str) -> Language:
    """The language with that code; raises KeyError for an unknown one."""
    name = OWN_NAMES.get(code) or get_language_info(code)["name_local"]
    return Language(
        code=code,
        name=name[:1].upper() + name[1:],
        direction="rtl" if code in RIGHT_TO_LEFT else "ltr",
    )


def languages_of_list(codes: str) -> list[Language]:
    """The languages of „de,en,ar“. A code that nobody knows stands as it was written."""
    wanted = [code.strip().lower() for code in codes.split(",")]
    return [_language_or_code(code) for code in wanted if code]


def _language_or_code(code: str) -> Language:
    try:
        return language(code)
    except KeyError:
        return Language(code=code, name=code, direction="ltr")


def own_digits(text: object, code: str | None = None) -> str:
    """The text with the digits of the language (that of the visitor): Persian ones in Farsi."""
    return str(text).translate(OWN_DIGITS.get(code or get_language() or "", {}))
