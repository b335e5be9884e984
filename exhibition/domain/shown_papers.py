"""Which papers a house may have through its own link: each from its place on the way on."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from exhibition.domain import document_consent, publicity
from exhibition.domain.request_way import WAY, position
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestPaper

S, P = RequestState, PaperKind
SENT_BY_HOUSE = (P.SIGNED_AGREEMENT, P.LOGO, P.CONDITION_OUT_PHOTO, P.CONDITION_BACK_PHOTO)
# What the house sent itself is shown always; what goes to guests and press also asks ``publicity``.
SHOWN_FROM = {
    P.OFFER: S.OFFERED,
    P.AGREEMENT: S.AGREEMENT_OUT,
    P.PACKING_LIST: S.BOOKED,
    P.SET_UP_GUIDE: S.BOOKED,
    **dict.fromkeys(publicity.PAPERS, S.SIGNED),
    P.CERTIFICATE: S.SHOWN,
    P.CONDITION_OUT: S.PREPARED,
    P.CONDITION_BACK: S.RETURNED,
    **dict.fromkeys(SENT_BY_HOUSE, S.RECEIVED),
}


def shown_kinds(state: str, reached=()) -> list[PaperKind]:
    """The kinds that a house may read whose request is in ``state``, ended ones as before."""
    here = position(state, reached)
    return [kind for kind, since in SHOWN_FROM.items() if WAY.index(since) <= here]


def shown_papers(request: ExhibitionRequest) -> QuerySet[RequestPaper]:
    """The papers of this request, and of no other, that its house may have now.

    Of what we make the latest of each language; nothing of a date that has fallen through.
    """
    steps = list(request.steps.all())
    kinds = set(shown_kinds(request.state, [step.state for step in steps]))
    if not publicity.may_be_told(request.stop):
        kinds -= set(publicity.PAPERS)
    papers = request.papers.filter(kind__in=kinds, is_withheld=False)
    return document_consent.without_uncovered(papers.filter(_is_current(steps)))


def _is_current(steps) -> Q:
    """Sent by the house; or the latest, and made since dates were last looked for."""
    later = RequestPaper.objects.filter(
        request=OuterRef("request"),
        kind=OuterRef("kind"),
        language=OuterRef("language"),
        added_at__gt=OuterRef("added_at"),
    )
    looked = max((step.at for step in steps if step.state == S.IN_REVIEW), default=None)
    made = Q(~Exists(later))
    if looked:
        made &= Q(added_at__gt=looked)
    return Q(kind__in=SENT_BY_HOUSE) | made
