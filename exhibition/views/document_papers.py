"""The papers of a request in the workplace: which there are, and who may see them.

A page shows them by ``{% include "exhibition/admin/request_papers.html" %}`` with the values of
``papers_context``. What is done with them is in ``document_acts``; ``request_papers`` hands out
their files.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.languages import language as language_of
from core.models import Job, JobState
from exhibition.domain import documents, house_pictures
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PaperKind
from exhibition.models import ExhibitionRequest, RequestPaper

MAY_MAKE = "exhibition.change_exhibitionrequest"
MAY_READ = "exhibition.view_exhibitionrequest"
UNDER_WAY = (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True)
class Line:
    """One kind of paper in one language. ``refusal``: why it cannot be made now."""

    kind: str
    language: str
    label: str
    paper: RequestPaper | None
    refusal: str
    percent: int | None  # while it is being made
    failure: str
    is_shown: bool  # to the house, on its own page, at this moment

    @property
    def may_be_made(self) -> bool:
        return not self.refusal and self.percent is None

    @property
    def is_for_later(self) -> bool:
        """There is none, and none can be made now."""
        return bool(self.refusal and not self.paper and self.percent is None and not self.failure)


def papers_context(request: ExhibitionRequest, user) -> dict:
    """The values for the list of papers; the number of queries does not grow with them."""
    if not (user.has_perm(MAY_READ) or user.has_perm(MAY_MAKE)):
        return {"paper_lines": []}
    papers = list(request.papers.order_by("added_at", "pk"))
    shown = set(shown_papers(request).values_list("pk", flat=True))
    latest = {(paper.kind, paper.language): paper for paper in papers}
    work = Job.objects.filter(kind=documents.KIND, key__startswith=f"{request.pk}:")
    jobs = {tuple(job.key.split(":")[1:3]): job for job in work.order_by("wanted_at")}
    wanted = [
        (kind, code) for kind in documents.STATES for code in documents.languages_of(request, kind)
    ]
    made = [_line(request, *key, latest.get(key), jobs.get(key), shown) for key in wanted]
    received = [_received(paper, shown) for paper in papers if paper.kind not in documents.STATES]
    return {
        "paper_lines": made + received,
        "papers_for_later": [line for line in made if line.is_for_later],
        "may_make_papers": user.has_perm(MAY_MAKE),
        "request_key": request.pk,
        "picture_kinds": [
            (kind.value, kind.label)
            for kind, states in house_pictures.STATES.items()
            if request.state in states
        ],
    }


def _line(request, kind: PaperKind, code: str, paper, job: Job | None, shown: set[int]) -> Line:
    return Line(
        kind=kind,
        language=code,
        label=_label(kind, code),
        paper=paper,
        refusal=documents.refusal(request, kind, code),
        percent=round(100 * job.progress) if job and job.state in UNDER_WAY else None,
        failure=job.message if job and job.state == JobState.FAILED else "",
        is_shown=paper is not None and paper.pk in shown,
    )


def _received(paper: RequestPaper, shown: set[int]) -> Line:
    """What the house sent."""
    label, is_shown = str(PaperKind(paper.kind).label), paper.pk in shown
    sentence = _("Wird nicht hier gemacht.")
    return Line(paper.kind, paper.language, label, paper, sentence, None, "", is_shown)


def _label(kind: PaperKind, code: str) -> str:
    return kind.label if code == documents.GERMAN else f"{kind.label} ({language_of(code).name})"
