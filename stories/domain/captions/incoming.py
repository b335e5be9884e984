"""Captions as somebody brings them: bytes of unknown encoding, SRT, text from a form."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from stories.domain.captions import srt
from stories.domain.captions.cues import with_plain_line_ends
from stories.domain.captions.terms import LARGEST, Problem

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Incoming:
    """The text to check and to keep, or why it cannot be read. ``was_srt``: converted."""

    text: str = ""
    problems: tuple[Problem, ...] = ()
    was_srt: bool = False


def prepare(data: bytes | str) -> Incoming:
    """Reads what was brought; SRT becomes WebVTT. Too much or not UTF-8: a problem, no text."""
    if len(data) > LARGEST or len(data if isinstance(data, bytes) else data.encode()) > LARGEST:
        return Incoming(problems=(_too_large(),))
    if isinstance(data, bytes):
        wrong = _wrong_encoding(data)
        if wrong:
            return Incoming(problems=(wrong,))
        data = data.decode()
    text = with_plain_line_ends(data.removeprefix(BYTE_ORDER_MARK))
    if srt.is_srt(text):
        return Incoming(srt.to_webvtt(text), was_srt=True)
    return Incoming(text.rstrip() + "\n" if text.strip() else "")


def _too_large() -> Problem:
    return Problem(
        1,
        _(
            "Untertitel haben höchstens %(size)s kB, auch für lange Filme. Bitte prüfen Sie, ob es"
            " die richtige Datei ist."
        )
        % {"size": LARGEST // 1000},
    )


def _wrong_encoding(data: bytes) -> Problem | None:
    """Which encoding it looks like, and in which line that shows."""
    if data.startswith(UTF_16_MARKS) or _has_a_zero_in_every_pair(data):
        return Problem(1, _wrong_encoding_sentence("UTF-16"))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = with_plain_ends(data[: error.start]).count(b"\n") + 1
        return Problem(line, _wrong_encoding_sentence("Latin-1 (Windows-1252)"))
    return None


def with_plain_ends(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _has_a_zero_in_every_pair(data: bytes) -> bool:
    """UTF-16 without its mark: Latin letters have a zero as one of their two bytes."""
    head = data[:400]
    return len(head) > 3 and head.count(0) * 5 > len(head) * 2


def _wrong_encoding_sentence(encoding: str) -> str:
    return _(
        "Die Datei ist nicht in UTF-8 gespeichert; sie sieht nach %(encoding)s aus. Bitte öffnen"
        " Sie sie in einem Texteditor, wählen Sie „Speichern unter“ und dort als Codierung"
        " „UTF-8“."
    ) % {"encoding": encoding}
