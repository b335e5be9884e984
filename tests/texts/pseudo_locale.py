"""A language that marks every text it translates: „Suche“ becomes „⟦Suche⟧“.

Content of the database stands in ⟨…⟩. Whatever else is to be read was forgotten to be marked.
"""

import re
from functools import cache
from pathlib import Path

import polib
from bs4 import BeautifulSoup, Comment, Doctype
from django.db.models import CharField, EmailField, F, SlugField, TextField, URLField, Value
from django.db.models.functions import Concat
from django.utils.translation import trans_real

from core.languages import OWN_NAMES, site_languages
from core.saxony_map import district_shapes
from scripts import catalogues

ROOT = Path(__file__).resolve().parents[2]
OPENING, CLOSING = "⟦⟨", "⟧⟩"
ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "label", "data-jump")
NOT_READ = ("path", "url_path", "draft_title", "ags", "languages", "language")
BUTTONS = ("submit", "button", "reset")
NO_WORDS = re.compile(  # addresses, names of services, HTML to copy
    r"</?iframe\b[^>]*>|[\w.+-]+@[\w.-]+|https?://\S+"
    r"|\b(?:OpenStreetMap|WhatsApp|Telegram|Facebook)\b"
)
# Names of languages in the language itself are no texts, nor those of districts on the map.
NAMES = {word for one in site_languages() for word in one.name.split()} | set(OWN_NAMES.values())
NAMES |= {
    word for shape in district_shapes() for line in shape.label_lines for word in line.split()
}
NAMES |= {word for shape in district_shapes() for word in shape.full_name.split()}


@cache
def catalogue() -> dict[tuple[str, str, str], str]:
    """Every text that a visitor may meet, by context, text and plural, with its pseudo text.

    Taken from the sources as ``make messages`` does. Parts of addresses stay as they are.
    """
    days = polib.POFile()
    catalogues.name_days(days, "en")
    keys = [(entry.msgctxt or "", entry.msgid, "") for entry in days]
    for key, places in catalogues.extracted().items():
        if any(catalogues.is_public(place) for place in places):
            keys += [] if all(place.endswith("urls.py") for place in places) else [key]
    return {key: marked(key[1]) for key in keys}


def marked(text: str) -> str:
    """In brackets; where a text holds elements, each piece between them."""
    pieces = re.split(r"(<[^>]+>)", text)
    return "".join(piece if piece[:1] in ("<", "") else f"⟦{piece}⟧" for piece in pieces)


class PseudoTranslation(trans_real.DjangoTranslation):
    """English, but for the texts of ours: what others forgot to translate stays English."""

    def __init__(self):
        super().__init__("en")

    def gettext(self, message):
        context, _separator, text = message.rpartition(trans_real.CONTEXT_SEPARATOR)
        return catalogue().get((context, text, "")) or super().gettext(message)

    def ngettext(self, singular, plural, number):
        context, _separator, text = singular.rpartition(trans_real.CONTEXT_SEPARATOR)
        plural_text = plural.rpartition(trans_real.CONTEXT_SEPARATOR)[2]
        if (context, text, plural_text) in catalogue():
            return marked(text if number == 1 else plural_text)
        return super().ngettext(singular, plural, number)


def bracket(model) -> None:
    """Puts the content of every text of a model into ⟨…⟩, in the database itself."""
    for field in model._meta.local_concrete_fields:
        is_text = isinstance(field, (CharField, TextField)) and not field.choices
        if is_text and not isinstance(field, (EmailField, SlugField, URLField)):
            rows = model._base_manager.exclude(**{field.name: ""})
            if field.name not in NOT_READ:
                rows.update(**{field.name: Concat(Value("⟨"), F(field.name), Value("⟩"))})


def unmarked(text: str) -> str:
    """What of a text stands in no brackets and has letters; empty where all is well.

    A bracket that does not end (a text that was cut) reaches to the end.
    """
    depth, rest = 0, []
    for sign in text:
        if sign in OPENING:
            depth += 1
        elif sign in CLOSING:
            depth = max(0, depth - 1)
        elif not depth:
            rest.append(sign)
        if depth and rest and rest[-1] != " ":
            rest.append(" ")
    words = NO_WORDS.sub(" ", "".join(rest)).split()
    return " ".join(word for word in words if re.search(r"[^\W\d_]", word) and word not in NAMES)


def problems_of_html(html: str) -> list[str]:
    """Every text to be read that nobody marked, with its element and where it may come from."""
    page = BeautifulSoup(html, "html.parser")
    return [
        f"„{rest}“ in <{element}>{written_in(rest)}"
        for element, text in _texts(page)
        if (rest := unmarked(text))
    ]


def problems_of_text(text: str) -> list[str]:
    """The same of a mail or another plain text, line by line."""
    lines = ((line, unmarked(line)) for line in text.splitlines())
    return [f"„{rest}“ in „{line}“{written_in(rest)}" for line, rest in lines if rest]


def _texts(page):
    for text in page.find_all(string=True):
        if not isinstance(text, (Comment, Doctype)) and text.parent.name not in ("script", "style"):
            yield text.parent.name, str(text)
    for element in page.find_all(True):
        for name in ATTRIBUTES:
            if element.get(name):
                yield f"{element.name} {name}", element[name]
        if element.name == "input" and element.get("type") in BUTTONS:
            yield "input value", element.get("value", "")
        if element.name == "meta" and element.get("name") == "description":
            yield "meta description", element.get("content", "")


def written_in(text: str) -> str:
    """The templates and modules in which a text stands, for whoever has to mark it."""
    places = [place for place, source in _sources() if text in source]
    return f" ({', '.join(places[:3])})" if places else ""


@cache
def _sources() -> list[tuple[str, str]]:
    paths = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("templates/**/*.txt")]
    for folder in ("core", "stories", "exhibition", "kiosk", "news", "home"):
        paths += sorted((ROOT / folder).rglob("*.py"))
    return [
        (str(path.relative_to(ROOT)), " ".join(path.read_text(encoding="utf-8").split()))
        for path in paths
    ]
