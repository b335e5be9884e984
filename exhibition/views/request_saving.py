"""A request is kept for later, and taken up again by the link of a mail."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibition.addresses import full
from exhibition.domain import request_drafts
from exhibition.forms.request_contact import WRONG_EMAIL
from exhibition.forms.request_draft import Draft
from exhibition.models import RequestPage
from exhibition.views import request_limits, request_pages
from exhibition.views.own_request import link_refused, log_refusal


def save(page, request: HttpRequest, draft: Draft, number: int) -> HttpResponse:
    """Keeps what was typed and mails a link; the visitor stays on the step."""
    email = request.POST.get("save_email", "").strip()[:254]
    error = _error(request, email)
    if error:
        return request_pages.show(page, request, draft, number, save_error=error)
    keep_for(page, draft, email=email, step=number)
    notice = _("Wir haben Ihnen einen Link geschickt. Sie können die Seite jetzt schließen.")
    return request_pages.show(page, request, draft, number, notice=notice)


def keep_for(page: RequestPage, draft: Draft, *, email: str, step: int) -> None:
    request_drafts.save(
        key=draft.key,
        email=email,
        language=get_language(),
        entries=draft.entries,
        step=step,
        begun=draft.begun,
        form_address=full(page.get_url()),
    )


def take_up(page: RequestPage, request: HttpRequest, secret: str) -> HttpResponse:
    """The step at which somebody stopped; 410 where the link is over or none of ours."""
    if request_limits.has_guessed_too_often(request):
        return link_refused(request, "guessing")
    kept = request_drafts.open_draft(secret)
    if kept is None:
        log_refusal("draft_over")
        request_limits.remember_guess(request)
        return _private(_over(page, request))
    begun = kept.begun_at.timestamp()
    draft = Draft(kept.key, begun, dict(kept.entries), confirmed=kept.email)
    number = min(max(kept.step, 1), request_pages.LAST_STEP)
    return _private(request_pages.show(page, request, draft, number))


def _error(request: HttpRequest, email: str) -> str:
    try:
        validate_email(email)
    except ValidationError:
        return str(WRONG_EMAIL)
    purpose = "exhibition_draft"
    return request_limits.too_often(request, purpose=purpose) or request_limits.too_many_links(
        email
    )


def _over(page: RequestPage, request: HttpRequest) -> HttpResponse:
    values = {
        "page": page,
        "form_path": page.get_url(request),
        "heading": _("Dieser Link gilt nicht mehr."),
        "sentence": _("Die Anfrage ist schon abgesendet, oder der Link war zu alt."),
    }
    return render(request, "exhibition/request/sentence.html", values, status=410)


def _private(response: HttpResponse) -> HttpResponse:
    """The path is told to nobody; without the host a browser's form would not pass our guard."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "private, no-store"
    return response
