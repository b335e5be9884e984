"""Translations as a PO file (GNU gettext), for programs of translators: out, and in again."""

import tempfile
from dataclasses import dataclass

import polib
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.translations.fitting import problem_of
from core.translations.writing import MACHINE, cleaned, write

LARGEST = 2 * 1024 * 1024  # bytes
MOST_SENTENCES = 10
OURS = "X-WagtailLocalize-TranslationID"  # header by which a file is known again
TOOL = "PO"

Key = tuple[str, str]  # the text of the source and the place it stands in


# Out --------------------------------------------------------------------------------


def file_name(translation: Translation) -> str:
    """Without the title: titles hold names of people."""
    target = translation.get_target_instance()
    kind = "seite" if isinstance(target, Page) else "baustein"
    return f"{kind}-{target.pk}-{translation.target_locale.language_code}.po"


def written(translation: Translation) -> str:
    """The file: all texts of the source with the translations there are.

    Drafts of a machine are marked as „fuzzy“. Texts that are not in the source any more stay
    here: they may name people who were taken out of it.
    """
    po = translation.export_po()
    by_machine = _keys(_translations(translation).filter(translation_type=MACHINE))
    po[:] = [entry for entry in po if not entry.obsolete]
    for entry in po:
        if (entry.msgid, entry.msgctxt) in by_machine:
            entry.flags.append("fuzzy")
    po.metadata |= {
        "POT-Creation-Date": f"{timezone.localtime():%Y-%m-%d %H:%M%z}",
        "Language": _gettext_code(translation.target_locale.language_code),
        "Content-Transfer-Encoding": "8bit",
    }
    return str(po)


def _translations(translation: Translation):
    return StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    )


def _keys(translations) -> set[Key]:
    return set(translations.values_list("translation_of__data", "context__path"))


def _gettext_code(code: str) -> str:
    """As gettext writes it: „de@simple“, „pt_BR“."""
    language, _dash, rest = code.partition("-")
    if not rest:
        return language
    return f"{language}_{rest.upper()}" if len(rest) == 2 else f"{language}@{rest}"


# In ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Taken:
    """How many texts of a file were taken, were the same already, are not finished (fuzzy or
    empty), and are not known on the page."""

    taken: int = 0
    same: int = 0
    unfinished: int = 0
    unknown: int = 0


def read(content: bytes, translation: Translation) -> polib.POFile:
    """The file, made for this translation. Raises ValidationError with the sentence why not."""
    if len(content) > LARGEST:
        raise ValidationError(_("Die Datei ist zu groß. Erlaubt sind 2 MB."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(
            _(
                "Die Datei ist nicht als UTF-8 gespeichert. Bitte speichern Sie sie im"
                " Übersetzungsprogramm noch einmal, mit der Kodierung UTF-8."
            )
        ) from None
    po = _parsed(text)
    if OURS not in po.metadata:
        raise ValidationError(
            _(
                "Im Kopf der Datei fehlt, zu welcher Übersetzung sie gehört. Bitte laden Sie die"
                " PO-Datei hier herunter und tragen Sie die Texte dort ein."
            )
        )
    if po.metadata[OURS].strip() != str(translation.uuid):
        raise ValidationError(
            _(
                "Diese Datei gehört zu einer anderen Seite oder einer anderen Sprache. Bitte öffnen"
                " Sie die Übersetzung, von der die Datei kommt, und laden Sie sie dort hoch."
            )
        )
    return po


def _parsed(text: str) -> polib.POFile:
    """polib takes a name or a content: by a file of our own it cannot mistake one for the other."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".po", newline="") as file:
        file.write(text)
        file.flush()
        try:
            return polib.pofile(file.name, encoding="utf-8")
        except (OSError, ValueError, LookupError, AttributeError, TypeError):
            raise ValidationError(
                _(
                    "Diese Datei ist keine PO-Datei, oder sie ist beschädigt. Bitte speichern Sie"
                    " sie im Übersetzungsprogramm noch einmal."
                )
            ) from None


def take(po: polib.POFile, translation: Translation, *, user) -> Taken:
    """Writes down what is finished in the file, all or nothing.

    Raises ValidationError with a sentence for each text that cannot be taken. A machine's text
    that comes back unchanged stays a machine's.
    """
    segments = {
        (segment.string.data, segment.context.path): segment
        for segment in StringSegment.objects.filter(source=translation.source).select_related(
            "string", "context", "source__specific_content_type"
        )
    }
    entries = [entry for entry in po if not entry.obsolete]
    finished = [entry for entry in entries if entry.msgstr and not entry.fuzzy]
    known = {
        (entry.msgid, entry.msgctxt): entry
        for entry in finished
        if (entry.msgid, entry.msgctxt) in segments
    }
    _refuse_what_does_not_fit(known, segments)
    there = {
        (text, path): data
        for text, path, data in _translations(translation)
        .filter(has_error=False)
        .values_list("translation_of__data", "context__path", "data")
    }
    new = {key: entry for key, entry in known.items() if there.get(key) != cleaned(entry.msgstr)}
    with transaction.atomic():
        for key, entry in new.items():
            write(segments[key], translation.target_locale, entry.msgstr, user=user, tool=TOOL)
    return Taken(
        taken=len(new),
        same=len(known) - len(new),
        unfinished=len(entries) - len(finished),
        unknown=sum((entry.msgid, entry.msgctxt) not in segments for entry in finished),
    )


def _refuse_what_does_not_fit(
    entries: dict[Key, polib.POEntry], segments: dict[Key, StringSegment]
) -> None:
    sentences = [
        _("Zeile %(line)s, „%(text)s“: %(problem)s")
        % {
            "line": entry.linenum,
            "text": Truncator(segments[key].string.as_value().render_text()).chars(40),
            "problem": problem,
        }
        for key, entry in entries.items()
        if (problem := problem_of(segments[key], cleaned(entry.msgstr)))
    ]
    if len(sentences) > MOST_SENTENCES:
        left = len(sentences) - MOST_SENTENCES
        sentences[MOST_SENTENCES:] = [_("Und %(number)s weitere.") % {"number": left}]
    if sentences:
        raise ValidationError(sentences)
