"""Which line of a panel does not fit: what the engine really sets, held against its room.

Each part of a panel has a room of its own (``panel_measures``), so that it can be said which
field is too long, in which language and by how much.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.languages import language as language_of

LEEWAY = 1  # mm: nobody sees it, and fonts round
SHOWN = 60  # characters of what does not fit
LABELS = {
    "title": lambda: _("Titel"),
    "sentence": lambda: _("großer Satz"),
    "quote": lambda: _("Zitat"),
    "text": lambda: _("Text"),
    "stations": lambda: _("Stationen"),
    "invitations": lambda: _("Einladungen zum Lesen"),
    "imprint": lambda: _("Zeile ganz unten"),
}


@dataclass(frozen=True)
class Overflow:
    """``field`` as in ``Panel``; ``lines`` and ``signs`` too many; ``rest``: what has no room."""

    field: str
    language: str
    lines: int
    signs: int
    rest: str

    @property
    def sentence(self) -> str:
        """For editors."""
        label = LABELS.get(self.field, LABELS["text"])()
        values = {
            "field": label,
            "language": language_of(self.language).name,
            "signs": self.signs,
            "lines": self.lines,
            "rest": self.rest,
        }
        if not self.lines:
            sentence = _("%(field)s (%(language)s): „%(rest)s“ ist breiter als die Spalte.")
        elif self.lines == 1:
            sentence = _(
                "%(field)s (%(language)s): eine Zeile zu lang, etwa %(signs)s Zeichen."
                " Keinen Platz hat: „%(rest)s“."
            )
        else:
            sentence = _(
                "%(field)s (%(language)s): %(lines)s Zeilen zu lang, etwa %(signs)s Zeichen."
                " Keinen Platz hat: „%(rest)s“."
            )
        return f"{sentence % values} {self._advice()}"

    def _advice(self) -> str:
        if self.field == "stations":
            return _("Wählen Sie andere Stationen oder kürzen Sie sie in der Geschichte.")
        return _("Bitte kürzen Sie.")


def overflows_in(parts: list[dict]) -> list[Overflow]:
    """From what the engine has measured (``core.pdf.measured``)."""
    return [found for part in parts if (found := _overflow(part)) is not None]


def _overflow(part: dict) -> Overflow | None:
    marks, lines = part["marks"], part["lines"]
    room = float(marks["room"]) if "room" in marks else float("inf")
    language = marks.get("language", "de")
    over = [line for line in lines if line["bottom"] > room + LEEWAY]
    if over:
        rest = " ".join(line["text"].strip() for line in over)
        return Overflow(marks["field"], language, len(over), len(rest), _shortened(rest))
    wide = next((one for one in lines if one["width"] > part["width"] + LEEWAY), None)
    if wide:
        return Overflow(marks["field"], language, 0, 0, _shortened(wide["text"].strip()))
    if part["height"] > room + LEEWAY:
        return Overflow(marks["field"], language, 1, 0, "")
    return None


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
