from django.db import models
from django.utils.translation import gettext_lazy as _


class Told(models.Model):
    """What a device tells of itself besides its version. Empty: it did not say."""

    screen = models.CharField(_("Bildschirm"), max_length=20, blank=True, editable=False)
    item = models.CharField(_("Geschichte"), max_length=120, blank=True, editable=False)
    shell = models.CharField(_("Fassung des Players"), max_length=64, blank=True, editable=False)
    free_bytes = models.PositiveBigIntegerField(_("freier Platz"), null=True, editable=False)
    clock_offset = models.IntegerField(_("Uhr geht nach (Sekunden)"), null=True, editable=False)
    errors = models.PositiveIntegerField(_("Fehler"), default=0, editable=False)
    touched_at = models.DateTimeField(_("letzte Berührung"), null=True, editable=False)

    class Meta:
        abstract = True
