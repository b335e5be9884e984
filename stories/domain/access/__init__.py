"""Access: everything that is kept of one person, as one archive (Art. 15 and 20 GDPR).

The archive holds ``auskunft.json`` for programs, ``auskunft.html`` to read, in the language of
the person, the signed sheets, and the photos and films that show this person alone. Those with
others in them are listed, but their bytes stay here (Art. 15 (4)).
"""

import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from typing import IO

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from core.languages import language
from stories.domain.access.documents import document_rows
from stories.domain.access.files import FileList
from stories.domain.access.page import readable
from stories.domain.access.pages import film_rows, page_rows, photo_rows
from stories.domain.access.rows import (
    consent_rows,
    link_rows,
    mail_rows,
    notice_rows,
    person_row,
    warning_rows,
    withdrawal_rows,
)
from stories.domain.access.words import EXPLANATIONS, LABELS
from stories.models import Person

JSON_NAME, HTML_NAME = "auskunft.json", "auskunft.html"
AccessSource = Callable[[Person], list[dict]]
_sources: dict[str, tuple[AccessSource, dict]] = {}


def register_access_source(key: str, source: AccessSource, *, labels: dict) -> None:
    """Adds what an app above keeps of a person. ``labels`` says what ``key`` and its keys mean."""
    _sources[key] = (source, labels)


def export_person(person: Person) -> IO[bytes]:
    """The archive as a temporary file, at its beginning. It is gone when it is closed.

    Files are copied from the storage piece by piece, so that films need no memory.
    """
    files = FileList()
    with override(person.language or settings.LANGUAGE_CODE):
        record = record_of(person, files)
        page = _as_page(record, person)
    archive = tempfile.TemporaryFile()  # noqa: SIM115 (whoever asked for it closes it)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        text = json.dumps(record, ensure_ascii=False, indent=2, cls=DjangoJSONEncoder)
        target.writestr(JSON_NAME, text)
        target.writestr(HTML_NAME, page)
        for name, file in files.stored.items():
            _copy(file, name, target)
    archive.seek(0)
    return archive


def record_of(person: Person, files: FileList) -> dict:
    """Everything about the person, by keys that ``labels`` explains, in the current language."""
    labels = {name: str(label) for name, label in all_labels().items()}
    return {
        "made_at": timezone.now(),
        "explanations": [str(sentence) for sentence in EXPLANATIONS],
        "person": person_row(person),
        "consents": consent_rows(person, files),
        "withdrawals": withdrawal_rows(person),
        "pages": page_rows(person),
        "photos": photo_rows(person, files),
        "films": film_rows(person, files),
        "documents": document_rows(person, files),
        **{key: source(person) for key, (source, _labels) in _sources.items()},
        "mails": mail_rows(person),
        "notices": notice_rows(person),
        "links": link_rows(person),
        "warnings": warning_rows(person),
        "labels": labels,
    }


def all_labels() -> dict:
    """What every key means; those of apps above stand behind ours."""
    added = [labels for _source, labels in _sources.values()]
    return LABELS | {name: label for labels in added for name, label in labels.items()}


def _as_page(record: dict, person: Person) -> str:
    code = person.language or settings.LANGUAGE_CODE
    return render_to_string(
        "stories/access/record.html",
        {
            "language": language(code),
            "explanations": record["explanations"],
            "made_at": record["made_at"],
            "parts": readable(record),
        },
    )


def _copy(file, name: str, target: zipfile.ZipFile) -> None:
    """Photos and films are compressed already."""
    entry = zipfile.ZipInfo(name, timezone.localtime().timetuple()[:6])
    with file.storage.open(file.name) as source, target.open(entry, "w") as copy:
        shutil.copyfileobj(source, copy)
