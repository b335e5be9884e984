from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from exhibition.models.parts import somebody
from exhibition.models.venue import LATITUDES, LONGITUDES


class Depot(models.Model):
    """Where sets stand when nobody shows them."""

    name = models.CharField(_("Name"), max_length=80, unique=True)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=5, blank=True)
    town = models.CharField(_("Ort"), max_length=80)
    latitude = models.FloatField(_("geografische Breite (Grad)"), validators=LATITUDES)
    longitude = models.FloatField(_("geografische Länge (Grad)"), validators=LONGITUDES)

    class Meta:
        verbose_name = _("Lager")
        verbose_name_plural = _("Lager")
        ordering = ["name"]

    def __str__(self):
        return f"{self.name}, {self.town}" if self.town not in self.name else self.name


class ExhibitionSet(ClusterableModel):
    """One copy of the exhibition that can travel on its own.

    Its media stations are ``resources``, its printed panels are ``panels``.
    """

    name = models.CharField(_("Name"), max_length=80, unique=True)
    depot = models.ForeignKey(
        Depot, models.PROTECT, null=True, blank=True, related_name="sets", verbose_name=_("Lager")
    )
    stands = models.PositiveSmallIntegerField(_("Ständer"), default=0)
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


class SetCrate(Orderable):
    """A crate that the set is packed in."""

    exhibition_set = ParentalKey(ExhibitionSet, on_delete=models.CASCADE, related_name="crates")
    label = models.CharField(_("Aufschrift"), max_length=40)
    contents = models.TextField(_("Inhalt"), max_length=1000, blank=True)
    length = models.PositiveSmallIntegerField(_("Länge (cm)"), null=True, blank=True)
    width = models.PositiveSmallIntegerField(_("Breite (cm)"), null=True, blank=True)
    height = models.PositiveSmallIntegerField(_("Höhe (cm)"), null=True, blank=True)
    weight = models.PositiveSmallIntegerField(_("Gewicht (kg)"), null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("Kiste")
        verbose_name_plural = _("Kisten")

    def __str__(self):
        return self.label


class SetCheck(models.Model):
    """Somebody has looked at every part of the set and says whether it may travel."""

    exhibition_set = ParentalKey(ExhibitionSet, on_delete=models.CASCADE, related_name="checks")
    checked_on = models.DateField(_("geprüft am"))
    checked_by = somebody(_("geprüft von"))
    is_fit = models.BooleanField(_("darf reisen"), default=True)
    findings = models.TextField(_("Befund"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("Zustandsprüfung")
        verbose_name_plural = _("Zustandsprüfungen")
        ordering = ["-checked_on", "-pk"]

    def __str__(self):
        return f"{self.exhibition_set}: {self.checked_on}"
