from django.db import models
from django.utils.translation import gettext_lazy as _


class ExhibitionSet(models.Model):
    """One copy of the exhibition that can travel on its own."""

    name = models.CharField(_("Name"), max_length=80, unique=True)
    stands = models.PositiveSmallIntegerField(_("Ständer"), default=0)
    media_stations = models.PositiveSmallIntegerField(_("Medienstationen"), default=0)
    crates = models.PositiveSmallIntegerField(_("Kisten"), default=0)
    weight = models.PositiveIntegerField(_("Gewicht (kg)"), null=True, blank=True)
    insured_value = models.PositiveIntegerField(_("Versicherungswert (€)"), null=True, blank=True)
    condition = models.TextField(_("Zustand"), max_length=2000, blank=True)
    is_active = models.BooleanField(_("auf Reisen"), default=True)

    class Meta:
        verbose_name = _("Ausstellungssatz")
        verbose_name_plural = _("Ausstellungssätze")
        ordering = ["name"]

    def __str__(self):
        return self.name
