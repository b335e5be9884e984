"""What is taken as a film or sound, and the sentence for what is not."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.domain.films.facts import Facts
from stories.domain.films.kinds import HEAD_LENGTH, READERS, ending_of, looks_like
from stories.domain.films.probe import Unreadable, probe

LARGEST = 4 * 1024**3  # bytes
LONGEST = 4 * 3600  # seconds
WIDEST = 8192  # px a side

EMPTY = _(
    "Die Datei ist leer: Beim Speichern oder Kopieren ist etwas verloren gegangen."
    " Bitte prüfen Sie sie auf Ihrem Rechner und laden Sie sie noch einmal hoch."
)
TOO_LARGE = _(
    "Die Datei ist größer als 4 GB. Bitte exportieren Sie den Film kleiner, zum Beispiel als MP4"
    " mit 1080 Zeilen, und laden Sie ihn noch einmal hoch."
)
UNKNOWN_ENDING = _(
    "Dateien mit der Endung „%(ending)s“ nehmen wir nicht. Bitte exportieren Sie Filme als MP4,"
    " MOV oder WebM und Töne als MP3, M4A, OGG oder WAV."
)
NOT_A_FILM = _(
    "Diese Datei ist kein Film oder Ton im Format „%(ending)s“: Ihr Inhalt sieht anders aus."
    " Bitte exportieren Sie sie neu, Filme als MP4, Töne als MP3, und laden Sie sie noch einmal"
    " hoch."
)
HALF = _(
    "Die Datei ist nicht vollständig: Ihr Ende fehlt. Meist ist eine Kopie oder eine Aufnahme"
    " abgebrochen. Bitte spielen Sie sie auf Ihrem Rechner bis zum Schluss ab und laden Sie die"
    " ganze Datei hoch."
)
NOTHING = _(
    "In dieser Datei ist weder Bild noch Ton zu finden. Vielleicht ist die Aufnahme abgebrochen."
    " Bitte prüfen Sie, ob sie auf Ihrem Rechner läuft, und exportieren Sie sie neu als MP4."
)
SIDES = _(
    "Das Bild ist %(width)s × %(height)s Bildpunkte groß; möglich sind bis zu 8192 je Seite."
    " Bitte exportieren Sie den Film mit 1920 × 1080 Bildpunkten neu."
)
NO_DURATION = _(
    "Der Film hat keine Länge: Die Datei enthält nur ein einzelnes Bild oder nichts. Bitte"
    " exportieren Sie ihn neu als MP4 und laden Sie ihn noch einmal hoch."
)
TOO_LONG = _(
    "Der Film dauert länger als vier Stunden. Bitte teilen Sie ihn und laden Sie die Teile"
    " einzeln hoch."
)


class Refused(Exception):
    """The file cannot be used. ``sentence`` tells editors why, and how to mend it."""

    def __init__(self, sentence: str | Promise, code: str):
        super().__init__(code)
        self.sentence = sentence
        self.code = code


def check(file: BinaryIO | Path | str, *, name: str) -> Facts:
    """The facts of a file that can be used, else raises Refused. Leaves an open file at its start.

    ``file``: open for reading bytes, or a path. ``name``: its name, for the ending. Takes a
    fraction of a second; reads nothing but the file, whatever stands in it.
    """
    ending = ending_of(name)
    if ending not in READERS:
        raise Refused(UNKNOWN_ENDING % {"ending": ending[:10]}, "unknown_ending")
    if isinstance(file, str | Path):
        with open(file, "rb") as opened:
            return check(opened, name=name)
    _check_size(file)
    _check_head(file, ending)
    with _on_disk(file) as path:
        try:
            facts = probe(path, ending)
        except Unreadable:
            raise Refused(NOT_A_FILM % {"ending": ending}, "not_a_film") from None
    _check_facts(facts)
    return facts


def _check_size(file: BinaryIO) -> None:
    size = file.seek(0, 2)
    file.seek(0)
    if size == 0:
        raise Refused(EMPTY, "empty")
    if size > LARGEST:
        raise Refused(TOO_LARGE, "too_large")


def _check_head(file: BinaryIO, ending: str) -> None:
    head = file.read(HEAD_LENGTH)
    file.seek(0)
    if not looks_like(head, ending):
        raise Refused(NOT_A_FILM % {"ending": ending}, "not_a_film")


def _check_facts(facts: Facts) -> None:
    if facts.is_truncated:
        raise Refused(HALF, "half")
    if not facts.picture and not facts.sound:
        raise Refused(NOTHING, "nothing")
    if facts.picture:
        sides = facts.picture.width, facts.picture.height
        if not all(0 < side <= WIDEST for side in sides):
            raise Refused(SIDES % {"width": sides[0], "height": sides[1]}, "sides")
    if not facts.duration:
        raise Refused(NO_DURATION, "no_duration")
    if facts.duration > LONGEST:
        raise Refused(TOO_LONG, "too_long")


@contextmanager
def _on_disk(file: BinaryIO) -> Iterator[Path]:
    """Where an open file lies; what lies nowhere (in memory, in S3) is put down meanwhile."""
    path = _path_of(file)
    if path:
        yield path
        return
    with tempfile.NamedTemporaryFile(prefix="film-") as copy:
        file.seek(0)
        shutil.copyfileobj(file, copy)
        copy.flush()
        file.seek(0)
        yield Path(copy.name)


def _path_of(file: BinaryIO) -> Path | None:
    given = getattr(file, "temporary_file_path", None)
    path = given() if given else getattr(file, "name", None)
    if not isinstance(path, str):
        return None
    return Path(path) if Path(path).is_absolute() and Path(path).is_file() else None
