from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RequestDraft(models.Model):
    """A request that somebody has begun and asked us to keep, to go on by a link from a mail.

    ``entries`` as typed, by field name. Deleted when it is sent, and 14 days after the last
    change. The link's secret is kept as a hash only.
    """

    key = models.UUIDField(unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    email = models.EmailField(_("E-Mail"))
    language = models.CharField(_("Sprache"), max_length=12, default="de")
    entries = models.JSONField(default=dict)
    step = models.PositiveSmallIntegerField(default=1)
    begun_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("begonnene Anfrage")
        verbose_name_plural = _("begonnene Anfragen")
        ordering = ["-saved_at", "-pk"]

    def __str__(self):
        return str(self.pk)
