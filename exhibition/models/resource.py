from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from exhibition.enums import ResourceKind
from exhibition.models.exhibition_set import ExhibitionSet


class TourResource(models.Model):
    """A van, a crew or a media station: like a set it cannot be in two places.

    A media station that belongs to a set travels with it; others are chosen for a stop.
    """

    kind = models.CharField(_("Art"), max_length=16, choices=ResourceKind.choices)
    name = models.CharField(_("Name"), max_length=80, unique=True)
    exhibition_set = models.ForeignKey(
        ExhibitionSet,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="resources",
        verbose_name=_("gehört zu"),
        help_text=_("Nur für Medienstationen: Sie fahren immer mit diesem Satz."),
    )
    is_active = models.BooleanField(
        _("im Einsatz"),
        default=True,
        help_text=_("Sonst wird es für neue Stationen nicht angeboten."),
    )

    class Meta:
        verbose_name = _("Transporter, Team oder Medienstation")
        verbose_name_plural = _("Transporter, Teams, Medienstationen")
        ordering = ["kind", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(exhibition_set=None) | Q(kind=ResourceKind.MEDIA_STATION),
                name="only_stations_belong_to_a_set",
                violation_error_message=_("Nur Medienstationen gehören zu einem Satz."),
            ),
        ]

    def __str__(self):
        return self.name
