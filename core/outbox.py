"""The outbox: mails are rows first and are sent afterwards, by a worker and never by a request.

Promise: a mail that was posted in a transaction goes out when it commits, and not otherwise. A
mail server that refuses, stalls or breaks off delays it and loses nothing. A worker holds a mail
by a lease while it tries; of several workers one has it.

Each goes out once, but for one moment that SMTP leaves open (RFC 5321, 4.2.5): where the server
takes a mail and its answer gets lost, the mail is tried again. It keeps its Message-ID, by which
the servers and programs of the recipient know it.

A mail may say only who composes it (``core/composing.py``): then its text is written in the moment
in which it is sent, or it is not sent at all. So nothing goes out that has been taken back while it
waited. Such mails are many alike and let all others go first.
"""

import logging
import threading
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import close_old_connections
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from core.composing import Composed, content_of
from core.models import OutgoingMail

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)  # longer than any attempt: EMAIL_TIMEOUT counts for each line of SMTP
MAXIMUM_ATTEMPTS = 20  # with the pauses about two days
ATTEMPTS_WHEN_REFUSED = 10  # with the pauses four hours: a server may be set up wrongly for a while
FIRST_PAUSE = timedelta(seconds=30)  # each further pause is twice as long
LONGEST_PAUSE = timedelta(hours=4)
POLL = 1  # seconds between two looks at an empty outbox
SERVER_PAUSE = 10  # seconds that a server which cannot be reached is left alone
ABOUT_ONE_MAIL = (SMTPRecipientsRefused, SMTPDataError, ValueError)  # ValueError: no such address
CLOSING = 421  # „service not available, closing“: RFC 5321, 3.8


@dataclass(frozen=True)
class Round:
    """How many mails went out in one go, and whether the server could be reached at the end."""

    sent: int
    is_reachable: bool


def post(*, recipient: str, subject: str, body: str) -> OutgoingMail:
    """Saves a mail in the running transaction. A worker sends it after the commit."""
    return OutgoingMail.objects.create(recipient=recipient, subject=subject[:200], body=body)


def waiting() -> QuerySet[OutgoingMail]:
    """Mails that have not gone out and have not been given up."""
    return OutgoingMail.objects.filter(sent_at=None, given_up_at=None)


def stuck() -> QuerySet[OutgoingMail]:
    """Mails that a person should look at: given up, or tried in vain for an hour."""
    late = Q(attempts__gt=0, created_at__lt=timezone.now() - timedelta(hours=1))
    return OutgoingMail.objects.filter(Q(sent_at=None) & (Q(given_up_at__isnull=False) | late))


def send_waiting() -> Round:
    """Sends what is due, oldest first, over one connection; ends where the server is away."""
    sent = 0
    connection = get_connection()
    try:
        while (mail := _claim()) is not None:
            try:
                content = content_of(mail)
                if content is None:
                    _ours(mail).delete()
                    continue
                connection.open()
                _deliver(mail, content, connection)
            except Exception as error:  # whatever the mail server or the network says
                _put_off(mail, error)
                _close(connection)
                if not _is_about_this_mail(error):
                    return Round(sent, is_reachable=False)
            else:
                sent += _mark_sent(mail)
    finally:
        _close(connection)
    return Round(sent, is_reachable=True)


def keep_sending(stop: threading.Event) -> None:
    """Sends until ``stop`` is set: in a thread of the worker, beside its other work."""
    while not stop.is_set():
        close_old_connections()
        try:
            found = send_waiting()
        except Exception as error:  # the database is away for a moment
            logger.error("the outbox could not be read: %s", type(error).__name__)
            found = Round(0, is_reachable=False)
        stop.wait(POLL if found.is_reachable else SERVER_PAUSE)


def send_again(mail: OutgoingMail) -> None:
    """Lets a mail go out once more at once, whether it has gone out, waits, or was given up."""
    OutgoingMail.objects.filter(pk=mail.pk).update(
        sent_at=None, given_up_at=None, attempts=0, last_error="", not_before=timezone.now()
    )


def _claim() -> OutgoingMail | None:
    """Takes the next mail that is due and in nobody's hands; None if there is none."""
    now = timezone.now()
    free = Q(not_before__lte=now) & (Q(lease_until=None) | Q(lease_until__lt=now))
    due = waiting().filter(free).order_by("composer", "not_before", "pk")
    for key in due.values_list("pk", flat=True)[:10]:
        worker = uuid.uuid4().hex
        mine = waiting().filter(free, pk=key)
        if mine.update(worker=worker, lease_until=now + LEASE, attempts=F("attempts") + 1):
            return OutgoingMail.objects.get(pk=key)
    return None


def _deliver(mail: OutgoingMail, content: Composed, connection) -> None:
    EmailMessage(
        content.subject,
        content.body,
        settings.DEFAULT_FROM_EMAIL,
        [mail.recipient],
        headers={"Message-ID": mail.message_id, **content.headers},
        connection=connection,
    ).send()


def _mark_sent(mail: OutgoingMail) -> int:
    return _ours(mail).update(sent_at=timezone.now(), lease_until=None, last_error="")


def _put_off(mail: OutgoingMail, error: Exception) -> None:
    """Later, with growing pauses; given up sooner where the server says that it is no use."""
    now = timezone.now()
    most = ATTEMPTS_WHEN_REFUSED if _is_refusal(error) else MAXIMUM_ATTEMPTS
    values = {
        "lease_until": None,
        "last_error": _in_words(error),
        "not_before": now + pause_after(mail.attempts),
        "given_up_at": now if mail.attempts >= most else None,
    }
    _ours(mail).update(**values)
    logger.warning("mail %s could not be sent: %s", mail.pk, values["last_error"])


def pause_after(attempts: int) -> timedelta:
    """How long a mail waits after so many attempts (1 or more)."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


def _ours(mail: OutgoingMail) -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.filter(pk=mail.pk, worker=mail.worker)


def _codes(error: Exception) -> list[int]:
    if isinstance(error, SMTPRecipientsRefused):
        return [code for code, _text in error.recipients.values()]
    return [error.smtp_code] if isinstance(error, SMTPResponseException) else []


def is_refused_recipient(mail: OutgoingMail) -> bool:
    """Given up because the server says for good that it takes no mails for that recipient."""
    refused = SMTPRecipientsRefused.__name__
    return mail.given_up_at is not None and mail.last_error.startswith(f"{refused} 5")


def _is_refusal(error: Exception) -> bool:
    """The server refuses this recipient or text for good: RFC 5321, 4.2.1, codes of 5xx."""
    codes = _codes(error)
    return isinstance(error, ABOUT_ONE_MAIL) and all(code >= 500 for code in codes)


def _is_about_this_mail(error: Exception) -> bool:
    """Whether the next mail may fare better at once: the server spoke of this one only."""
    is_closing = CLOSING in _codes(error)
    return isinstance(error, ABOUT_ONE_MAIL) and not is_closing


def _in_words(error: Exception) -> str:
    """Kind and code: what servers write may quote addresses."""
    codes = " ".join(str(code) for code in _codes(error))
    return f"{type(error).__name__} {codes}".strip()


def _close(connection: object) -> None:
    with suppress(Exception):  # it is being thrown away
        connection.close()
