"""Files that a house sends us: not too much at once, and all of them kept or none."""

import uuid
from collections.abc import Iterable

from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from core.files import delete_for_sure
from exhibition.domain.paper_files import LARGEST, sha256_of
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.models import ExhibitionRequest, RequestPaper

LARGEST_TOGETHER = 60 * 1024 * 1024  # bytes of one sending; nginx takes 64 MiB


def refuse_too_much(length: int) -> None:
    """``length``: bytes of all that comes in one sending. Raises RefusedToHouse."""
    if length > LARGEST_TOGETHER:
        raise too_large()


def too_large() -> RefusedToHouse:
    """For a file, or for all that comes in one sending."""
    sentence = _("Das ist zu groß: Eine Datei darf %(one)s haben, alle zusammen %(all)s.")
    sizes = {"one": filesizeformat(LARGEST), "all": filesizeformat(LARGEST_TOGETHER)}
    return RefusedToHouse(sentence % sizes, "too_large")


def keep(
    request: ExhibitionRequest, kind: str, files: Iterable[tuple[File, str]], **values
) -> list[RequestPaper]:
    """Papers of a kind, one for each file and its ending. ``values``: what else the papers say."""
    papers: list[RequestPaper] = []
    try:
        for file, ending in files:
            paper = RequestPaper(request=request, kind=kind, **values)
            paper.sha256, paper.size = sha256_of(file), file.size
            papers.append(paper)
            paper.file.save(f"{uuid.uuid4().hex}.{ending}", file, save=False)
            paper.save()
    except Exception:  # no row will know these files
        for paper in papers:
            if paper.file:
                delete_for_sure(paper.file.storage, paper.file.name)
        raise
    return papers
