"""The requester's own page: where the request stands, in four dated steps."""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from exhibition.addresses import page_path
from exhibition.domain import request_links
from exhibition.domain.request_words import HEADINGS
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestPage

WAY = (
    (RequestState.RECEIVED, _("Eingegangen"), _("Wir lesen sie in den nächsten Tagen.")),
    (RequestState.IN_REVIEW, _("Gelesen"), _("Als Nächstes lesen wir sie in Ruhe.")),
    (RequestState.OFFERED, _("Terminvorschlag"), _("Wir melden uns mit einem Termin.")),
    (RequestState.ACCEPTED, _("Zugesagt"), _("Jetzt fehlt noch Ihre Zusage.")),
)
EXPIRED = {
    "heading": _("Dieser Link gilt nicht mehr."),
    "sentence": _(
        "Er war zwei Jahre gültig. Wenn Sie noch etwas zu Ihrer Anfrage wissen möchten,"
        " schreiben Sie uns."
    ),
}
UNKNOWN = {
    "heading": _("Dieser Link stimmt nicht."),
    "sentence": _("Vielleicht fehlt ein Stück. Bitte kopieren Sie den ganzen Link aus der Mail."),
}
ENDS = (RequestState.DECLINED, RequestState.WITHDRAWN, RequestState.EXPIRED)
BEFORE_ACCEPTED = (
    RequestState.RECEIVED,
    RequestState.CONFIRMED,
    RequestState.IN_REVIEW,
    RequestState.OFFERED,
)


def request_status(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever has the link sees the state. 404 for a changed link, 410 for an expired one.

    In the language of the request, or of ``?sprache=``.
    """
    try:
        found = ExhibitionRequest.objects.filter(pk=request_links.read(token)).first()
    except signing.SignatureExpired:
        return _sentence(request, EXPIRED, 410)
    except (signing.BadSignature, ValueError, TypeError):
        found = None
    if found is None:
        return _sentence(request, UNKNOWN, 404)
    codes = [code for code, _name in settings.LANGUAGES]
    wanted = request.GET.get("sprache", "")
    language = wanted if wanted in codes else found.language
    with translation.override(language):
        context = status_context(found) | {
            "request_path": page_path(RequestPage, request),
            "addresses_by_language": {code: f"{request.path}?sprache={code}" for code in codes},
        }
        response = render(request, "exhibition/request/status.html", context)
    response.headers["Content-Language"] = language
    return _private(response)


def status_context(found: ExhibitionRequest) -> dict:
    reached: dict[str, object] = {}
    for step in found.steps.all():
        reached[step.state] = step.at
    position = _position(found.state, reached)
    return {
        "found": found,
        "heading": HEADINGS[RequestState(found.state)],
        "has_ended": found.state in ENDS,
        "ended_at": reached.get(found.state),
        "share": position * 100 // (len(WAY) - 1) if position < len(WAY) else 100,
        "is_accepted": found.state not in (*BEFORE_ACCEPTED, *ENDS),
        "steps": [
            {
                "title": title,
                "at": reached.get(state) if number < position else None,
                "is_done": number < position,
                "is_next": number == position and found.state not in ENDS,
                "sentence": sentence,
            }
            for number, (state, title, sentence) in enumerate(WAY)
        ],
    }


def _position(state: str, reached: dict) -> int:
    """How many of the four steps are behind the request."""
    ways = [known for known, _title, _sentence in WAY]
    if state in ways:
        return ways.index(state) + 1
    return max((ways.index(known) + 1 for known in reached if known in ways), default=1)


def _sentence(request: HttpRequest, values: dict, status: int) -> HttpResponse:
    return _private(render(request, "exhibition/request/sentence.html", values, status=status))


def _private(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "private, no-store"
    return response
