"""What a stick has counted and what was written at it, from its folder ``data``: once each.

Each line names the export with its token (``kiosk/stick/keeping.py``). Lines that nobody can read
are passed over: a power cut tears the last one. Nothing of a stick that is said to be destroyed,
or that stands elsewhere, is taken.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hmac import compare_digest
from itertools import chain

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from kiosk.domain import book, figures
from kiosk.models import Kiosk, KioskExport, hashed

LARGEST = 1024 * 1024  # bytes of a file
MOST_LINES = 20_000


class NotTaken(Exception):
    """A file brings nothing home. ``str()`` says why and what to do."""

    def __init__(self, sentence: Promise, **values):
        super().__init__(sentence % values if values else str(sentence))


TOO_LARGE = _("Diese Datei ist größer als 1 MB. Dateien von einem Stick sind kleiner.")
NO_SUCH_FILE = _(
    "Das ist keine Datei von einem Stick. Bitte wählen Sie die Dateien, deren Namen mit „receipts“"
    " beginnen: Sie liegen auf dem Stick im Ordner „data“."
)
UNKNOWN = _(
    "Von welchem Stick diese Datei ist, wissen wir nicht. Sie ist nicht von dieser Website."
)
ELSEWHERE = _("Diese Datei ist von einem Stick für „%(kiosk)s“. Bitte lesen Sie sie dort aus.")
DESTROYED = _("Dieser Stick ist als vernichtet gemeldet. Von ihm nehmen wir nichts mehr an.")


@dataclass(frozen=True)
class Brought:
    """How much was new. ``torn``: lines that nobody can read; ``errors``: what went wrong there."""

    batches: int
    entries: int
    torn: int
    errors: int


def take(kiosk: Kiosk, content: bytes, *, by) -> Brought:
    """Takes over what is new in a file of one of its sticks. Raises NotTaken, and takes nothing."""
    if len(content) > LARGEST:
        raise NotTaken(TOO_LARGE)
    lines = [line for line in content.split(b"\n")[:MOST_LINES] if line.strip()]
    told = list(_read(lines))
    if not told:
        raise NotTaken(NO_SUCH_FILE)
    export = _export_of(told)
    if export.kiosk_id != kiosk.pk:
        raise NotTaken(ELSEWHERE, kiosk=export.name)
    if export.destroyed_at is not None:
        raise NotTaken(DESTROYED)
    own = [one for one in told if compare_digest(hashed(one["export"]), export.token_hash)]
    return _taken(export, own, torn=len(lines) - len(own), by=by)


@transaction.atomic
def _taken(export: KioskExport, told: list[dict], *, torn: int, by) -> Brought:
    reports = [one["report"] for one in told if isinstance(one.get("report"), dict)]
    sent = [report.get("figures") for report in reports]
    batches = figures.take_all(export.kiosk, sent, export=export)
    written = [one["entries"] for one in told if isinstance(one.get("entries"), list)]
    entries = book.take_all(export.kiosk, list(chain.from_iterable(written)))
    export.read_at = timezone.now()
    export.save(update_fields=["read_at"])
    data = {"export": export.pk, "batches": batches, "entries": entries}
    log(instance=export.kiosk, action="kiosk.export_read", user=by, data=data)
    return Brought(batches, entries, torn, sum(_errors(report) for report in reports))


def _read(lines: list[bytes]) -> Iterator[dict]:
    """What stands on each line, as far as it names an export."""
    for line in lines:
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict) and isinstance(told.get("export"), str):
            yield told


def _export_of(told: list[dict]) -> KioskExport:
    """The one of the first line that names one of ours. A stick has only its own."""
    tokens = {hashed(one["export"]) for one in told[:100]}
    export = KioskExport.objects.select_related("kiosk").filter(token_hash__in=tokens).first()
    if export is None:
        raise NotTaken(UNKNOWN)
    return export


def _errors(report: dict) -> int:
    errors = report.get("errors")
    return errors if isinstance(errors, int) and 0 < errors < 1_000_000 else 0
