from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class KioskWatch(models.Model):
    """One row: since when somebody looks after the kiosks without a pause, and last did.

    After a pause nobody knows whether a device was silent or could not reach a site that was down.
    """

    since = models.DateTimeField(default=timezone.now)
    looked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("Aufsicht über die Kioske")
        verbose_name_plural = _("Aufsicht über die Kioske")

    def __str__(self):
        return f"{self.looked_at:%d.%m.%Y %H:%M}"
