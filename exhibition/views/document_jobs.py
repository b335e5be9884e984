"""Making papers in the background, and how that is called in the list of such work."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from core import job_kinds, jobs
from core.job_kinds import Subject
from exhibition.domain import documents, request_files
from exhibition.enums import PaperKind
from exhibition.models import ExhibitionRequest


def register() -> None:
    jobs.register(documents.KIND, documents.make_in_background)
    job_kinds.register(documents.KIND, _("Papier zu einer Anfrage"), _papers, can_be_cancelled=True)
    jobs.register(request_files.KIND, request_files.DELETION.in_background)
    job_kinds.register(request_files.KIND, _("Datei eines Papiers löschen"))


def _papers(keys: Collection[str]) -> dict[str, Subject]:
    parts = {key: key.split(":") for key in keys}
    requests = ExhibitionRequest.objects.in_bulk({int(part[0]) for part in parts.values()})
    return {
        key: Subject(f"{requests[int(pk)].number}: {PaperKind(kind).label}")
        for key, (pk, kind, *_rest) in parts.items()
        if int(pk) in requests
    }
