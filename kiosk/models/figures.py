from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.models import TourStop
from kiosk.enums import FigureKind
from kiosk.models.export import KioskExport
from kiosk.models.kiosk import Kiosk


class KioskFigures(models.Model):
    """How often something happened at a device on one day. Nothing about who did it.

    ``stop``: where the device stood on that day, none outside of the days of a stop. ``key``: the
    language, or the translation key of the story; nothing for visits. Stays without its device.
    """

    kiosk = models.ForeignKey(Kiosk, models.SET_NULL, null=True, related_name="figures")
    stop = models.ForeignKey(TourStop, models.SET_NULL, null=True, related_name="kiosk_figures")
    day = models.DateField(_("Tag"))
    kind = models.CharField(_("was"), max_length=12, choices=FigureKind.choices)
    key = models.CharField(max_length=36, blank=True)
    count = models.PositiveIntegerField(_("Anzahl"), default=0)

    class Meta:
        verbose_name = _("Zahl eines Kiosks")
        verbose_name_plural = _("Zahlen der Kioske")
        ordering = ["day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kiosk", "stop", "day", "kind", "key"],
                condition=Q(stop__isnull=False),
                name="figures_once_a_stop_and_day",
            ),
            models.UniqueConstraint(
                fields=["kiosk", "day", "kind", "key"],
                condition=Q(stop__isnull=True),
                name="figures_once_a_day_without_stop",
            ),
        ]

    def __str__(self):
        return f"{self.kiosk} {self.day:%d.%m.%Y} {self.kind}"


class KioskFigureBatch(models.Model):
    """Figures of a device that were taken: sent again, they do not count again.

    ``export``: they came home with this stick.
    """

    kiosk = models.ForeignKey(Kiosk, models.CASCADE, related_name="figure_batches")
    export = models.ForeignKey(KioskExport, models.CASCADE, null=True, related_name="batches")
    batch = models.CharField(max_length=36)
    taken_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("übernommene Zahlen")
        verbose_name_plural = _("übernommene Zahlen")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["kiosk", "batch"], name="figures_taken_once")
        ]

    def __str__(self):
        return f"{self.kiosk} {self.taken_at:%d.%m.%Y %H:%M}"
