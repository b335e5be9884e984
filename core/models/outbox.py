from django.db import models


class OutgoingMail(models.Model):
    """A mail that is saved before it is sent, so that no mail server can lose a request."""

    recipient = models.EmailField("Empfänger")
    subject = models.CharField("Betreff", max_length=200)
    body = models.TextField("Text")
    created_at = models.DateTimeField("angelegt", auto_now_add=True)
    sent_at = models.DateTimeField("gesendet", null=True, blank=True)
    attempts = models.PositiveSmallIntegerField("Versuche", default=0)
    last_error = models.CharField("letzter Fehler", max_length=200, blank=True)

    class Meta:
        verbose_name = "Mail"
        verbose_name_plural = "Postausgang"
        ordering = ["-created_at"]

    def __str__(self):
        return self.subject
