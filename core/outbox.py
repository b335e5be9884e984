"""The outbox: mails are rows first and are sent afterwards, each once."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core.models import OutgoingMail

logger = logging.getLogger(__name__)
MAXIMUM_ATTEMPTS = 20


def post(*, recipient: str, subject: str, body: str) -> OutgoingMail:
    """Saves a mail with the work of the running transaction and tries to send it after commit."""
    mail = OutgoingMail.objects.create(recipient=recipient, subject=subject[:200], body=body)
    transaction.on_commit(lambda: send(mail.pk))
    return mail


def send(mail_id: int) -> bool:
    """Sends one waiting mail. A failure is kept on the row and never raised to a visitor."""
    with transaction.atomic():
        mail = (
            OutgoingMail.objects.select_for_update()
            .filter(pk=mail_id, sent_at=None, attempts__lt=MAXIMUM_ATTEMPTS)
            .first()
        )
        if mail is None:
            return False
        try:
            EmailMessage(
                mail.subject, mail.body, settings.DEFAULT_FROM_EMAIL, [mail.recipient]
            ).send()
        except Exception as error:  # whatever the mail server or the network says
            OutgoingMail.objects.filter(pk=mail_id).update(
                attempts=F("attempts") + 1, last_error=type(error).__name__
            )
            logger.warning("mail %s could not be sent: %s", mail_id, type(error).__name__)
            return False
        OutgoingMail.objects.filter(pk=mail_id).update(
            sent_at=timezone.now(), attempts=F("attempts") + 1, last_error=""
        )
    return True


def send_again(mail: OutgoingMail) -> bool:
    """Sends a mail once more, whether it has gone out, waits, or was given up.

    Where that fails the mail waits again, with all its attempts before it.
    """
    OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=None, attempts=0, last_error="")
    return send(mail.pk)


def send_waiting() -> int:
    """Sends every waiting mail; returns how many went out."""
    waiting = OutgoingMail.objects.filter(sent_at=None, attempts__lt=MAXIMUM_ATTEMPTS)
    return sum(send(mail_id) for mail_id in waiting.values_list("pk", flat=True))
