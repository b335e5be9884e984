from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.edit_handlers import MediaChooserPanel

from stories.models.film import Film

SIGN_LANGUAGE_FIELD = "sign_language_film"
SIGN_LANGUAGE_PANEL = MediaChooserPanel(SIGN_LANGUAGE_FIELD, media_type="video")


class SignLanguageMixin(models.Model):
    """A page that a film may tell in German Sign Language (DGS, ISO 639-3 „gsg“).

    The film is an addition: it is shown where it is ready and cleared, and the page stays
    where it is not. See ``stories/domain/films/sign_language.py``.
    """

    sign_language_film = models.ForeignKey(
        Film,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Film in Deutscher Gebärdensprache"),
        help_text=_(
            "Ein Film, der den Text dieser Seite in Deutscher Gebärdensprache erzählt. Er gilt"
            " für alle Sprachen der Seite. Tragen Sie beim Film alle ein, die darin zu sehen"
            " sind, auch die Person, die gebärdet: Ohne ihre Einwilligung fehlt der Film, die"
            " Seite bleibt."
        ),
    )

    class Meta:
        abstract = True
