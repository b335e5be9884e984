import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from news.models.event import EventPage


class EventInSeries(models.Model):
    """An event belongs to a series. ``event``: its page that was there first.

    Beside the page and not on it: an old draft that is published does not tear it out.
    """

    series = models.UUIDField(_("Reihe"), default=uuid.uuid4, db_index=True)
    event = models.OneToOneField(EventPage, models.CASCADE, related_name="in_series")

    class Meta:
        verbose_name = _("Termin einer Reihe")
        verbose_name_plural = _("Termine von Reihen")

    def __str__(self):
        return f"{self.series}: {self.event_id}"
