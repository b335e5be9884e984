from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Locale, Orderable

from exhibition.enums import HostRole, StopState
from stories.models import Photo


class TourStopText(models.Model):
    """What is told about a stop, in one language."""

    stop = ParentalKey("exhibition.TourStop", on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, models.PROTECT, related_name="+", verbose_name=_("Sprache"))
    introduction = models.TextField(_("Einleitung"), max_length=600, blank=True)
    access = models.TextField(_("Zugang"), max_length=400, blank=True)
    opening_title = models.CharField(_("Titel der Eröffnung"), max_length=120, blank=True)
    opening_text = models.TextField(_("Programm der Eröffnung"), max_length=1000, blank=True)
    opening_guests = models.TextField(
        _("Gäste der Eröffnung"),
        max_length=600,
        blank=True,
        help_text=_("Eine Zeile je Gast: Name, Aufgabe. Nur wer zugestimmt hat."),
    )
    looking_back = models.TextField(_("Rückblick"), max_length=1000, blank=True)
    press_text = models.TextField(_("Pressetext"), max_length=3000, blank=True)

    class Meta:
        verbose_name = _("Text zur Station")
        verbose_name_plural = _("Texte zur Station")
        constraints = [
            models.UniqueConstraint(fields=["stop", "locale"], name="stop_text_once_a_language")
        ]

    def __str__(self):
        return f"{self.stop} ({self.locale})"


class StopHost(Orderable):
    """Who shows the exhibition there, or helps to."""

    stop = ParentalKey("exhibition.TourStop", on_delete=models.CASCADE, related_name="hosts")
    name = models.CharField(_("Name"), max_length=120)
    role = models.CharField(
        _("als"), max_length=12, choices=HostRole.choices, default=HostRole.HOST
    )
    address = models.URLField(_("Internetadresse"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("gastgebendes Haus oder Partner")
        verbose_name_plural = _("Gastgeber und Partner")

    def __str__(self):
        return self.name


class StopPhoto(Orderable):
    """A photo of a stop, taken there. Who it shows must have consented, as everywhere."""

    stop = ParentalKey("exhibition.TourStop", on_delete=models.CASCADE, related_name="photos")
    photo = models.ForeignKey(Photo, models.CASCADE, related_name="+", verbose_name=_("Foto"))

    class Meta(Orderable.Meta):
        verbose_name = _("Foto der Station")
        verbose_name_plural = _("Fotos der Station")

    def __str__(self):
        return str(self.photo)


class MediaEcho(models.Model):
    """What a newspaper, a station or a site told of the exhibition there. For our own report."""

    stop = ParentalKey("exhibition.TourStop", on_delete=models.CASCADE, related_name="media_echo")
    medium = models.CharField(_("Medium"), max_length=120)
    published_on = models.DateField(_("erschienen am"))
    title = models.CharField(
        _("Überschrift"),
        max_length=200,
        help_text=_("Steht darin der Name eines Menschen? Bitte „…“ dafür schreiben."),
    )
    address = models.URLField(_("Internetadresse"), blank=True)

    class Meta:
        verbose_name = _("Bericht in den Medien")
        verbose_name_plural = _("Berichte in den Medien")
        ordering = ["published_on", "pk"]

    def __str__(self):
        return f"{self.medium}, {self.published_on:%d.%m.%Y}"


class TourStopChange(models.Model):
    """Who changed what of a stop, when: its state, its days, where and with what it is.

    ``changed`` maps names of fields to the values before and after, as JSON knows them; without
    a person the clock did it (a hold ran out).
    """

    stop = models.ForeignKey("exhibition.TourStop", models.CASCADE, related_name="changes")
    before = models.CharField(max_length=16, choices=StopState.choices, blank=True)
    after = models.CharField(max_length=16, choices=StopState.choices)
    changed = models.JSONField(default=dict, blank=True)
    note = models.CharField(_("Anmerkung"), max_length=300, blank=True)
    changed_at = models.DateTimeField(auto_now_add=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)

    class Meta:
        verbose_name = _("Änderung")
        verbose_name_plural = _("Änderungen")
        ordering = ["-changed_at", "-pk"]

    def __str__(self):
        return f"{self.before} → {self.after}"
