from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import day_in_words
from exhibition.enums import BookAnswer, BookSource, BookState
from exhibition.models.tour import TourStop

LONGEST_TEXT = 280  # signs, of an entry and of a reply


class VisitorBookEntry(models.Model):
    """What a visitor has left in the book: one of five answers, a short text, or both.

    Nothing about who it was; a device tells the day and no time. ``entry_id`` was made by chance
    where it was written: sent again, it is the same entry. Texts go when their time is over
    (``domain/visitors_book.py``), the row stays and is counted. An answer without a text needs no
    reading and waits for nobody. ``is_favourite``: stands first on every wall.
    """

    entry_id = models.CharField(max_length=32, unique=True, editable=False)
    stop = models.ForeignKey(
        TourStop,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="book_entries",
        verbose_name=gettext_lazy("Station der Tour"),
    )
    source = models.CharField(
        gettext_lazy("woher"), max_length=8, choices=BookSource.choices, default=BookSource.KIOSK
    )
    day = models.DateField(gettext_lazy("Tag"))
    language = models.CharField(gettext_lazy("Sprache"), max_length=12)
    answer = models.CharField(
        gettext_lazy("Antwort"), max_length=12, choices=BookAnswer.choices, blank=True
    )
    text = models.CharField(gettext_lazy("Text"), max_length=LONGEST_TEXT, blank=True)
    state = models.CharField(
        gettext_lazy("Stand"),
        max_length=12,
        choices=BookState.choices,
        default=BookState.WAITING,
    )
    reply = models.CharField(
        gettext_lazy("Antwort des Hauses"), max_length=LONGEST_TEXT, blank=True
    )
    is_favourite = models.BooleanField(gettext_lazy("besonders schön"), default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(gettext_lazy("entschieden"), null=True, blank=True)
    received_at = models.DateTimeField(gettext_lazy("eingegangen"), default=timezone.now)

    class Meta:
        verbose_name = gettext_lazy("Eintrag im Gästebuch")
        verbose_name_plural = gettext_lazy("Einträge im Gästebuch")
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["state", "-day"], name="book_by_state")]

    def __str__(self):
        return _("Eintrag vom %(day)s") % {"day": day_in_words(self.day)}
