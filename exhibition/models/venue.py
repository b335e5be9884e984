from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from core.models import District
from exhibition.enums import VenueKind

LATITUDES = [MinValueValidator(50), MaxValueValidator(52)]
LONGITUDES = [MinValueValidator(11.5), MaxValueValidator(15.5)]


class Venue(ClusterableModel):
    """A house that shows the exhibition. What is true of one room only stands with the room."""

    name = models.CharField(_("Name"), max_length=120)
    kind = models.CharField(_("Art des Hauses"), max_length=24, choices=VenueKind.choices)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=5, blank=True)
    town = models.CharField(_("Ort"), max_length=80)
    district = models.ForeignKey(
        District, models.PROTECT, related_name="venues", verbose_name=_("Landkreis oder Stadt")
    )
    latitude = models.FloatField(_("geografische Breite (Grad)"), validators=LATITUDES)
    longitude = models.FloatField(_("geografische Länge (Grad)"), validators=LONGITUDES)
    is_step_free = models.BooleanField(_("ohne Stufen"), null=True, blank=True)
    has_lift = models.BooleanField(_("Aufzug"), null=True, blank=True)
    has_accessible_toilet = models.BooleanField(_("barrierefreies WC"), null=True, blank=True)
    has_van_parking = models.BooleanField(_("Platz für den Transporter"), null=True, blank=True)
    closes_on_holidays = models.BooleanField(
        _("an Feiertagen zu"),
        default=True,
        help_text=_("Gemeint sind die gesetzlichen Feiertage in Sachsen."),
    )

    class Meta:
        verbose_name = _("Haus")
        verbose_name_plural = _("Häuser")
        ordering = ["town", "name"]

    def __str__(self):
        return f"{self.name}, {self.town}" if self.town not in self.name else self.name
