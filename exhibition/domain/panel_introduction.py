"""How visitors use the exhibition: the lines of the introduction that are the same everywhere."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.templatetags.numbers import number


@dataclass(frozen=True)
class Way:
    """One thing to do; ``number`` in the digits of the language."""

    number: str
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
            ways=tuple(Way(number(place), *words) for place, words in enumerate(_ways(), start=1)),
            promise=_(
                "Alle Menschen, die Sie hier sehen, haben zugestimmt. "
                "Sie können das jederzeit zurücknehmen."
            ),
        )


def _ways() -> list[tuple[str, str]]:
    return [
        (
            _("Lesen"),
            _("Jede Tafel erzählt von einem Menschen. Fangen Sie an, wo Sie wollen."),
        ),
        (
            _("Mit dem Telefon"),
            _(
                "Halten Sie die Kamera auf das Zeichen mit den Quadraten. "
                "Die Geschichte öffnet sich in Ihrer Sprache."
            ),
        ),
        (
            _("Am Bildschirm"),
            _(
                "Wählen Sie Ihre Sprache und tippen Sie auf ein Gesicht. "
                "Dort sehen Sie auch Filme, mit Untertiteln."
            ),
        ),
    ]
