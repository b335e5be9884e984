"""Which papers a house may have through its own link: each from its place on the way on."""

from django.db.models import QuerySet

from exhibition.domain.request_way import WAY, position
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestPaper

S, P = RequestState, PaperKind
# What the house sent itself is shown always; no publicity before the agreement is signed.
SHOWN_FROM = {
    P.OFFER: S.OFFERED,
    P.AGREEMENT: S.AGREEMENT_OUT,
    P.SIGNED_AGREEMENT: S.RECEIVED,
    P.LOGO: S.RECEIVED,
    P.PACKING_LIST: S.BOOKED,
    P.SET_UP_GUIDE: S.BOOKED,
    P.POSTER: S.BOOKED,
    P.PRESS_KIT: S.BOOKED,
    P.CONDITION_OUT: S.PREPARED,
    P.CONDITION_BACK: S.RETURNED,
}


def shown_kinds(state: str, reached=()) -> list[PaperKind]:
    """The kinds that a house may read whose request is in ``state``, ended ones as before."""
    here = position(state, reached)
    return [kind for kind, since in SHOWN_FROM.items() if WAY.index(since) <= here]


def shown_papers(request: ExhibitionRequest) -> QuerySet[RequestPaper]:
    """The papers of this request, and of no other, that its house may have now."""
    reached = [step.state for step in request.steps.all()]
    return request.papers.filter(kind__in=shown_kinds(request.state, reached))
