"""A new link for a house whose old one is over or lost. It goes to the known address only."""

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox, rate_limit
from exhibition.domain import request_links
from exhibition.models import ExhibitionRequest

MAILS_AN_HOUR = 3  # for one request


@transaction.atomic
def renew(*, number: str, email: str) -> None:
    """Mails a new link where number and address belong together, and says to nobody whether.

    Not to whom has had enough of them in this hour, nor for an anonymous request.
    """
    found = ExhibitionRequest.objects.filter(number=number).first()
    known = _plain(found.email) if found else ""
    is_right = constant_time_compare(_plain(email), known)
    if not (is_right and known):
        return
    if rate_limit.is_too_many(number, purpose="request-link", limit=MAILS_AN_HOUR):
        return
    with override(found.language):
        subject = _("Ihr neuer Link zur Anfrage %(number)s") % {"number": found.number}
        values = {"number": found.number, "address": request_links.renewed_address(found)}
        body = render_to_string("email/request_link.txt", values).strip() + "\n"
    outbox.post(recipient=found.email, subject=subject, body=body)


def _plain(email: str) -> str:
    return email.strip().casefold()
