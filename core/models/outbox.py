import uuid
from email.utils import parseaddr

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_message_id() -> str:
    """A Message-ID (RFC 5322, 3.6.4) that a mail keeps however often it is tried."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{uuid.uuid4().hex}@{host}>"


class OutgoingMail(models.Model):
    """A mail that is saved before it is sent, so that no mail server can lose a request.

    Waiting while ``sent_at`` and ``given_up_at`` are empty; from ``not_before`` on it may be tried.
    Whoever tries it holds it by ``worker`` until ``lease_until``.
    """

    recipient = models.EmailField(_("Empfänger"))
    subject = models.CharField(_("Betreff"), max_length=200)
    body = models.TextField(_("Text"), blank=True)
    # Who writes the text in the moment of sending (``core/composing.py``); empty: ``body`` is it.
    composer = models.CharField(max_length=20, blank=True, editable=False)
    message_id = models.CharField(
        max_length=120, unique=True, default=new_message_id, editable=False
    )
    created_at = models.DateTimeField(_("angelegt"), auto_now_add=True)
    not_before = models.DateTimeField(_("nächster Versuch"), default=timezone.now)
    sent_at = models.DateTimeField(_("gesendet"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("aufgegeben"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("Versuche"), default=0)
    last_error = models.CharField(_("letzter Fehler"), max_length=200, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    worker = models.CharField(max_length=32, blank=True, editable=False)

    class Meta:
        verbose_name = _("Mail")
        verbose_name_plural = _("Postausgang")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(
                fields=["composer", "not_before"],
                condition=models.Q(sent_at=None, given_up_at=None),
                name="mails_that_wait",
            )
        ]

    def __str__(self):
        return self.subject
