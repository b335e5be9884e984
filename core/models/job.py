from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class JobState(models.TextChoices):
    WAITING = "waiting", _("wartet")
    RUNNING = "running", _("läuft")
    DONE = "done", _("fertig")
    FAILED = "failed", _("gescheitert")


class Job(models.Model):
    """Work that no visitor and no editor should wait for. ``core/jobs.py`` says how it goes.

    One row for one piece of work: a film that is wanted again is the same row, waiting again.
    """

    kind = models.CharField(_("Art"), max_length=40)
    key = models.CharField(_("Schlüssel"), max_length=40)
    state = models.CharField(
        _("Stand"), max_length=10, choices=JobState.choices, default=JobState.WAITING
    )
    priority = models.SmallIntegerField(_("Vorrang"), default=0)
    progress = models.FloatField(_("Fortschritt"), default=0)  # 0 to 1
    message = models.CharField(_("Meldung"), max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(_("Versuche"), default=0)
    wanted_at = models.DateTimeField(_("gewünscht"), default=timezone.now)
    not_before = models.DateTimeField(_("nicht vor"), default=timezone.now)
    started_at = models.DateTimeField(_("begonnen"), null=True, blank=True)
    finished_at = models.DateTimeField(_("beendet"), null=True, blank=True)
    worker = models.CharField(_("Prozess"), max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Hintergrundarbeit")
        verbose_name_plural = _("Hintergrundarbeiten")
        ordering = ["-wanted_at"]
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="job_once")]
        indexes = [models.Index(fields=["state", "-priority", "wanted_at"], name="job_next")]

    def __str__(self):
        return f"{self.kind} {self.key}"
