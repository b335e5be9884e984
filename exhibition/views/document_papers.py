"""The papers of a request or of a stop in the workplace: which there are, and who may see them.

A page shows them by ``{% include "exhibition/admin/request_papers.html" %}`` with the values of
``papers_context``. What is done with them is in ``document_acts``; ``request_papers`` hands out
their files.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from core.languages import language as language_of
from core.models import Job, JobState
from exhibition.domain import document_rules, documents, house_pictures
from exhibition.domain.document_subjects import Subject, is_stop, key_of
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PaperKind
from exhibition.models import RequestPaper

MAY_MAKE = "exhibition.change_exhibitionrequest"
MAY_READ = "exhibition.view_exhibitionrequest"
MAY_MAKE_OF_STOPS = "exhibition.change_tourstop"
MAKE = "make_request_paper"
MAKE_OF_STOP = "make_stop_paper"
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
    languages: tuple = ()  # codes and names, where it can be made in others too

    @property
    def may_be_made(self) -> bool:
        return not self.refusal and self.percent is None

    @property
    def is_for_later(self) -> bool:
        """There is none, and none can be made now."""
        return bool(self.refusal and not self.paper and self.percent is None and not self.failure)


def papers_context(subject: Subject, user) -> dict:
    """The values for the list of papers; the number of queries does not grow with them."""
    of_a_stop = is_stop(subject)
    may_make = user.has_perm(MAY_MAKE_OF_STOPS if of_a_stop else MAY_MAKE)
    if not may_make and (of_a_stop or not user.has_perm(MAY_READ)):
        return {"paper_lines": []}
    papers = list(subject.papers.order_by("added_at", "pk"))
    shown = set() if of_a_stop else set(shown_papers(subject).values_list("pk", flat=True))
    made = _made(subject, papers, shown)
    known = document_rules.kinds_of(subject)
    received = [_received(paper, shown) for paper in papers if paper.kind not in known]
    return {
        "paper_lines": made + received,
        "papers_for_later": [line for line in made if line.is_for_later],
        "may_make_papers": may_make,
        "have_house_page": not of_a_stop,
        "make_url": reverse(MAKE_OF_STOP if of_a_stop else MAKE, args=[subject.pk]),
        "request_key": None if of_a_stop else subject.pk,
        "picture_kinds": [] if of_a_stop else _picture_kinds(subject),
    }


def _made(subject: Subject, papers: list[RequestPaper], shown: set[int]) -> list[Line]:
    """A line of each kind in German, and one of each other language that was asked for."""
    latest = {(paper.kind, paper.language): paper for paper in papers}
    work = Job.objects.filter(kind=documents.KIND, key__startswith=f"{key_of(subject)}:")
    jobs = {tuple(job.key.split(":")[1:3]): job for job in work.order_by("wanted_at")}
    lines = []
    for kind in document_rules.kinds_of(subject):
        codes = document_rules.languages_of(subject, kind)
        refusal = document_rules.refusal(subject, kind)
        is_guest_paper = kind in document_rules.IN_EVERY_LANGUAGE
        for code in codes:
            key = (kind, code)
            if is_guest_paper and code != document_rules.GERMAN and not {key} & {*latest, *jobs}:
                continue
            others = codes if is_guest_paper and code == document_rules.GERMAN else ()
            lines.append(_line(key, latest.get(key), jobs.get(key), shown, refusal, others))
    return lines


def _line(key, paper, job: Job | None, shown: set[int], refusal: str, languages) -> Line:
    kind, code = key
    return Line(
        kind=kind,
        language=code,
        label=_label(kind, code),
        paper=paper,
        refusal=refusal,
        percent=round(100 * job.progress) if job and job.state in UNDER_WAY else None,
        failure=job.message if job and job.state == JobState.FAILED else "",
        is_shown=paper is not None and paper.pk in shown,
        languages=tuple((one, language_of(one).name) for one in languages),
    )


def _received(paper: RequestPaper, shown: set[int]) -> Line:
    """What the house sent."""
    label, is_shown = str(PaperKind(paper.kind).label), paper.pk in shown
    sentence = _("Wird nicht hier gemacht.")
    return Line(paper.kind, paper.language, label, paper, sentence, None, "", is_shown)


def _picture_kinds(request) -> list[tuple[str, str]]:
    states = house_pictures.STATES.items()
    return [(kind.value, kind.label) for kind, wanted in states if request.state in wanted]


def _label(kind: PaperKind, code: str) -> str:
    is_german = code == document_rules.GERMAN
    return kind.label if is_german else f"{kind.label} ({language_of(code).name})"
