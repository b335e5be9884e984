"""Making papers in the background, and how that is called in the list of such work."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from core import job_kinds, jobs
from core.job_kinds import Subject
from exhibition.domain import documents, request_files
from exhibition.domain.document_subjects import OF_A_STOP, key_of, number_of
from exhibition.enums import PaperKind
from exhibition.models import ExhibitionRequest, TourStop


def register() -> None:
    jobs.register(documents.KIND, documents.make_in_background)
    job_kinds.register(documents.KIND, _("Papier"), _papers, can_be_cancelled=True)
    jobs.register(request_files.KIND, request_files.DELETION.in_background)
    job_kinds.register(request_files.KIND, _("Datei eines Papiers löschen"))


def _papers(keys: Collection[str]) -> dict[str, Subject]:
    parts = {key: key.split(":") for key in keys}
    numbers = _numbers({part[0] for part in parts.values()})
    return {
        key: Subject(f"{numbers[about]}: {PaperKind(kind).label}")
        for key, (about, kind, *_rest) in parts.items()
        if about in numbers
    }


def _numbers(keys: set[str]) -> dict[str, str]:
    """By key of what papers are about what these are filed under, in two queries."""
    stops = {key.removeprefix(OF_A_STOP) for key in keys if key.startswith(OF_A_STOP)}
    requests = {key for key in keys if key.isdecimal()}
    found = [
        *ExhibitionRequest.objects.filter(pk__in=requests),
        *TourStop.objects.filter(pk__in=stops),
    ]
    return {key_of(subject): number_of(subject) for subject in found}
