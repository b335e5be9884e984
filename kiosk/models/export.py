from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiosk.models.kiosk import Kiosk


class KioskExport(models.Model):
    """A kiosk was written to a folder or stick. It has a token of its own, known as a hash only.

    ``lease_until``: until then it shows people, wherever it is. It stays when the kiosk goes.
    """

    kiosk = models.ForeignKey(Kiosk, models.SET_NULL, null=True, related_name="exports")
    name = models.CharField(_("Kiosk"), max_length=80)
    made_at = models.DateTimeField(_("geschrieben am"), default=timezone.now)
    made_by = models.CharField(_("von"), max_length=150)
    version = models.CharField(_("Fassung"), max_length=64, blank=True)
    lease_until = models.DateTimeField(_("zeigt Menschen bis"))
    token_hash = models.CharField(max_length=64, unique=True)
    read_at = models.DateTimeField(_("ausgelesen am"), null=True)
    destroyed_at = models.DateTimeField(_("vernichtet am"), null=True)
    destroyed_by = models.CharField(_("wer das sagt und woher"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("Export eines Kiosks")
        verbose_name_plural = _("Exporte von Kiosken")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"{self.pk} {self.name} {self.made_at:%d.%m.%Y}"
