"""The papers of a request in the workplace: which there are, and asking for one.

A page shows them by ``{% include "exhibition/admin/request_papers.html" %}`` with the values of
``papers_context``. Files are handed out by ``request_papers``.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.languages import language as language_of
from core.models import Job, JobState
from exhibition.domain import documents
from exhibition.domain.documents import NoPaper
from exhibition.enums import PaperKind
from exhibition.models import ExhibitionRequest, RequestPaper

MAKE = "make_request_paper"
INSPECT = "wagtailsnippets_exhibition_exhibitionrequest:inspect"
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

    @property
    def may_be_made(self) -> bool:
        return not self.refusal and self.percent is None


def papers_context(request: ExhibitionRequest, user) -> dict:
    """The values for the list of papers; the number of queries does not grow with them."""
    if not (user.has_perm(MAY_READ) or user.has_perm(MAY_MAKE)):
        return {"paper_lines": []}
    latest = {}
    for paper in request.papers.order_by("added_at", "pk"):
        latest[paper.kind, paper.language] = paper
    work = Job.objects.filter(kind=documents.KIND, key__startswith=f"{request.pk}:")
    jobs = {tuple(job.key.split(":")[1:3]): job for job in work.order_by("wanted_at")}
    wanted = [
        (kind, code) for kind in documents.STATES for code in documents.languages_of(request, kind)
    ]
    made = [_line(request, *key, latest.pop(key, None), jobs.get(key)) for key in wanted]
    received = [_received(paper) for paper in latest.values()]
    return {
        "paper_lines": made + received,
        "may_make_papers": user.has_perm(MAY_MAKE),
        "request_key": request.pk,
    }


def _line(request, kind: PaperKind, code: str, paper, job: Job | None) -> Line:
    return Line(
        kind=kind,
        language=code,
        label=_label(kind, code),
        paper=paper,
        refusal=documents.refusal(request, kind, code),
        percent=round(100 * job.progress) if job and job.state in UNDER_WAY else None,
        failure=job.message if job and job.state == JobState.FAILED else "",
    )


def _received(paper: RequestPaper) -> Line:
    """What the house sent, and what is not made here."""
    label = _label(PaperKind(paper.kind), paper.language)
    return Line(paper.kind, paper.language, label, paper, _("Wird nicht hier gemacht."), None, "")


def _label(kind: PaperKind, code: str) -> str:
    return kind.label if code == documents.GERMAN else f"{kind.label} ({language_of(code).name})"


@permission_required(MAY_MAKE, raise_exception=True)
@require_POST
def make_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the worker for a paper, or says why there can be none."""
    asked = get_object_or_404(ExhibitionRequest, pk=pk)
    kind, code = request.POST.get("kind", ""), request.POST.get("language", "")
    if kind not in PaperKind.values:
        raise BadRequest("no such paper")
    try:
        with transaction.atomic():
            documents.ask_for(asked, PaperKind(kind), code, by=request.user)
    except NoPaper as reason:
        messages.error(request, str(reason))
    else:
        sentence = _("„%(paper)s“ wird gemacht. Laden Sie die Seite gleich noch einmal.")
        messages.success(request, sentence % {"paper": PaperKind(kind).label})
    return redirect(INSPECT, pk)


def urls() -> list:
    """For ``register_admin_urls``."""
    return [path("anfragen/<int:pk>/papier/", make_paper, name=MAKE)]
