"""The languages that mentors may speak: how they are chosen, and how they are kept („de,ar“)."""

from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.languages import language

SPOKEN = {
    "de": _("Deutsch"),
    "en": _("Englisch"),
    "ar": _("Arabisch"),
    "fa": _("Persisch (Farsi, Dari)"),
    "uk": _("Ukrainisch"),
    "ru": _("Russisch"),
    "fr": _("Französisch"),
    "ti": _("Tigrinya"),
    "hsb": _("Obersorbisch"),
    "sq": _("Albanisch"),
    "am": _("Amharisch"),
    "bg": _("Bulgarisch"),
    "hi": _("Hindi"),
    "it": _("Italienisch"),
    "ku": _("Kurdisch (Kurmandschi)"),
    "ckb": _("Kurdisch (Sorani)"),
    "ps": _("Paschtu"),
    "pl": _("Polnisch"),
    "pt": _("Portugiesisch"),
    "ro": _("Rumänisch"),
    "sr": _("Serbisch"),
    "so": _("Somali"),
    "es": _("Spanisch"),
    "cs": _("Tschechisch"),
    "tr": _("Türkisch"),
    "ur": _("Urdu"),
    "vi": _("Vietnamesisch"),
}


def codes(kept: str) -> list[str]:
    """„de, AR“ as a list of codes."""
    return [code for part in kept.split(",") if (code := part.strip().lower())]


def as_kept(chosen: Iterable[str]) -> str:
    """The codes with commas between them, in the order of the choices, each once."""
    wanted = set(chosen)
    known = [code for code in SPOKEN if code in wanted]
    return ",".join([*known, *sorted(wanted.difference(SPOKEN))])


def choices(kept: str = "") -> list[tuple[str, str]]:
    """Code and name for each language; with those that are kept already, whatever they are."""
    named = [(code, _both_names(code, str(name))) for code, name in SPOKEN.items()]
    unknown = [code for code in codes(kept) if code not in SPOKEN]
    return named + [
        (code, gettext("%(code)s (unbekanntes Kürzel)") % {"code": code}) for code in unknown
    ]


def _both_names(code: str, german: str) -> str:
    own = language(code).name
    return german if own == german else f"{german} – {own}"
