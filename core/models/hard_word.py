from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class HardWord(models.Model):
    """A hard word of the texts in Leichte Sprache and what it means. Has no other language."""

    word = models.CharField(
        _("schweres Wort"),
        max_length=60,
        validators=[RegexValidator(r"[^\W\d_]", _("Bitte schreiben Sie ein Wort mit Buchstaben."))],
        help_text=_(
            "So, wie es in den Texten steht, zum Beispiel: Arbeits·suche. Die Seite findet es"
            " auch mit einer Endung und ohne Medio·punkt."
        ),
    )
    explanation = models.TextField(
        _("Erklärung in Leichter Sprache"),
        max_length=300,
        help_text=_(
            "Kurze Sätze, zum Beispiel: Ein Mentor hilft bei der Suche nach Arbeit."
            " Auf der Seite steht jeder Satz in einer eigenen Zeile."
        ),
    )

    class Meta:
        verbose_name = _("Schweres Wort")
        verbose_name_plural = _("Schwere Wörter")
        ordering = [Lower("word")]
        constraints = [
            models.UniqueConstraint(
                Lower("word"),
                name="hard_word_once",
                violation_error_message=_(
                    "Dieses Wort ist schon erklärt. Bitte ändern Sie dort die Erklärung."
                ),
            )
        ]

    def __str__(self):
        return self.word
