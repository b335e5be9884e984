"""The line of a cue with its times: „00:00:01.000 --> 00:00:04.000 line:90%“."""

from django.utils.translation import gettext as _

from stories.domain.captions.terms import ARROW, Problem, milliseconds

SETTINGS = {"vertical", "line", "position", "size", "align", "region"}
EXAMPLE = "00:00:01.000"


class Misread(Exception):
    """A block that is no cue; says why."""

    def __init__(self, line: int, sentence: str):
        super().__init__(sentence)
        self.problem = Problem(line, sentence)


def times(line: int, text: str) -> tuple[int, int]:
    """Start and end in ms. Raises Misread where something is not as it has to be."""
    left, _arrow, right = text.partition(ARROW)
    written, *settings = right.split() or [""]
    starts, ends = _time(line, left.strip()), _time(line, written)
    if left[-1:] not in (" ", "\t") or right[:1] not in (" ", "\t"):
        raise Misread(line, _("Vor und nach dem Pfeil „-->“ steht je ein Leerzeichen."))
    for setting in settings:
        name, _colon, value = setting.partition(":")
        if name not in SETTINGS or not value:
            sentence = _("„%(setting)s“ nach den Zeiten ist keine Angabe, die WebVTT kennt.")
            raise Misread(line, sentence % {"setting": setting[:40]})
    return starts, ends


def _time(line: int, written: str) -> int:
    found = milliseconds(written)
    if found is None:
        raise Misread(line, _not_a_time(written))
    return found


def _not_a_time(written: str) -> str:
    values = {"time": written[:40], "example": EXAMPLE}
    if written.startswith(("-", "−", "–")):
        return _("Die Zeit „%(time)s“ ist negativ. Der Film beginnt bei 00:00:00.000.") % values
    if not written:
        return _("Vor oder nach dem Pfeil „-->“ fehlt eine Zeit wie „%(example)s“.") % values
    if milliseconds(written.replace(",", ".", 1)) is not None:
        return (
            _("In der Zeit „%(time)s“ steht ein Komma statt eines Punkts: „%(example)s“.") % values
        )
    return (
        _(
            "„%(time)s“ ist keine Zeit. Richtig sind Stunden, Minuten, Sekunden und Tausendstel:"
            " „%(example)s“."
        )
        % values
    )
