from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.models.parts import somebody


class SeasonReport(models.Model):
    """The report on these days for those who fund us, as a file. Private, and names nobody.

    Without a file while it is being made for the first time (``domain/season_reports.py``).
    """

    first_day = models.DateField(_("erster Tag"))
    last_day = models.DateField(_("letzter Tag"))
    file = models.FileField(_("Datei"), upload_to="reports", blank=True)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    size = models.PositiveIntegerField(_("Größe (Byte)"), default=0, editable=False)
    made_at = models.DateTimeField(_("am"), default=timezone.now)
    made_by = somebody(_("von"))

    class Meta:
        verbose_name = _("Saisonbericht")
        verbose_name_plural = _("Saisonberichte")
        ordering = ["-last_day", "-first_day"]
        constraints = [
            models.UniqueConstraint(fields=["first_day", "last_day"], name="one_report_a_season"),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="report_ends_after_beginning"
            ),
        ]

    def __str__(self):
        return f"{self.first_day:%d.%m.%Y}–{self.last_day:%d.%m.%Y}"
