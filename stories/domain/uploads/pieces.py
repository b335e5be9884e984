"""One piece after the other: each is here whole before it is put to the others."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

from django.utils import timezone
from django.utils.translation import gettext as _

from stories.domain import films
from stories.domain.films.checks import NOT_A_FILM, Refused
from stories.domain.films.kinds import HEAD_LENGTH, looks_like
from stories.domain.uploads.rows import cancel, no_space
from stories.domain.uploads.terms import (
    CHUNK,
    PIECE,
    SMALLEST_PIECE,
    NotHere,
    folder,
    path_of,
)
from stories.models import FilmUpload


class BrokenOff(Exception):
    """The connection ended in the middle of a piece: nothing of it is kept."""


def receive(upload: FilmUpload, *, offset: int, stream: IO[bytes], length: int) -> FilmUpload:
    """Takes the piece that begins at ``offset``; returns the upload with what is here now.

    A piece that is here already, or that leaves a gap, changes nothing: the sender goes on from
    the ``offset`` of the answer. Raises Refused for a file that is no film: then nothing of it
    is left. Raises BrokenOff, and NotHere when the upload was cancelled meanwhile.
    """
    _refuse_wrong_length(upload, offset, length)
    try:
        with TemporaryFile(dir=folder()) as piece:
            _copy(stream, piece, length)
            _append(upload, offset, piece, length)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Refused(no_space(), "no_space") from error
        raise
    return _as_it_is_now(upload)


def _refuse_wrong_length(upload: FilmUpload, offset: int, length: int) -> None:
    end = offset + length
    is_last = end == upload.size
    if not (0 <= offset < end <= upload.size) or length > PIECE:
        sentence = _("Dieses Stück gehört nicht zu der Datei. Bitte wählen Sie sie neu.")
        raise Refused(sentence, "wrong_piece")
    if length < SMALLEST_PIECE and not is_last:
        sentence = _("Dieses Stück ist zu klein. Bitte wählen Sie die Datei neu.")
        raise Refused(sentence, "wrong_piece")


def _copy(source: IO[bytes], target: IO[bytes], length: int) -> None:
    while length > 0:
        chunk = source.read(min(CHUNK, length))
        if not chunk:
            raise BrokenOff
        target.write(chunk)
        length -= len(chunk)


def _refuse_wrong_beginning(upload: FilmUpload, piece: IO[bytes]) -> None:
    piece.seek(0)
    if not looks_like(piece.read(HEAD_LENGTH), upload.ending):
        cancel(upload)
        raise Refused(NOT_A_FILM % {"ending": upload.ending}, "not_a_film")


def _append(upload: FilmUpload, offset: int, piece: IO[bytes], length: int) -> None:
    """The row says how much is here: what a stopped server wrote beyond it is cut off."""
    with _alone(upload) as file:
        row = FilmUpload.objects.filter(pk=upload.pk, offset=offset)
        if not row.exists():
            return
        if offset == 0:
            _refuse_wrong_beginning(upload, piece)
        file.truncate(offset)
        file.seek(offset)
        piece.seek(0)
        _copy(piece, file, length)
        file.flush()
        os.fsync(file.fileno())
        row.update(offset=offset + length, touched_at=timezone.now())


@contextmanager
def _alone(upload: FilmUpload) -> Iterator[IO[bytes]]:
    """The file, while nobody else writes to it."""
    try:
        file = path_of(upload.key).open("r+b")
    except FileNotFoundError:
        raise NotHere from None
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _as_it_is_now(upload: FilmUpload) -> FilmUpload:
    now = FilmUpload.objects.filter(pk=upload.pk).first()
    if now is None:
        raise NotHere
    if now.is_complete and not upload.is_complete:
        try:
            films.check(path_of(now.key), name=f"film.{now.ending}")
        except Refused:
            cancel(now)
            raise
    return now
