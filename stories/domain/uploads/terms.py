"""The terms of uploads: how much, how long, where."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings

PIECE = 8 * 1024**2  # bytes of a piece, unless the page asks for smaller ones
SMALLEST_PIECE = 16 * 1024  # bytes, but for the last one: the first tells what kind of file it is
MOST_UNFINISHED = 5  # of one user
KEPT_FOR = timedelta(days=2)  # since the last piece
SPARE = 512 * 1024**2  # bytes that stay free on the disk
KEY = "[0-9a-f]{32}"  # how keys look; a database need not be asked for any other
CHUNK = 256 * 1024  # bytes read at once


class NotHere(Exception):
    """No such upload: cancelled, purged or saved meanwhile."""


def folder() -> Path:
    """Where pieces lie until the film is saved: on this machine, whatever the storage is."""
    path = Path(settings.PRIVATE_ROOT) / "uploads"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def path_of(key: str) -> Path:
    """``key`` as the database knows it, never as somebody wrote it."""
    return folder() / key


def endings() -> dict[str, list[str]]:
    """Endings of files that are taken, by kind: „video“ and „audio“."""
    return {
        "video": settings.WAGTAILMEDIA["VIDEO_EXTENSIONS"],
        "audio": settings.WAGTAILMEDIA["AUDIO_EXTENSIONS"],
    }


def in_words(endings: list[str]) -> str:
    """„MP4, MOV, WEBM“."""
    return ", ".join(ending.upper() for ending in endings)
