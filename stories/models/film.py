from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from core.files import AnonymousName
from stories.enums import FilmAlternative, FilmFormat
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

    alternative_of = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="alternatives",
        verbose_name=_("ist eine Fassung von"),
        help_text=_("Nur bei einer Fassung mit Audiodeskription oder Gebärdensprache."),
    )
    alternative_kind = models.CharField(
        _("Art der Fassung"), max_length=20, choices=FilmAlternative.choices, blank=True
    )

    admin_form_fields = (  # length and size are measured, see stories/domain/films
        "title",
        "file",
        "collection",
        "thumbnail",
        "still",
        "credit",
        "shows_people",
        "people",
        "alternative_of",
        "alternative_kind",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("Film oder Ton")
        verbose_name_plural = _("Filme und Töne")


class FilmVersion(models.Model):
    """A film in one form that goes out, made from the original. A row is there when it is ready.

    ``size`` in bytes, ``width`` and ``height`` in px (0 for sound alone).
    """

    film = models.ForeignKey(Film, models.CASCADE, related_name="versions")
    format = models.CharField(_("Form"), max_length=12, choices=FilmFormat.choices)
    file = models.FileField(_("Datei"), upload_to=AnonymousName("film-versions"))
    width = models.PositiveIntegerField(_("Breite"), default=0)
    height = models.PositiveIntegerField(_("Höhe"), default=0)
    size = models.PositiveBigIntegerField(_("Größe"), default=0)
    codecs = models.CharField(max_length=60, blank=True)  # RFC 6381, as in <source type>
    made_at = models.DateTimeField(_("gemacht"), auto_now_add=True)

    class Meta:
        verbose_name = _("Filmfassung")
        verbose_name_plural = _("Filmfassungen")
        ordering = ["-height", "format"]
        constraints = [models.UniqueConstraint(fields=["film", "format"], name="film_version_once")]
        indexes = [models.Index(fields=["file"], name="film_version_by_file")]

    def __str__(self):
        return f"{self.film} ({self.get_format_display()})"


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
