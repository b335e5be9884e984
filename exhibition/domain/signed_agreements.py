"""The signed agreement, as the house sends it: checked, kept privately, told to the colleagues.

Whether it is signed as it should be, a person looks: receiving it moves the request nowhere.
"""

import uuid
from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from core.files import delete_for_sure
from exhibition.domain import house_notices
from exhibition.domain.paper_files import LARGEST, ending_of, sha256_of
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestPaper

MOST = 10  # files of one request
LARGEST_TOGETHER = 60 * 1024 * 1024  # bytes of one sending; nginx takes 64 MiB
STATES = (RequestState.AGREEMENT_OUT, RequestState.SIGNED)


def is_wanted(request: ExhibitionRequest) -> bool:
    return request.state in STATES


@transaction.atomic
def receive(request: ExhibitionRequest, files: Iterable[UploadedFile]) -> list[RequestPaper]:
    """Keeps the files of a signed agreement, all of them or none; one that is here only once.

    Raises RefusedToHouse with a sentence that says what to do.
    """
    files = list(files)
    stored = ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    if not is_wanted(stored):
        raise RefusedToHouse(_("Im Moment warten wir auf keinen Leihvertrag."), "no_agreement")
    if not files:
        raise RefusedToHouse(_("Bitte wählen Sie eine Datei aus."), "no_file")
    checked = [(file, _checked(file)) for file in files]
    here = set(_papers(stored).values_list("sha256", flat=True))
    wanted = {sha256_of(file): (file, ending) for file, ending in checked}
    new = {digest: pair for digest, pair in wanted.items() if digest not in here}
    if len(here) + len(new) > MOST:
        sentence = _("Das sind zu viele Dateien: %(most)s sind möglich.") % {"most": MOST}
        raise RefusedToHouse(sentence, "too_many_files")
    papers = _keep(stored, new)
    if papers:
        house_notices.post(stored, house_notices.AGREEMENT)
    return papers


def _papers(request: ExhibitionRequest):
    return RequestPaper.objects.filter(request=request, kind=PaperKind.SIGNED_AGREEMENT)


def _checked(file: UploadedFile) -> str:
    """The ending of its kind. Raises RefusedToHouse."""
    if file.size > LARGEST:
        raise too_large()
    ending = ending_of(file)
    if not ending:
        sentence = _("Eine Datei ist beschädigt oder kein PDF und kein Foto (JPEG, PNG, HEIC).")
        raise RefusedToHouse(sentence, "wrong_content")
    return ending


def too_large() -> RefusedToHouse:
    """For a file, or for all that comes in one sending."""
    sentence = _("Das ist zu groß: Eine Datei darf %(one)s haben, alle zusammen %(all)s.")
    sizes = {"one": filesizeformat(LARGEST), "all": filesizeformat(LARGEST_TOGETHER)}
    return RefusedToHouse(sentence % sizes, "too_large")


def _keep(request: ExhibitionRequest, files: dict[str, tuple]) -> list[RequestPaper]:
    papers: list[RequestPaper] = []
    try:
        for digest, (file, ending) in files.items():
            paper = RequestPaper(
                request=request,
                kind=PaperKind.SIGNED_AGREEMENT,
                sha256=digest,
                size=file.size,
                language=request.language,
            )
            papers.append(paper)
            paper.file.save(f"{uuid.uuid4().hex}.{ending}", file, save=False)
            paper.save()
    except Exception:  # no row will know these files
        for paper in papers:
            if paper.file:
                delete_for_sure(paper.file.storage, paper.file.name)
        raise
    return papers
