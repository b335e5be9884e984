"""What colleagues do at a request besides moving it on: notes, who cares for it, what is next."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from exhibition.domain import request_links
from exhibition.models import ExhibitionRequest, RequestMessage, RequestNote


class NobodyToWriteTo(Exception):
    """A request that is anonymous has no address. The message is for a colleague."""


def add_note(request: ExhibitionRequest, *, text: str, by) -> RequestNote:
    """Keeps a note for us. The house never sees it."""
    return RequestNote.objects.create(request=request, text=text, made_by=by)


def plan_next_step(
    request: ExhibitionRequest, *, assigned_to, next_step: str, due_on: date | None
) -> None:
    """Says who cares for a request, what is to be done next and until which day."""
    request.assigned_to, request.next_step, request.due_on = assigned_to, next_step, due_on
    request.save(update_fields=["assigned_to", "next_step", "due_on"])


@transaction.atomic
def write_to_house(request: ExhibitionRequest, *, text: str, by) -> RequestMessage:
    """Keeps a message for the house on its own page, and sends it with the link to answer.

    Goes through the outbox. Raises ``NobodyToWriteTo``.
    """
    if not request.email:
        raise NobodyToWriteTo(_("Diese Anfrage ist anonym. Es gibt niemanden mehr zum Schreiben."))
    message = RequestMessage.objects.create(
        request=request, is_from_house=False, text=text, sent_by=by
    )
    with override(request.language):
        subject = _("Nachricht zu Ihrer Anfrage %(number)s") % {"number": request.number}
        answer = _("Hier können Sie antworten:")
    body = f"{text.strip()}\n\n{answer}\n{request_links.address(request)}\n"
    outbox.post(recipient=request.email, subject=subject, body=body)
    return message
