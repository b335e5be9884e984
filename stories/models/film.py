from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from core.files import AnonymousName
from stories.models.person import Person
from stories.models.photo import Photo


class Film(AbstractMedia):
    """Our media model: a film (or sound) that knows who is heard and seen in it."""

    file = models.FileField(_("Datei"), upload_to=AnonymousName("films"))
    thumbnail = models.FileField(
        _("Vorschaubild"), upload_to=AnonymousName("film-stills"), blank=True
    )
    still = models.ForeignKey(
        Photo,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Standbild"),
    )
    credit = models.CharField(_("Nachweis"), max_length=200, blank=True)
    shows_people = models.BooleanField(_("zeigt oder nennt erkennbare Menschen"), default=True)
    people = models.ManyToManyField(
        Person, blank=True, related_name="films", verbose_name=_("Wer ist zu sehen oder zu hören?")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "still",
        "credit",
        "shows_people",
        "people",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("Film oder Ton")
        verbose_name_plural = _("Filme und Töne")


class FilmCaptions(models.Model):
    """Captions of a film in one language, as WebVTT. They make the transcript too."""

    film = models.ForeignKey(Film, models.CASCADE, related_name="captions")
    language = models.CharField(_("Sprache"), max_length=12, choices=settings.LANGUAGES)
    webvtt = models.TextField(_("Untertitel (WebVTT)"), max_length=200_000)

    class Meta:
        verbose_name = _("Untertitel")
        verbose_name_plural = _("Untertitel")
        constraints = [
            models.UniqueConstraint(fields=["film", "language"], name="captions_once_a_language")
        ]

    def __str__(self):
        return f"{self.film} ({self.language})"
