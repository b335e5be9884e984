#!/usr/bin/env python3
"""Interface texts in pure Python, so that no machine needs GNU gettext.

``extract`` takes every marked text into locale/, ``compile`` makes the .mo files, ``check``
fails when a catalogue of a language of the site lacks a text. Texts in the code are German:
German needs no catalogue. The editors' workplace speaks German and English: catalogues of other
languages hold what the public, the kiosks and the mails say.
"""

import io
import re
import sys
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ["config", "core", "stories", "exhibition", "kiosk", "news", "home", "templates"]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


LANGUAGES_OF_EDITORS = {"en"}
# Where texts stand that only editors read.
FOR_EDITORS = re.compile(
    r"/models(/|\.py)|/viewsets|/admin/|wagtail_hooks|wagtailadmin|wagtailmedia|/apps\.py|/leaks/"
    r"|stories/(blocks|forms|publishing|checks|job_kinds|(photo|film|caption|upload|document)_\w+)\.py"
    r"|stories/domain/(access|alternative_texts|captions|consent|embed_consent|erasure|expiry|films)"
    r"|stories/domain/(open_sizes|photo|publishing|uploads)"
    r"|stories/domain/withdrawal/(__init__|by_hand|embeds|files|pages|tasks)"
    r"|exhibition/forms/(address|admin|board|houses|rows|season|sets|stop_)|exhibition/structured_data"
    r"|exhibition/forms/request_(board|desk|figures|step\.)|exhibition/enums/(desk|visitors_book)"
    r"|exhibition/views/(panel_preview|board|season|document|request_(board|desk|figures))"
    r"|exhibition/domain/(approval|board|coordinates|endings|holds|moves|offers|person|planner)"
    r"|exhibition/domain/(document|season|set_|stop_|tour|warnings|working_days)"
    r"|exhibition/domain/request(s\.|_(board|dates|desk|figures|following|history|rivals|states))"
    r"|exhibition/domain/(house_notices|visitors_book)"
    r"|core/registrations/(desk|workplace)"
    r"|news/(series_|event_admin)|print/papers/door_list"
    r"|exhibition/(domain|forms|views)/edition|exhibition/domain/(hanging|whereabouts|withdrawal)"
    r"|exhibition/domain/(media_echo|panel_(checks|overflow|paper|pictures))|exhibition/views/(panel|stop_papers)"
    r"|templates/print/(report/|panels/hints)|kiosk/domain/season"
    r"|core/(jobs|job_|plain_german|viewsets|translation|registrations/workplace)"
    r"|kiosk/(enums|forms|plan_form|domain/(acknowledgement|brought|contact|exports|former|plan))"
    r"|kiosk/domain/(tasks|watch)|templates/kiosk/email/"
    r"|templates/(core|stories/access)/|core/second_factor"
    r"|home/(forms|roles|sharing_jobs|sharing_traces)|home/domain/(spoken|search/upkeep)"
    r"|news/(blocks|event_form|podcast/forms|newsletter/(issue|background|viewsets))"
    r"|news/domain/(podcast_copies|newsletter/(proposing|sending|traces))"
    r"|core/(explorer|protected_mails|reports|spreadsheets|untouched_pages|workplace)"
    r"|exhibition/domain/next_stops|home/(listing_buttons|work_on_pages)|news/newsletter/work"
    r"|stories/(domain/missing|enums/desk)|(core|exhibition|kiosk|stories)/previews|kiosk/domain/draft"
    r"|home/(ahead|domain/ahead)"
    r"|email/(consents_end|page_held_back|request_(news|notice))"
)
FOR_VISITORS_TOO = {"stories/film_choices.py"}


def main(action: str) -> int:
    if action == "compile":
        for path in catalogue_paths():
            polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
        return 0
    wanted = extracted()
    if action == "extract":
        return sum(take_up(path, texts_for(path, wanted)) for path in catalogue_paths())
    shown = [path for path in catalogue_paths() if language_of(path) in languages_of_site()]
    return sum(check(path, texts_for(path, wanted)) for path in shown)


def catalogue_paths() -> list[Path]:
    return sorted(ROOT.glob("locale/*/LC_MESSAGES/django.po"))


def language_of(path: Path) -> str:
    """The language of a catalogue as the site writes it: ``de-simple`` for ``de_simple``."""
    return path.parts[-3].replace("_", "-")


def languages_of_site() -> set[str]:
    sys.path.insert(0, str(ROOT))
    from config.settings.base import LANGUAGES

    return {code for code, _name in LANGUAGES}


def texts_for(path: Path, wanted: dict) -> dict:
    """What a catalogue has to hold: all texts, or those that not only editors read."""
    if language_of(path) in LANGUAGES_OF_EDITORS:
        return wanted
    return {
        key: places for key, places in wanted.items() if any(is_public(place) for place in places)
    }


