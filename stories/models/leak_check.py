from django.db import models
from django.utils.translation import gettext_lazy as _


class LeakCheckRun(models.Model):
    """What a search for leaks found. Holds keys and addresses, no names.

    ``findings`` and ``hints`` are as ``stories.leaks.findings`` writes them, the first of many;
    ``number`` counts all findings, ``asked`` the addresses by surface.
    """

    started_at = models.DateTimeField(_("begonnen"))
    finished_at = models.DateTimeField(_("fertig"))
    is_complete = models.BooleanField(_("vollständig"), default=True)
    number = models.PositiveIntegerField(_("Funde"), default=0)
    findings = models.JSONField(default=list)
    hints = models.JSONField(default=list)
    asked = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("Prüfung auf undichte Stellen")
        verbose_name_plural = _("Prüfungen auf undichte Stellen")
        ordering = ["-started_at", "-pk"]

    def __str__(self):
        return f"{self.started_at:%d.%m.%Y %H:%M}"
