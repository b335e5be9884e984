from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.registration import Registration
from exhibition.models.tour import TourStop


class OpeningRegistration(Registration):
    """Somebody wants to come to the opening of a stop."""

    stop = models.ForeignKey(
        TourStop, models.CASCADE, related_name="registrations", verbose_name=_("Station der Tour")
    )

    class Meta(Registration.Meta):
        verbose_name = _("Anmeldung zur Eröffnung")
        verbose_name_plural = _("Anmeldungen zur Eröffnung")
