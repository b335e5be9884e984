"""Which papers may be made of what, in which state and in which language."""

from django.conf import settings
from django.utils.translation import gettext as _

from core.languages import EASY_LANGUAGE
from core.sender import sender
from exhibition.domain import publicity
from exhibition.domain.document_contents import open_offers
from exhibition.domain.document_subjects import Subject, is_stop, request_of, stop_of
from exhibition.enums import DIVERTED_STATES, PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, TourStop

GERMAN = "de"
S, P, T = RequestState, PaperKind, StopState
FROM_ACCEPTED = (S.ACCEPTED, S.AGREEMENT_OUT, S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN)
TOLD = (S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN)
STATES: dict[PaperKind, tuple[RequestState, ...]] = {
    P.OFFER: (S.IN_REVIEW, S.OFFERED),
    P.AGREEMENT: (S.ACCEPTED, S.AGREEMENT_OUT),
    P.PACKING_LIST: (S.AGREEMENT_OUT, S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN),
    P.SET_UP_GUIDE: FROM_ACCEPTED,
    P.CONDITION_OUT: (S.SIGNED, S.BOOKED, S.PREPARED, S.SHOWN),
    P.CONDITION_BACK: (S.BOOKED, S.PREPARED, S.SHOWN, S.RETURNED),
    **dict.fromkeys(publicity.PAPERS, TOLD),
    P.CERTIFICATE: (S.SHOWN, S.RETURNED, S.CLOSED),
}
ON_THE_WAY = (T.SIGNED, T.IN_TRANSIT, T.SET_UP, T.OPEN)
WAS_SHOWN = (T.CLOSED, T.RETURNED, T.CHECKED)
OF_STOPS: dict[PaperKind, tuple[StopState, ...]] = {
    P.PACKING_LIST: (T.CONTRACT_OUT, *ON_THE_WAY),
    P.SET_UP_GUIDE: (T.CONTRACT_OUT, *ON_THE_WAY),
    P.CONDITION_OUT: ON_THE_WAY,
    P.CONDITION_BACK: (T.SET_UP, T.OPEN, T.CLOSED, T.RETURNED),
    P.POSTER: ON_THE_WAY,
    P.POSTER_A2: ON_THE_WAY,
    P.INVITATION: ON_THE_WAY,
    P.LEAFLET: ON_THE_WAY,
    P.CERTIFICATE: WAS_SHOWN,
}
IN_EVERY_LANGUAGE = (P.POSTER, P.POSTER_A2, P.INVITATION, P.LEAFLET)
# Easy language is written by people for readers: no paper falls into it by itself.
LANGUAGES = [code for code, _name in settings.LANGUAGES if code != EASY_LANGUAGE]


class NoPaper(Exception):
    """This paper cannot be made now. The message is for a colleague and says why."""


def kinds_of(subject: Subject) -> list[PaperKind]:
    """All that can ever be made of it."""
    return list(OF_STOPS if is_stop(subject) else STATES)


def languages_of(subject: Subject, kind: PaperKind) -> list[str]:
    """Guests read in all languages of the site; an offer also speaks that of the request.

    What is signed or ticked is German. German is always the first.
    """
    if kind in IN_EVERY_LANGUAGE:
        return [GERMAN, *(code for code in LANGUAGES if code != GERMAN)]
    if kind != P.OFFER or subject.language == GERMAN:
        return [GERMAN]
    return [GERMAN, subject.language]


def refuse(subject: Subject, kind: PaperKind, language: str = GERMAN) -> None:
    """Raises NoPaper with the first thing that speaks against it."""
    if sentence := refusal(subject, kind, language):
        raise NoPaper(sentence)


def refusal(subject: Subject, kind: PaperKind, language: str = GERMAN) -> str:
    """Why the paper cannot be made now; empty where it can."""
    if kind not in kinds_of(subject):
        return _("Dieses Papier macht das System nicht.")
    if language not in languages_of(subject, kind):
        return _("In dieser Sprache gibt es dieses Papier nicht.")
    if is_stop(subject):
        return _not_of_this_stop(subject, kind)
    return _not_of_this_request(subject, kind)


def _not_of_this_stop(stop: TourStop, kind: PaperKind) -> str:
    if (request := request_of(stop)) is not None:
        sentence = _("Die Papiere dieser Station stehen bei der Anfrage %(number)s.")
        return sentence % {"number": request.number}
    if stop.state not in OF_STOPS[kind]:
        return _only_in(OF_STOPS[kind])
    return _not_fit(stop, kind)


def _not_of_this_request(request: ExhibitionRequest, kind: PaperKind) -> str:
    if not request.house:
        return _("Diese Anfrage ist anonym. Papiere dazu gibt es nicht mehr.")
    if request.state not in STATES[kind]:
        return _only_in(STATES[kind])
    if kind in (P.OFFER, P.AGREEMENT) and not sender().is_known:
        return _("Unter „Organisation und Förderung“ fehlt unser Name oder unsere Anschrift.")
    if kind != P.OFFER:
        return _not_fit(stop_of(request), kind)
    if open_offers(request):
        return ""
    return _(
        "Es gibt keinen angebotenen Termin, der noch vorgemerkt ist. Bitte bieten Sie einen an."
    )


def _only_in(states) -> str:
    names = ", ".join(f"„{state.label}“" for state in states)
    return _("Das geht nur in diesem Stand: %(states)s.") % {"states": names}


def _not_fit(stop: TourStop | None, kind: PaperKind) -> str:
    """What is missing at the stop."""
    if stop is None:
        return _("Zu dieser Anfrage gehört noch keine Station der Tour.")
    if stop.state in (T.DRAFT, *DIVERTED_STATES):
        words = {"state": stop.get_state_display()}
        return _("Die Station der Tour hat den Stand „%(state)s“.") % words
    if stop.exhibition_set is None and kind != P.CERTIFICATE:
        return _("Bei der Station der Tour ist kein Satz eingetragen.")
    if stop.closes is None:
        return _("Bei der Station der Tour fehlt der letzte Tag.")
    return _not_fit_for(stop, kind)


def _not_fit_for(stop: TourStop, kind: PaperKind) -> str:
    if kind in publicity.PAPERS and not publicity.may_be_told(stop):
        return _("Geworben wird erst, wenn der Vertrag zur Station unterschrieben ist.")
    if kind == P.INVITATION and stop.opening_event_at is None:
        return _("Bei der Station der Tour ist keine Eröffnung eingetragen.")
    if kind == P.CERTIFICATE and stop.state not in WAS_SHOWN:
        return _("Die Urkunde gibt es, wenn die Ausstellung dort zu Ende ist.")
    if kind == P.PACKING_LIST and not stop.exhibition_set.crates.exists():
        return _("Beim Satz ist keine Kiste eingetragen.")
    return ""
