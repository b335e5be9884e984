from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.enums import Channel
from stories.models.person import Person


class ExpiryWarning(models.Model):
    """Editors were told that a consent ends: once for each person, channel, day and stage."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=12, choices=Channel.choices)
    last_day = models.DateField(_("letzter Tag"))
    days_ahead = models.PositiveSmallIntegerField(_("Tage vorher"))
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("Warnung vor einem Ende")
        verbose_name_plural = _("Warnungen vor einem Ende")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "channel", "last_day", "days_ahead"], name="warned_once"
            )
        ]

    def __str__(self):
        return f"{self.last_day:%d.%m.%Y}"


class ErasureProof(models.Model):
    """All that stays of an erased person: that they were erased, and what had been allowed.

    Holds no name and nothing to reach them by (Art. 17 with Art. 5 (2) and 7 (1) GDPR).
    """

    person_key = models.UUIDField(_("Schlüssel"), unique=True)
    erased_at = models.DateTimeField(_("gelöscht am"), default=timezone.now)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    history = models.JSONField(_("was erlaubt und widerrufen war"), default=list)
    removed = models.JSONField(_("was entfernt wurde, als Zahlen"), default=dict)
    remaining = models.JSONField(_("was nicht entfernt werden konnte"), default=list)

    class Meta:
        verbose_name = _("Nachweis einer Löschung")
        verbose_name_plural = _("Nachweise von Löschungen")
        ordering = ["-erased_at"]

    def __str__(self):
        return f"{self.erased_at:%d.%m.%Y}"