def is_public(place: str) -> bool:
    """Whether a visitor, a device or the reader of a mail may meet the texts of a file."""
    return place in FOR_VISITORS_TOO or not FOR_EDITORS.search(place)


def extracted() -> dict:
    """Every marked text of templates and code: (context, text, plural) → where it stands."""
    from babel.messages.extract import extract

    found: dict = {}
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
                continue
            source = path.read_bytes() if path.suffix == ".py" else as_python(path)
            for _line, message, _notes, context in extract(
                "python", io.BytesIO(source), keywords=KEYWORDS
            ):
                text, plural = (
                    (message[0], message[1]) if isinstance(message, tuple) else (message, "")
                )
                if text:
                    places = found.setdefault((context or "", text, plural or ""), [])
                    places.append(str(path.relative_to(ROOT)))
    return found


def as_python(path: Path) -> bytes:
    """A template as Django's own makemessages sees it: only the marked texts are left."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    source = templatize(path.read_text(), origin=str(path))
    return "\n".join(line.strip() for line in source.splitlines()).encode()


def take_up(path: Path, wanted: dict) -> int:
    """Brings a catalogue up to date: marked texts, and the names of days and months."""
    update(path, wanted)
    catalogue = polib.pofile(str(path), wrapwidth=100)
    if language_of(path) not in LANGUAGES_OF_EDITORS:
        name_days(catalogue, language_of(path))
        catalogue.save()
    print(f"{path.relative_to(ROOT)}: {len(catalogue)} texts, {len(untranslated(catalogue))} to do")
    return 0


def name_days(catalogue: polib.POFile, code: str) -> None:
    """Names of CLDR in place of Django's, which lack some languages and misspell others.

    A month that stands alone and one within a date may differ: Django calls the latter
    „alt. month“ and writes it for ``E`` in a date format.
    """
    from babel import Locale

    english, names = Locale("en"), Locale.parse(code.replace("-", "_"))
    entries = {
        ("", english.days["format"]["wide"][day]): name
        for day, name in names.days["stand-alone"]["wide"].items()
    }
    for number, month in english.months["format"]["wide"].items():
        entries["", month] = names.months["stand-alone"]["wide"][number]
        entries["alt. month", month] = names.months["format"]["wide"][number]
    for (context, english_name), name in entries.items():
        catalogue.append(
            polib.POEntry(
                msgid=english_name,
                msgctxt=context or None,
                msgstr=name,
                occurrences=[("CLDR", "")],
            )
        )


def update(path: Path, wanted: dict) -> None:
    """New texts are added without translation, unused ones are dropped."""
    catalogue = polib.pofile(str(path), wrapwidth=100)
    known = {(e.msgctxt or "", e.msgid, e.msgid_plural or ""): e for e in catalogue}
    for entry in [entry for key, entry in known.items() if key not in wanted]:
        catalogue.remove(entry)
    for key, places in wanted.items():
        context, text, plural = key
        entry = known.get(key)
        if entry is None:
            entry = polib.POEntry(msgid=text, msgctxt=context or None)
            if plural:
                forms = range(number_of_plurals(catalogue))
                entry.msgid_plural, entry.msgstr_plural = plural, dict.fromkeys(forms, "")
            if "%(" in text:
                entry.flags.append("python-format")
            catalogue.append(entry)
        entry.occurrences = [(place, "") for place in sorted(set(places))]
    catalogue.sort(
        key=lambda entry: (entry.occurrences[0][0] if entry.occurrences else "", entry.msgid)
    )
    catalogue.save()


def number_of_plurals(catalogue: polib.POFile) -> int:
    return int(re.search(r"nplurals=(\d+)", catalogue.metadata["Plural-Forms"])[1])


def check(path: Path, wanted: dict) -> int:
    """1 when the catalogue lacks a text, with the texts that it lacks."""
    catalogue = polib.pofile(str(path))
    known = {(e.msgctxt or "", e.msgid, e.msgid_plural or "") for e in catalogue}
    missing = [key[1] for key in wanted if key not in known]
    missing += [entry.msgid for entry in untranslated(catalogue)]
    for text in missing:
        print(f"{path.relative_to(ROOT)}: no translation of “{text[:80]}”")
    return 1 if missing else 0


def untranslated(catalogue: polib.POFile) -> list:
    return [entry for entry in catalogue if not entry.translated() or entry.fuzzy]


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in {"extract", "compile", "check"}:
        sys.exit("usage: catalogues.py extract | compile | check")
    sys.exit(min(1, main(sys.argv[1])))
