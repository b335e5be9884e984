"""The papers of a request, or of a stop without one: making them in the background.

A paper is made from the rows of what it is about alone (``document_contents``). The same input is
not rendered again: the file is called by its fingerprint, and what is there under that name is
this paper. Papers are private; whoever wants one is asked first.
"""

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import jobs, pdf
from exhibition.domain import document_pictures, document_stories
from exhibition.domain.document_contents import TEMPLATES, contents, files
from exhibition.domain.document_press import Kit, kit_of
from exhibition.domain.document_rules import GERMAN, NoPaper, refuse
from exhibition.domain.document_stories import Told
from exhibition.domain.document_subjects import Subject, find, key_of, stop_of
from exhibition.enums import PaperKind
from exhibition.models import RequestPaper

KIND = "request_paper"


@dataclass(frozen=True)
class Draft:
    """All that a paper is made of. ``stories`` and ``kit``: what people have to consent to."""

    subject: Subject
    kind: PaperKind
    language: str
    html: str
    shown: dict[str, bytes]
    stories: tuple[Told, ...] = ()
    kit: Kit | None = None

    @property
    def name(self) -> str:
        """What the paper is called, by all that its bytes depend on."""
        if self.kit is None:
            return f"{pdf.fingerprint(self.html, self.shown)}.pdf"
        return f"{pdf.fingerprint(self.html, self.shown | self.kit.files)}.zip"

    @property
    def papers(self):
        """Those of the same kind and language, about the same."""
        return self.subject.papers.filter(kind=self.kind, language=self.language)


def ask_for(subject: Subject, kind: PaperKind, language: str, *, by) -> None:
    """Asks the worker for a paper. Raises NoPaper."""
    refuse(subject, kind, language)
    key = f"{key_of(subject)}:{kind}:{language}:{by.pk if by else ''}"
    jobs.enqueue(KIND, key, priority=10)


def make_in_background(key: str, report: jobs.Report) -> None:
    """Handler of the jobs."""
    subject_key, kind, language, user_key = key.split(":")
    subject = find(subject_key)
    if subject is None:
        raise jobs.CannotBeDone(_("Wozu das Papier gehört, gibt es nicht mehr."))
    try:
        make(subject, PaperKind(kind), language, by_key=user_key or None, report=report)
    except NoPaper as reason:
        raise jobs.CannotBeDone(str(reason)) from None


def make(
    subject: Subject,
    kind: PaperKind,
    language: str = GERMAN,
    *,
    by_key=None,
    report=lambda progress: None,
) -> RequestPaper:
    """The paper as of now, rendered only where that very paper is not there yet.

    Raises NoPaper and pdf.NotPrinted.
    """
    refuse(subject, kind, language)
    draft = draft_of(subject, kind, language)
    paper = _take_up_again(draft)
    if paper is not None:
        return paper
    report(0.2)
    data = pdf.to_pdf(draft.html, files=draft.shown, still_at_it=lambda: report(0.5))
    report(0.9)
    if draft.kit is not None:
        data = draft.kit.packed(data)
    return _keep(draft, data, by_key=by_key)


def draft_of(subject: Subject, kind: PaperKind, language: str = GERMAN) -> Draft:
    """All that the paper would be made of now. What it is about must be fit for it."""
    stories = ()
    if kind == PaperKind.LEAFLET:
        stories = tuple(document_stories.stories_to_tell(stop_of(subject), language))
    with override(language):
        values = contents(subject, kind, stories)
        kit = kit_of(subject) if kind == PaperKind.PRESS_KIT else None
    return Draft(
        subject=subject,
        kind=kind,
        language=language,
        html=pdf.source(TEMPLATES[kind], values, language),
        shown=files(subject, kind),
        stories=stories,
        kit=kit,
    )


@transaction.atomic
def _keep(draft: Draft, data: bytes, *, by_key) -> RequestPaper:
    """Of two workers with the same paper the second finds that of the first. Raises NoPaper."""
    _hold_people_in(draft)
    type(draft.subject).objects.select_for_update().get(pk=draft.subject.pk)
    paper = _take_up_again(draft)
    if paper is not None:
        return paper
    about = {draft.subject.papers.field.name: draft.subject}
    paper = RequestPaper(kind=draft.kind, language=draft.language, added_by_id=by_key, **about)
    paper.sha256, paper.size = hashlib.sha256(data).hexdigest(), len(data)
    paper.file.save(draft.name, ContentFile(data), save=False)
    paper.save()
    for picture in draft.kit.pictures if draft.kit else ():
        paper.pictures.create(photo_id=picture.key)
    for story in draft.stories:
        paper.stories.create(story_id=story.key)
    return paper


def _hold_people_in(draft: Draft) -> None:
    """Raises NoPaper where somebody in it has withdrawn since it was begun."""
    if draft.kit is not None and not document_pictures.hold_people_in(draft.kit.pictures):
        raise NoPaper(_("Ein Bild ist eben gesperrt worden. Bitte machen Sie die Mappe neu."))
    if not document_stories.hold_people_of(draft.stories):
        raise NoPaper(
            _("Eine Geschichte ist eben gesperrt worden. Bitte machen Sie das Papier neu.")
        )


def _take_up_again(draft: Draft) -> RequestPaper | None:
    """The paper that was made from the same input; it becomes the latest one.

    A storage adds signs to a name that is taken, by a file that is still to be deleted.
    """
    fingerprint = PurePosixPath(draft.name).stem
    for paper in draft.papers:
        is_same = PurePosixPath(paper.file.name).name.startswith(fingerprint)
        if is_same and paper.file.storage.exists(paper.file.name):
            paper.added_at = timezone.now()
            paper.save(update_fields=["added_at"])
            return paper
    return None
