"""The requester's own page: where the request stands, whose turn it is, and what they can do.

Reading changes nothing: mail programs and scanners open links before people do.
"""

from urllib.parse import urlencode

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from core.secret_links import chosen_language
from exhibition.domain import house_answers, house_files, house_pictures, signed_agreements
from exhibition.domain.request_links import Link
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.models import ExhibitionRequest
from exhibition.views.own_request import log_refusal, own_request
from exhibition.views.request_acts import ACTS
from exhibition.views.request_status_shown import status_context

METHODS = ["GET", "HEAD", "POST"]
LARGEST_FORM = 200_000  # bytes; files have an address of their own


@require_http_methods(METHODS)
@own_request
def request_status(request: HttpRequest, found: ExhibitionRequest, link: Link) -> HttpResponse:
    """The page, and what its forms send. 404 or 410 for a link that opens nothing."""
    if request.method != "POST":
        return _page(request, found, link)
    if _length(request) > LARGEST_FORM:
        return HttpResponse(status=413)
    action = request.POST.get("action", "")
    if action not in ACTS:
        return _back(request)
    try:
        form = ACTS[action](found, link, request.POST)
    except RefusedToHouse as refusal:
        return _refused(request, found, link, refusal)
    if form is not None:
        return _page(request, found, link, form=form, status=400)
    return _back(request, done=action)


@require_http_methods(METHODS)
@own_request
def request_agreement(request: HttpRequest, found: ExhibitionRequest, link: Link) -> HttpResponse:
    """Takes the files of the signed agreement; whoever only looks is sent to the page."""
    if request.method != "POST":
        return _back(request)
    try:
        house_files.refuse_too_much(_length(request))
        signed_agreements.receive(found, request.FILES.getlist("files"))
    except RefusedToHouse as refusal:
        return _refused(request, found, link, refusal)
    return _back(request, done="agreement")


@require_http_methods(METHODS)
@own_request
def request_pictures(request: HttpRequest, found: ExhibitionRequest, link: Link) -> HttpResponse:
    """Takes the logo of the house, or photos of the condition."""
    if request.method != "POST" or not link.is_from_mail:
        return _back(request)
    try:
        house_files.refuse_too_much(_length(request))
        kind = request.POST.get("kind", "")
        house_pictures.receive(found, kind, request.FILES.getlist("files"))
    except RefusedToHouse as refusal:
        return _refused(request, found, link, refusal)
    return _back(request, done="agreement")


@require_http_methods(METHODS)
@own_request
def request_withdrawal(request: HttpRequest, found: ExhibitionRequest, link: Link) -> HttpResponse:
    """Asks once more, then withdraws."""
    if not house_answers.may_withdraw(found, is_from_mail=link.is_from_mail):
        return _back(request)
    if request.method != "POST":
        values = {"found": found, "back": _status_path(request)}
        return render(request, "exhibition/request/withdraw.html", values)
    try:
        house_answers.withdraw(found)
    except RefusedToHouse as refusal:
        return _refused(request, found, link, refusal)
    return _back(request)


def _page(
    request: HttpRequest,
    found: ExhibitionRequest,
    link: Link,
    *,
    form: Form | None = None,
    message: str = "",
    status: int = 200,
) -> HttpResponse:
    context = status_context(request, found, link, form=form, message=message)
    return render(request, "exhibition/request/status.html", context, status=status)


def _refused(request, found: ExhibitionRequest, link: Link, refusal: RefusedToHouse):
    """The page as it is now, with the sentence above it: it may have changed meanwhile."""
    log_refusal(refusal.reason, found.number)
    found = ExhibitionRequest.objects.get(pk=found.pk)
    return _page(request, found, link, message=str(refusal), status=409)


def _back(request: HttpRequest, *, done: str = "") -> HttpResponse:
    return HttpResponseRedirect(_status_path(request, done=done))


def _status_path(request: HttpRequest, *, done: str = "") -> str:
    """The page of this very link, in the language that was chosen."""
    values = {"sprache": chosen_language(request), "fertig": done}
    query = urlencode({name: value for name, value in values.items() if value})
    token = request.resolver_match.kwargs["token"]
    path = request.path[: request.path.index(token) + len(token)] + "/"
    return f"{path}?{query}" if query else path


def _length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdigit() else 0
