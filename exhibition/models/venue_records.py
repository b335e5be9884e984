"""What belongs to a house: rooms, contacts, opening hours, directions."""

from django.db import models
from django.db.models import F, Q
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Locale, Orderable

from exhibition.enums import ContactRole
from exhibition.models.parts import RoomMeasures


class VenueRoom(RoomMeasures, Orderable):
    """A room that the exhibition may stand in, with what decides whether it fits."""

    venue = ParentalKey("exhibition.Venue", on_delete=models.CASCADE, related_name="rooms")
    name = models.CharField(_("Raum"), max_length=120)
    building = models.CharField(
        _("Gebäude, Etage"), max_length=120, blank=True, help_text=_("„Anbau, 1. Etage“")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("Raum")
        verbose_name_plural = _("Räume")

    def __str__(self):
        return f"{self.name} ({self.building})" if self.building else self.name


class VenueContact(Orderable):
    """Somebody in the house, for the tour planners only: never on a page of the site."""

    venue = ParentalKey("exhibition.Venue", on_delete=models.CASCADE, related_name="contacts")
    role = models.CharField(
        _("wofür"), max_length=12, choices=ContactRole.choices, default=ContactRole.ON_SITE
    )
    name = models.CharField(_("Name"), max_length=120)
    email = models.EmailField(_("E-Mail"), blank=True)
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("Kontakt")
        verbose_name_plural = _("Kontakte")

    def __str__(self):
        return f"{self.name} ({self.get_role_display()})"


class VenueOpeningHours(models.Model):
    """The house is open from then to then on that day of every week; a day may have several.

    Weekdays are counted as ``date.weekday()`` counts: Monday is 0.
    """

    venue = ParentalKey("exhibition.Venue", on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(_("Wochentag"), choices=list(WEEKDAYS.items()))
    opens = models.TimeField(_("von"))
    closes = models.TimeField(_("bis"))

    class Meta:
        verbose_name = _("Öffnungszeit")
        verbose_name_plural = _("Öffnungszeiten")
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")),
                name="house_closes_after_opening",
                violation_error_message=_("„bis“ muss nach „von“ liegen."),
            )
        ]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class VenueOpeningException(models.Model):
    """On these days, both included, the house is closed or open at other times."""

    venue = ParentalKey(
        "exhibition.Venue", on_delete=models.CASCADE, related_name="opening_exceptions"
    )
    first_day = models.DateField(_("erster Tag"))
    last_day = models.DateField(_("letzter Tag"), help_text=_("Bei einem Tag derselbe."))
    opens = models.TimeField(
        _("von"), null=True, blank=True, help_text=_("„von“ und „bis“ leer: geschlossen.")
    )
    closes = models.TimeField(_("bis"), null=True, blank=True)
    reason = models.CharField(_("Grund (öffentlich)"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("Ausnahme")
        verbose_name_plural = _("Ausnahmen von den Öffnungszeiten")
        ordering = ["first_day", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="exception_ends_after_beginning",
                violation_error_message=_("„letzter Tag“ liegt vor „erster Tag“."),
            ),
            models.CheckConstraint(
                condition=Q(opens=None, closes=None)
                | Q(opens__isnull=False, closes__isnull=False, closes__gt=F("opens")),
                name="exception_is_closed_or_has_hours",
                violation_error_message=_(
                    "Bitte „von“ und „bis“ beide eintragen (erst „von“) oder beide leer lassen."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.first_day} – {self.last_day}"


class VenueText(models.Model):
    """What is told about a house, in one language."""

    venue = ParentalKey("exhibition.Venue", on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, models.PROTECT, related_name="+", verbose_name=_("Sprache"))
    directions = models.TextField(
        _("Weg zum Haus"),
        max_length=800,
        blank=True,
        help_text=_("Mit Bus und Bahn, zu Fuß, mit dem Rollstuhl, mit dem Auto."),
    )

    class Meta:
        verbose_name = _("Text zum Haus")
        verbose_name_plural = _("Texte zum Haus")
        constraints = [
            models.UniqueConstraint(fields=["venue", "locale"], name="venue_text_once_a_language")
        ]

    def __str__(self):
        return f"{self.venue} ({self.locale})"
