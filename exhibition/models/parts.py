"""What several models have alike."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def somebody(label) -> models.ForeignKey:
    """A colleague. None: nobody, the house, the clock, or somebody who is no longer here."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
    )


class RoomMeasures(models.Model):
    """What decides whether the exhibition fits into a room: m, m², cm. None: not known."""

    wall_metres = models.DecimalField(
        _("Wandlänge (m)"), max_digits=5, decimal_places=1, null=True, blank=True
    )
    floor_space = models.PositiveIntegerField(_("Fläche (m²)"), null=True, blank=True)
    ceiling_height = models.PositiveIntegerField(_("Raumhöhe (cm)"), null=True, blank=True)
    has_power = models.BooleanField(_("Strom"), null=True, blank=True)
    has_network = models.BooleanField(_("Netz"), null=True, blank=True)
    is_step_free = models.BooleanField(_("ohne Stufen"), null=True, blank=True)

    class Meta:
        abstract = True
