from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.enums import VenueKind


class Venue(models.Model):
    """A house that shows the exhibition. Contacts are for the tour planners only."""

    name = models.CharField(_("Name"), max_length=120)
    kind = models.CharField(_("Art des Hauses"), max_length=24, choices=VenueKind.choices)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=5, blank=True)
    town = models.CharField(_("Ort"), max_length=80)
    district = models.ForeignKey(
        District, models.PROTECT, related_name="venues", verbose_name=_("Landkreis oder Stadt")
    )
    latitude = models.FloatField(
        _("geografische Breite (Grad)"), validators=[MinValueValidator(50), MaxValueValidator(52)]
    )
    longitude = models.FloatField(
        _("geografische Länge (Grad)"),
        validators=[MinValueValidator(11.5), MaxValueValidator(15.5)],
    )
    wall_metres = models.DecimalField(
        _("Wandlänge (m)"), max_digits=5, decimal_places=1, null=True, blank=True
    )
    floor_space = models.PositiveIntegerField(_("Fläche (m²)"), null=True, blank=True)
    ceiling_height = models.PositiveIntegerField(_("Raumhöhe (cm)"), null=True, blank=True)
    has_power = models.BooleanField(_("Strom"), null=True, blank=True)
    has_network = models.BooleanField(_("Netz"), null=True, blank=True)
    is_step_free = models.BooleanField(_("ohne Stufen"), null=True, blank=True)
    has_lift = models.BooleanField(_("Aufzug"), null=True, blank=True)
    has_accessible_toilet = models.BooleanField(_("barrierefreies WC"), null=True, blank=True)
    has_van_parking = models.BooleanField(_("Platz für den Transporter"), null=True, blank=True)
    contact_name = models.CharField(_("Kontakt"), max_length=120, blank=True)
    contact_email = models.EmailField(_("E-Mail"), blank=True)
    contact_telephone = models.CharField(_("Telefon"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("Haus")
        verbose_name_plural = _("Häuser")
        ordering = ["town", "name"]

    def __str__(self):
        return f"{self.name}, {self.town}" if self.town not in self.name else self.name
