"""The papers of a request: which may be made in which state, and making them in the background.

A paper is made from the rows of its request alone (``document_contents``). The same input is
not rendered again: the file is called by its fingerprint, and what is there under that name is
this paper. Papers are private; whoever wants one is asked first.
"""

import hashlib
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import jobs, pdf
from core.sender import sender
from exhibition.domain import document_pictures, publicity
from exhibition.domain.document_contents import TEMPLATES, contents, files, open_offers, stop_of
from exhibition.domain.document_press import Kit, kit_of
from exhibition.enums import DIVERTED_STATES, PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestPaper

KIND = "request_paper"
GERMAN = "de"
S, P = RequestState, PaperKind
FROM_ACCEPTED = (S.ACCEPTED, S.AGREEMENT_OUT, S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN)
STATES: dict[PaperKind, tuple[RequestState, ...]] = {
    P.OFFER: (S.IN_REVIEW, S.OFFERED),
    P.AGREEMENT: (S.ACCEPTED, S.AGREEMENT_OUT),
    P.PACKING_LIST: (S.AGREEMENT_OUT, S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN),
    P.SET_UP_GUIDE: FROM_ACCEPTED,
    P.CONDITION_OUT: (S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN),
    P.CONDITION_BACK: (S.BOOKED, S.PREPARED, S.SHOWN, S.RETURNED),
    **dict.fromkeys(publicity.PAPERS, (S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN)),
}


class NoPaper(Exception):
    """This paper cannot be made now. The message is for a colleague and says why."""


def languages_of(request: ExhibitionRequest, kind: PaperKind) -> list[str]:
    """An offer also speaks the language of the request; what is signed or ticked is German."""
    if kind != P.OFFER or request.language == GERMAN:
        return [GERMAN]
    return [GERMAN, request.language]


def refuse(request: ExhibitionRequest, kind: PaperKind, language: str = GERMAN) -> None:
    """Raises NoPaper with the first thing that speaks against it."""
    if sentence := refusal(request, kind, language):
        raise NoPaper(sentence)


def refusal(request: ExhibitionRequest, kind: PaperKind, language: str = GERMAN) -> str:
    """Why the paper cannot be made now; empty where it can."""
    if kind not in STATES:
        return _("Dieses Papier macht das System nicht.")
    if language not in languages_of(request, kind):
        return _("In dieser Sprache gibt es dieses Papier nicht.")
    if not request.house:
        return _("Diese Anfrage ist anonym. Papiere dazu gibt es nicht mehr.")
    if request.state not in STATES[kind]:
        names = ", ".join(f"„{state.label}“" for state in STATES[kind])
        return _("Das geht nur in diesem Stand: %(states)s.") % {"states": names}
    if kind in (P.OFFER, P.AGREEMENT) and not sender().is_known:
        return _("Unter „Organisation und Förderung“ fehlt unser Name oder unsere Anschrift.")
    return _no_offer(request) if kind == P.OFFER else _no_stop(request, kind)


def _no_offer(request: ExhibitionRequest) -> str:
    if open_offers(request):
        return ""
    return _(
        "Es gibt keinen angebotenen Termin, der noch vorgemerkt ist. Bitte bieten Sie einen an."
    )


def _no_stop(request: ExhibitionRequest, kind: PaperKind) -> str:
    stop = stop_of(request)
    if stop is None:
        return _("Zu dieser Anfrage gehört noch keine Station der Tour.")
    if stop.state in (StopState.DRAFT, *DIVERTED_STATES):
        words = {"state": stop.get_state_display()}
        return _("Die Station der Tour hat den Stand „%(state)s“.") % words
    if stop.exhibition_set is None:
        return _("Bei der Station der Tour ist kein Satz eingetragen.")
    if stop.closes is None:
        return _("Bei der Station der Tour fehlt der letzte Tag.")
    if kind in publicity.PAPERS and not publicity.may_be_told(stop):
        return _("Geworben wird erst, wenn der Vertrag zur Station unterschrieben ist.")
    if kind == P.PACKING_LIST and not stop.exhibition_set.crates.exists():
        return _("Beim Satz ist keine Kiste eingetragen.")
    return ""


def ask_for(request: ExhibitionRequest, kind: PaperKind, language: str, *, by) -> None:
    """Asks the worker for a paper. Raises NoPaper."""
    refuse(request, kind, language)
    jobs.enqueue(KIND, f"{request.pk}:{kind}:{language}:{by.pk if by else ''}", priority=10)


def make_in_background(key: str, report: jobs.Report) -> None:
    """Handler of the jobs."""
    request_key, kind, language, user_key = key.split(":")
    request = ExhibitionRequest.objects.filter(pk=request_key).first()
    if request is None:
        raise jobs.CannotBeDone(_("Diese Anfrage gibt es nicht mehr."))
    try:
        make(request, PaperKind(kind), language, by_key=user_key or None, report=report)
    except NoPaper as reason:
        raise jobs.CannotBeDone(str(reason)) from None


def make(
    request: ExhibitionRequest,
    kind: PaperKind,
    language: str = GERMAN,
    *,
    by_key=None,
    report=lambda progress: None,
) -> RequestPaper:
    """The paper as of now, rendered only where that very paper is not there yet.

    Raises NoPaper and pdf.NotPrinted.
    """
    refuse(request, kind, language)
    html = pdf.source(TEMPLATES[kind], contents(request, kind), language)
    shown = files(request, kind)
    kit = kit_of(request) if kind == P.PRESS_KIT else None
    name = _name(html, shown, kit)
    paper = _take_up_again(request, kind, language, name)
    if paper is not None:
        return paper
    report(0.2)
    data = pdf.to_pdf(html, files=shown, still_at_it=lambda: report(0.5))
    report(0.9)
    if kit is not None:
        data = kit.packed(data)
    return _keep(request, kind, language, name, data, by_key=by_key, kit=kit)


def _name(html: str, shown: dict[str, bytes], kit: Kit | None) -> str:
    """What the paper is called, by all that its bytes depend on."""
    if kit is None:
        return f"{pdf.fingerprint(html, shown)}.pdf"
    return f"{pdf.fingerprint(html, shown | kit.files)}.zip"


@transaction.atomic
def _keep(request, kind, language, name, data: bytes, *, by_key, kit: Kit | None) -> RequestPaper:
    """Of two workers with the same paper the second finds that of the first. Raises NoPaper."""
    if kit is not None and not document_pictures.hold_people_in(kit.pictures):
        raise NoPaper(_("Ein Bild ist eben gesperrt worden. Bitte machen Sie die Mappe neu."))
    ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    paper = _take_up_again(request, kind, language, name)
    if paper is not None:
        return paper
    paper = RequestPaper(request=request, kind=kind, language=language, added_by_id=by_key)
    paper.sha256, paper.size = hashlib.sha256(data).hexdigest(), len(data)
    paper.file.save(name, ContentFile(data), save=False)
    paper.save()
    for picture in kit.pictures if kit else ():
        paper.pictures.create(photo_id=picture.key)
    return paper


def _take_up_again(request, kind, language, name: str) -> RequestPaper | None:
    """The paper that was made from the same input; it becomes the latest one.

    A storage adds signs to a name that is taken, by a file that is still to be deleted.
    """
    fingerprint = PurePosixPath(name).stem
    for paper in request.papers.filter(kind=kind, language=language):
        is_same = PurePosixPath(paper.file.name).name.startswith(fingerprint)
        if is_same and paper.file.storage.exists(paper.file.name):
            paper.added_at = timezone.now()
            paper.save(update_fields=["added_at"])
            return paper
    return None
