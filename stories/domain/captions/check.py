"""Whether a text is WebVTT that people can use: everything that is not, at once, with its line.

Source: WebVTT (W3C Candidate Recommendation, 4 April 2019), sections 4 and 6. Stricter where
it is kind: captions do not overlap, none goes on after the film, none is empty.
"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.domain.captions.incoming import BYTE_ORDER_MARK, prepare
from stories.domain.captions.payload import problems_of_text
from stories.domain.captions.terms import ARROW, MOST_CUES, TOLERANCE, Problem, TimedCue, clock
from stories.domain.captions.timing import Misread, times

COMMENTS = ("NOTE", "STYLE", "REGION")


def check(data: bytes | str, *, duration: float | None = None) -> list[Problem]:
    """Every problem, in the order of lines; warnings among them. An empty list: all is well.

    ``duration`` of the film in seconds, None or 0 where it is not known. Bytes have to be
    UTF-8, with or without mark. Takes time in proportion to the text, which is limited.
    """
    incoming = prepare(data)
    if incoming.problems:
        return list(incoming.problems)
    if incoming.was_srt:
        return [Problem(1, _("Das ist eine Datei im Format SRT, nicht WebVTT."))]
    text = incoming.text.removeprefix(BYTE_ORDER_MARK)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return [Problem(line, _("Hier stehen Zeichen, die in keinem Text vorkommen (Nullbytes)."))]
    if not _has_header(text):
        return [_no_header()]
    return _problems_of(text, duration)


def _has_header(text: str) -> bool:
    return text.startswith("WEBVTT") and (text[6:7] in ("", " ", "\t", "\n"))


def _no_header() -> Problem:
    return Problem(
        1,
        _(
            "Das sind keine Untertitel im Format WebVTT: Die erste Zeile heißt „WEBVTT“, dann"
            " folgen Zeiten wie „00:00:01.000 --> 00:00:04.000“ mit dem Text darunter."
            " Untertitel-Programme können so speichern."
        ),
    )


def _problems_of(text: str, duration: float | None) -> list[Problem]:
    problems, cues, number = [], [], 0
    for line, lines in _blocks(text):
        try:
            cue = _cue(line, lines)
        except Misread as misread:
            number += 1
            problems.append(misread.problem)
        else:
            if cue:
                number += 1
                cues.append(cue)
                problems += problems_of_text(cue)
    if number == 0:
        problems.append(Problem(1, _("In der Datei steht kein einziger Untertitel.")))
    if number > MOST_CUES:
        sentence = _("Das sind %(count)s Untertitel; mehr als %(most)s kann kein Film brauchen.")
        return [Problem(1, sentence % {"count": number, "most": MOST_CUES})]
    return sorted(problems + _problems_of_times(cues, duration), key=lambda one: one.line)


def _blocks(text: str):
    """(number of the first line, lines) of what stands between empty lines, the header too."""
    lines, start = [], 1
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line:
            start = start if lines else number
            lines.append(line)
        elif lines:
            yield start, lines
            lines = []


def _cue(line: int, lines: list[str]) -> TimedCue | None:
    """The cue of a block; None for header and comments. Raises Misread."""
    if line == 1 or lines[0].split(maxsplit=1)[:1] in ([word] for word in COMMENTS):
        _refuse_arrow(line + 1, lines[1:])
        return None
    place = next((place for place, text in enumerate(lines[:2]) if ARROW in text), None)
    if place is None:
        raise Misread(line, _without_times(lines))
    starts, ends = times(line + place, lines[place])
    texts = lines[place + 1 :]
    _refuse_arrow(line + place + 1, texts)
    if not any(text.strip() for text in texts):
        raise Misread(line + place, _("Unter den Zeiten steht kein Text."))
    return TimedCue(line + place, starts, ends, tuple(texts))


def _without_times(lines: list[str]) -> str:
    beginning = lines[0][:40]
    return _("Über „%(text)s“ fehlen die Zeiten, oder davor ist eine Zeile zu viel leer.") % {
        "text": beginning
    }


def _refuse_arrow(line: int, lines: list[str]) -> None:
    for number, text in enumerate(lines, start=line):
        if ARROW in text:
            raise Misread(number, _("Vor diesen Zeiten fehlt eine leere Zeile."))


def _problems_of_times(cues: list[TimedCue], duration: float | None) -> list[Problem]:
    problems, before = [], None
    for cue in cues:
        if cue.ends <= cue.starts:
            sentence = _("Das Ende (%(end)s) liegt nicht nach dem Anfang (%(start)s).")
            values = {"start": clock(cue.starts), "end": clock(cue.ends)}
            problems.append(Problem(cue.line, sentence % values))
        if before and cue.starts < before.ends:
            problems.append(Problem(cue.line, _overlaps(cue, before)))
        if before is None or cue.ends > before.ends:
            before = cue
    return problems + _past_the_end(cues, duration)


def _overlaps(cue: TimedCue, before: TimedCue) -> str:
    return _(
        "Der Untertitel beginnt um %(start)s, bevor der aus Zeile %(line)s um %(end)s endet."
        " Untertitel dürfen sich nicht überschneiden."
    ) % {"start": clock(cue.starts), "line": before.line, "end": clock(before.ends)}


def _past_the_end(cues: list[TimedCue], duration: float | None) -> list[Problem]:
    if not duration:
        return []
    length = round(duration * 1000)
    late = [cue for cue in cues if cue.ends > length + TOLERANCE]
    if not late:
        return []
    sentence = ngettext(
        "Dieser Untertitel geht über das Ende des Films (%(end)s) hinaus.",
        "Dieser und %(more)s weitere Untertitel gehen über das Ende des Films (%(end)s) hinaus."
        " Gehören sie zu diesem Film?",
        len(late),
    )
    return [Problem(late[0].line, sentence % {"end": clock(length), "more": len(late) - 1})]
