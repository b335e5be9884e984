"""What was released for print: frozen, numbered, and where it hangs."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.files import AnonymousName
from core.languages import site_language_choices
from exhibition.enums import PanelLayout
from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.panel import Panel
from exhibition.models.parts import somebody
from stories.models import Consent, Person, Photo

FOLDER = AnonymousName("panels")


class PanelEdition(models.Model):
    """A panel as it was released: its text, its pictures and the consent it relied on.

    ``frozen`` is a ZIP of all that the two PDF files are made from. After a withdrawal of print
    the three files are gone; number, checksums and hangings stay, so that what hangs is found.
    """

    panel = models.ForeignKey(
        Panel, models.CASCADE, related_name="editions", verbose_name=_("Tafel")
    )
    number = models.PositiveSmallIntegerField(_("Auflage"))
    layout = models.CharField(_("Format"), max_length=12, choices=PanelLayout.choices)
    language = models.CharField(_("Sprache"), max_length=10, choices=site_language_choices)
    second_language = models.CharField(
        _("zweite Sprache"), max_length=10, choices=site_language_choices, blank=True
    )
    frozen = models.FileField(upload_to=FOLDER, blank=True)
    frozen_sha256 = models.CharField(_("Prüfsumme der Vorlage"), max_length=64)
    print_file = models.FileField(upload_to=FOLDER, blank=True)
    print_sha256 = models.CharField(_("Prüfsumme der Druckdatei"), max_length=64, blank=True)
    screen_file = models.FileField(upload_to=FOLDER, blank=True)
    screen_sha256 = models.CharField(_("Prüfsumme der Lesefassung"), max_length=64, blank=True)
    warnings = models.JSONField(_("Hinweise"), default=list, blank=True)
    released_at = models.DateTimeField(_("freigegeben am"), default=timezone.now)
    released_by = somebody(_("freigegeben von"))
    withdrawn_at = models.DateTimeField(_("zurückgezogen am"), null=True, blank=True)

    class Meta:
        verbose_name = _("Auflage einer Tafel")
        verbose_name_plural = _("Auflagen von Tafeln")
        ordering = ["panel", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "number"], name="one_number_an_edition")
        ]

    def __str__(self):
        return f"{self.panel.title} ({self.panel.code}-{self.number})"


class EditionPerson(models.Model):
    """Somebody an edition shows or tells of, and the consent that covered it at the release."""

    edition = models.ForeignKey(PanelEdition, models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    consents = models.ManyToManyField(Consent, related_name="+")
    in_text = models.BooleanField(_("im Text"), default=False)
    in_picture = models.BooleanField(_("im Bild"), default=False)
    special_categories = models.BooleanField(_("mit besonderen Angaben"), default=False)

    class Meta:
        verbose_name = _("Person einer Auflage")
        verbose_name_plural = _("Personen einer Auflage")
        constraints = [
            models.UniqueConstraint(fields=["edition", "person"], name="once_an_edition")
        ]

    def __str__(self):
        return f"{self.edition_id}: {self.person_id}"


class EditionPhoto(models.Model):
    """A photo that an edition shows. Without it, once the photo was deleted."""

    edition = models.ForeignKey(PanelEdition, models.CASCADE, related_name="photos")
    photo = models.ForeignKey(Photo, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("Bild einer Auflage")
        verbose_name_plural = _("Bilder einer Auflage")

    def __str__(self):
        return f"{self.edition_id}: {self.photo_id}"


class EditionHanging(models.Model):
    """A print of an edition in a set, from the day it was put there until it was taken down."""

    edition = models.ForeignKey(
        PanelEdition, models.PROTECT, related_name="hangings", verbose_name=_("Auflage")
    )
    exhibition_set = models.ForeignKey(
        ExhibitionSet, models.PROTECT, related_name="hangings", verbose_name=_("Ausstellungssatz")
    )
    hung_on = models.DateField(_("hängt seit"), default=timezone.localdate)
    hung_by = somebody(_("eingetragen von"))
    taken_down_on = models.DateField(_("abgenommen am"), null=True, blank=True)
    taken_down_by = somebody(_("abgenommen von"))

    class Meta:
        verbose_name = _("Hängung")
        verbose_name_plural = _("Hängungen")
        ordering = ["-hung_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "exhibition_set"],
                condition=Q(taken_down_on=None),
                name="an_edition_hangs_once_in_a_set",
            ),
            models.CheckConstraint(
                condition=Q(taken_down_on=None) | Q(taken_down_on__gte=F("hung_on")),
                name="taken_down_after_it_was_hung",
            ),
        ]

    def __str__(self):
        return f"{self.edition} · {self.exhibition_set}"
