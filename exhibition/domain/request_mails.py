"""Who hears of what becomes of a request. Mails go through the outbox and are never lost.

By themselves only receipts go out: that a request has come, and that it was confirmed. The words
about every other step are a draft that a colleague reads before it is sent.
"""

from collections.abc import Callable, Iterable
from copy import copy
from datetime import date
from email.utils import parseaddr

from django.conf import settings
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from core.dates import days_in_words
from core.models import OutgoingMail
from exhibition.domain import request_links
from exhibition.domain.request_way import NEXT
from exhibition.domain.request_words import HEADINGS
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest

Span = tuple[date, date]  # first and last day of a date that is offered
_recipient: list[Callable[[], str]] = []


def set_notice_recipient(recipient: Callable[[], str]) -> None:
    """Lets an app above say who hears of new requests; empty means the sender's own address."""
    _recipient[:] = [recipient]


def notice_recipient() -> str:
    chosen = _recipient[0]() if _recipient else ""
    return chosen or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def naming(request: ExhibitionRequest) -> QuerySet[OutgoingMail]:
    """Mails that name this request, to whomever: a house may have asked more than once.

    2026-100 is not named by a mail about 2026-1000.
    """
    number = rf"{request.number}([^0-9]|$)"
    names_it = Q(subject__regex=number) | Q(body__regex=number)
    return OutgoingMail.objects.filter(names_it)


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


def draft_mail(
    request: ExhibitionRequest, state: RequestState, *, dates: Iterable[Span] = ()
) -> tuple[str, str]:
    """Subject and body of the mail that says a request is in ``state``, in its language.

    ``dates``: first and last day of what the house is offered.
    """
    shown = copy(request)
    shown.state = RequestState(state)
    with override(request.language):
        values = {
            "heading": HEADINGS[shown.state],
            "dates": [days_in_words(*days) for days in dates],
            "next": NEXT[shown.state].sentence if shown.state in NEXT else "",
        }
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


def post_message(request: ExhibitionRequest, text: str) -> None:
    """Sends the house what a colleague wrote, with the link to answer."""
    with override(request.language):
        subject = _("Nachricht zu Ihrer Anfrage %(number)s") % {"number": request.number}
        answer = _("Hier können Sie antworten:")
    body = f"{text.strip()}\n\n{answer}\n{request_links.address(request)}\n"
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
