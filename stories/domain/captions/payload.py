"""The text of a cue: which tags it may hold, and whether people can read it in its time."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from stories.domain.captions.cues import plain
from stories.domain.captions.terms import (
    FASTEST,
    LONGEST_LINE,
    MOST_LINES,
    Problem,
    TimedCue,
    milliseconds,
)

TAGS = {"c", "i", "b", "u", "v", "lang", "ruby", "rt"}
TAG = re.compile(r"<([^<>]*)>")
NAME = re.compile(r"/?([A-Za-z0-9]*)(?=[.\s]|$)")


def problems_of_text(cue: TimedCue) -> list[Problem]:
    return [*_wrong_tags(cue), *_long_lines(cue), *_too_fast(cue)]


def _wrong_tags(cue: TimedCue) -> Iterator[Problem]:
    text, opened = "\n".join(cue.texts), set()
    for tag in TAG.finditer(text):
        if not _is_known(tag[1]) and tag[1].lstrip("/") not in opened:
            opened.add(tag[1])
            sentence = _(
                "„%(tag)s“ kennt WebVTT nicht. Bitte löschen Sie es; erlaubt sind zum Beispiel"
                " „<i>“ für kursiv und „<v Rima>“ für die Sprecherin."
            ) % {"tag": tag[0][:40]}
            yield Problem(_line(cue, text, tag.start()), sentence)
    left = TAG.sub(lambda tag: " " * len(tag[0]), text)
    if "<" in left:
        sentence = _("Ein einzelnes „<“ schreibt man in Untertiteln als „&lt;“.")
        yield Problem(_line(cue, text, left.index("<")), sentence)


def _is_known(inside: str) -> bool:
    name = NAME.match(inside)
    if name and name[1] in TAGS:
        return True
    return inside == "/" or milliseconds(inside) is not None


def _line(cue: TimedCue, text: str, place: int) -> int:
    return cue.line + 1 + text.count("\n", 0, place)


def _long_lines(cue: TimedCue) -> Iterator[Problem]:
    texts = [plain(text).strip() for text in cue.texts]
    if len(texts) > MOST_LINES:
        sentence = _("%(count)s Zeilen auf einmal verdecken viel vom Bild; üblich sind zwei.")
        yield Problem(cue.line, sentence % {"count": len(texts)}, is_warning=True)
    for number, text in enumerate(texts, start=cue.line + 1):
        if len(text) > LONGEST_LINE:
            sentence = _("Die Zeile hat %(count)s Zeichen; gut zu lesen sind höchstens %(most)s.")
            values = {"count": len(text), "most": LONGEST_LINE}
            yield Problem(number, sentence % values, is_warning=True)


def _too_fast(cue: TimedCue) -> Iterator[Problem]:
    signs = len(" ".join(plain(text).strip() for text in cue.texts))
    seconds = (cue.ends - cue.starts) / 1000
    if seconds > 0 and signs / seconds > FASTEST:
        sentence = _(
            "%(count)s Zeichen in %(seconds).1f Sekunden liest kaum jemand mit. Bitte kürzen Sie"
            " den Text, oder lassen Sie ihn länger stehen."
        )
        yield Problem(cue.line, sentence % {"count": signs, "seconds": seconds}, is_warning=True)
