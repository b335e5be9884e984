from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.registration import Registration
from news.models.event import EventPage


class EventRegistration(Registration):
    """Somebody wants to come to an event. ``event``: its page that was there first.

    All languages of an event share one line.
    """

    event = models.ForeignKey(
        EventPage, models.CASCADE, related_name="registrations", verbose_name=_("Termin")
    )
    # Where the event is, as the person was last told.
    told_place = models.CharField(max_length=700, blank=True, editable=False)

    class Meta(Registration.Meta):
        verbose_name = _("Anmeldung zum Termin")
        verbose_name_plural = _("Anmeldungen zu Terminen")
