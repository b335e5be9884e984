"""Who hears of what becomes of a request. Mails go through the outbox and are never lost."""

from collections.abc import Callable
from email.utils import parseaddr

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from exhibition.domain import request_links
from exhibition.models import ExhibitionRequest

_recipient: list[Callable[[], str]] = []


def set_notice_recipient(recipient: Callable[[], str]) -> None:
    """Lets an app above say who hears of new requests; empty means the sender's own address."""
    _recipient[:] = [recipient]


def notice_recipient() -> str:
    chosen = _recipient[0]() if _recipient else ""
    return chosen or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def post_receipt(request: ExhibitionRequest) -> None:
    """Tells the house that its request has arrived, in the language it was written in.

    Repeats nothing that was typed: nobody can send words of their own to somebody else.
    """
    with override(request.language):
        subject = _("Ihre Anfrage %(number)s ist angekommen") % {"number": request.number}
        _post(request, request.email, subject, "email/request_receipt.txt")


def post_notice(request: ExhibitionRequest) -> None:
    """Tells the organisation. Holds no personal data: those stay in the editors' workplace."""
    with override(settings.LANGUAGE_CODE):
        subject = _("Neue Anfrage %(number)s aus %(town)s") % {
            "number": request.number,
            "town": request.town,
        }
        _post(request, notice_recipient(), subject, "email/request_notice.txt")


def post_step(request: ExhibitionRequest) -> None:
    """Tells the house that its request has moved on. Nobody is told once it is anonymous."""
    if not request.email:
        return
    with override(request.language):
        subject = _("Neues zu Ihrer Anfrage %(number)s") % {"number": request.number}
        _post(request, request.email, subject, "email/request_step.txt")


def _post(request: ExhibitionRequest, recipient: str, subject: str, template: str) -> None:
    values = {
        "request": request,
        "status_address": request_links.address(request),
        "admin_address": settings.SITE_URL
        + reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[request.pk]),
    }
    body = render_to_string(template, values).strip() + "\n"
    outbox.post(recipient=recipient, subject=" ".join(subject.split()), body=body)
