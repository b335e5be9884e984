"""How visitors use the exhibition: the lines of the introduction that are the same everywhere."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override


@dataclass(frozen=True)
class Way:
    """One thing to do. ``sign`` names a drawing of the template."""

    sign: str
    heading: str
    text: str


@dataclass(frozen=True)
class IntroductionColumn:
    """In one language. Title, sentence and text are the panel's own."""

    language: str
    heading: str
    ways: tuple[Way, ...]
    promise: str


def introduction_columns(*, languages: list[str]) -> tuple[IntroductionColumn, ...]:
    return tuple(_column(language) for language in languages)


def _column(language: str) -> IntroductionColumn:
    with override(language):
        return IntroductionColumn(
            language=language,
            heading=_("So geht es"),
            ways=(
                Way(
                    "panel",
                    _("Lesen"),
                    _("Jede Tafel erzählt die Geschichte eines Menschen. Fangen Sie an, wo Sie wollen."),
                ),
                Way(
                    "phone",
                    _("Mit dem Telefon"),
                    _(
                        "Halten Sie die Kamera auf das Zeichen mit den Quadraten. "
                        "Die Geschichte öffnet sich in Ihrer Sprache."
                    ),
                ),
                Way(
                    "kiosk",
                    _("Am Bildschirm"),
                    _(
                        "Wählen Sie Ihre Sprache und tippen Sie auf ein Gesicht. "
                        "Dort sehen Sie auch Filme, mit Untertiteln."
                    ),
                ),
            ),
            promise=_(
                "Alle Menschen, die Sie hier sehen, haben zugestimmt. "
                "Sie können das jederzeit zurücknehmen."
            ),
        )
