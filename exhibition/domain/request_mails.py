"""Who hears of what becomes of a request. Mails go through the outbox and are never lost.

By themselves only receipts go out: that a request has come, and that it was confirmed. The words
about every other step are a draft that a colleague reads before it is sent.
"""

from collections.abc import Callable
from copy import copy
from email.utils import parseaddr

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from exhibition.domain import request_links
from exhibition.domain.request_words import HEADINGS
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest

_recipient: list[Callable[[], str]] = []


def set_notice_recipient(recipient: Callable[[], str]) -> None:
    """Lets an app above say who hears of new requests; empty means the sender's own address."""
    _recipient[:] = [recipient]


def notice_recipient() -> str:
    chosen = _recipient[0]() if _recipient else ""
    return chosen or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def post_receipt(request: ExhibitionRequest) -> None:
    """Tells the house that its request has arrived and how to confirm it, in its language.

    Repeats nothing that was typed: nobody can send words of their own to somebody else.
    """
    with override(request.language):
        subject = _("Ihre Anfrage %(number)s ist angekommen") % {"number": request.number}
        _post(request, request.email, subject, "email/request_receipt.txt")


def post_confirmation(request: ExhibitionRequest) -> None:
    """Tells the house that its request is confirmed. Nobody is told once it is anonymous."""
    subject, body = draft_mail(request, RequestState.CONFIRMED)
    post_step(request, subject=subject, body=body)


def post_notice(request: ExhibitionRequest) -> None:
    """Tells the organisation. Holds no personal data: those stay in the editors' workplace."""
    with override(settings.LANGUAGE_CODE):
        subject = _("Neue Anfrage %(number)s aus %(town)s") % {
            "number": request.number,
            "town": request.town,
        }
        _post(request, notice_recipient(), subject, "email/request_notice.txt")


def draft_mail(request: ExhibitionRequest, state: RequestState) -> tuple[str, str]:
    """Subject and body of the mail that says a request is in ``state``, in its language."""
    shown = copy(request)
    shown.state = RequestState(state)
    with override(request.language):
        values = {"heading": HEADINGS[shown.state]}
        return _subject(request), _body(shown, "email/request_step.txt", values)


def post_step(request: ExhibitionRequest, *, body: str, subject: str = "") -> None:
    """Sends the house what a colleague has confirmed. Nobody is told once it is anonymous."""
    if not request.email or not body.strip():
        return
    with override(request.language):
        subject = subject or _subject(request)
    if request.number not in subject + body:  # by it a mail is found: in the history, to forget it
        subject = f"{subject[:180]} ({request.number})"
    outbox.post(recipient=request.email, subject=subject, body=body)


def _subject(request: ExhibitionRequest) -> str:
    return _("Neues zu Ihrer Anfrage %(number)s") % {"number": request.number}


def _post(request: ExhibitionRequest, recipient: str, subject: str, template: str) -> None:
    body = _body(request, template, {})
    outbox.post(recipient=recipient, subject=" ".join(subject.split()), body=body)


def _body(request: ExhibitionRequest, template: str, values: dict) -> str:
    values |= {
        "request": request,
        "status_address": request_links.address(request),
        "admin_address": settings.SITE_URL
        + reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[request.pk]),
    }
    return render_to_string(template, values).strip() + "\n"
