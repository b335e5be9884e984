from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibition.models import TourStop


class KioskPlan(models.Model):
    """What editors want of the kiosks at a stop: it leaves out and orders, and never adds.

    ``languages``: codes, none for all. ``revision`` counts what was saved, so that nobody
    overwrites what somebody else has decided in the meantime.
    """

    stop = models.OneToOneField(
        TourStop, models.CASCADE, related_name="kiosk_plan", verbose_name=_("Station der Tour")
    )
    languages = models.JSONField(_("Sprachen"), default=list, blank=True)
    shows_next_stops = models.BooleanField(_("nächste Stationen"), default=True)
    shows_mentoring = models.BooleanField(_("Mentoring in der Nähe"), default=True)
    shows_events = models.BooleanField(_("Termine in der Nähe"), default=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("Programm am Kiosk")
        verbose_name_plural = _("Programme am Kiosk")
        default_permissions = ()  # who may change kiosks decides

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.stop}"


class KioskPlanStory(models.Model):
    """What is wanted of one story, in all its languages. A story that stands nowhere comes last."""

    plan = models.ForeignKey(KioskPlan, models.CASCADE, related_name="stories")
    translation_key = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    is_left_out = models.BooleanField(_("weggelassen"), default=False)
    with_film = models.BooleanField(_("mit Film"), default=True)

    class Meta:
        verbose_name = _("Geschichte im Programm")
        verbose_name_plural = _("Geschichten im Programm")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "translation_key"], name="kiosk_plan_story_once"
            )
        ]

    def __str__(self):
        return f"{self.position} {self.translation_key}"
