from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiosk.models.kiosk import Kiosk
from kiosk.models.told import Told


class Receipt(Told):
    """A device says what it really shows. ``errors``: since the report before."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE, related_name="receipts")
    received_at = models.DateTimeField(default=timezone.now)
    version = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("Meldung eines Kiosks")
        verbose_name_plural = _("Meldungen der Kioske")
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["kiosk", "-received_at"], name="receipt_latest")]

    def __str__(self):
        return f"{self.kiosk} {self.received_at:%d.%m.%Y %H:%M}"
