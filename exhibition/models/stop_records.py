from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Locale

from exhibition.enums import StopState


class TourStopText(models.Model):
    """What is told about a stop, in one language."""

    stop = ParentalKey("exhibition.TourStop", on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, models.PROTECT, related_name="+", verbose_name=_("Sprache"))
    introduction = models.TextField(_("Einleitung"), max_length=600, blank=True)
    access = models.TextField(_("Zugang"), max_length=400, blank=True)
    opening_title = models.CharField(_("Titel der Eröffnung"), max_length=120, blank=True)
    opening_text = models.TextField(_("Programm der Eröffnung"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("Text zur Station")
        verbose_name_plural = _("Texte zur Station")
        constraints = [
            models.UniqueConstraint(fields=["stop", "locale"], name="stop_text_once_a_language")
        ]

    def __str__(self):
        return f"{self.stop} ({self.locale})"


class TourStopChange(models.Model):
    """Who changed the state of a stop, when, from what to what."""

    stop = models.ForeignKey("exhibition.TourStop", models.CASCADE, related_name="changes")
    before = models.CharField(max_length=16, choices=StopState.choices, blank=True)
    after = models.CharField(max_length=16, choices=StopState.choices)
    changed_at = models.DateTimeField(auto_now_add=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)

    class Meta:
        verbose_name = _("Änderung")
        verbose_name_plural = _("Änderungen")
        ordering = ["-changed_at", "-pk"]

    def __str__(self):
        return f"{self.before} → {self.after}"
