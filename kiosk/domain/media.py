"""Photos and films of a programme: those that are cleared for kiosks, and their files."""

import hashlib
import logging
import mimetypes
from collections.abc import Iterable
from datetime import datetime

from django.core.cache import cache
from django.core.files.storage import storages
from django.urls import reverse

from stories.domain import consent
from stories.domain.films.alternatives import cleared_keys
from stories.domain.films.offer import offer
from stories.domain.photos import WEBP_FILTERS, ready_renditions
from stories.enums import Channel
from stories.models import Film, Photo

logger = logging.getLogger(__name__)
PIECE = 4 * 1024 * 1024  # bytes: devices fetch, check and keep a file in pieces of this size


class Shelf:
    """The cleared photos and films of some stories; notes each file that is taken from it."""

    def __init__(self, *, photos: Iterable[int], films: Iterable[int], at: datetime):
        originals = dict(Film.objects.filter(pk__in=set(films)).values_list("pk", "alternative_of"))
        cleared = Film.objects.filter(pk__in=cleared_keys(originals, Channel.KIOSK, at))
        self.films = {film.pk: film for film in cleared.prefetch_related("captions", "versions")}
        stills = {film.still_id for film in self.films.values()} - {None}
        self.photos = {
            photo.pk: photo
            for photo in consent.cleared(
                Photo.objects.filter(pk__in=set(photos) | stills), Channel.KIOSK, at
            ).prefetch_related("renditions")
        }
        self._files: dict[str, dict] = {}

    def photo(self, photo_id: int | None) -> dict | None:
        """One photo in its largest ready size; none where it is not cleared or not ready."""
        photo = self.photos.get(photo_id)
        renditions = ready_renditions(photo, WEBP_FILTERS) if photo else []
        if not renditions or not self._take(renditions[-1].file.name):
            return None
        largest = renditions[-1]
        return {
            "file": largest.file.name,
            "width": largest.width,
            "height": largest.height,
            "credit": " · ".join(filter(None, [photo.credit, photo.licence])),
            "is_illustration": photo.is_illustration,
        }

    def film(self, film_id: int | None) -> dict | None:
        """One film with its captions in every language; none where it is not cleared or ready.

        In the form that an old mini PC plays.
        """
        film = self.films.get(film_id)
        version = offer(film.versions.all()).for_old_machines() if film else None
        if version is None or not self._take(version.file.name):
            return None
        return {
            "file": version.file.name,
            "still": self.photo(film.still_id),
            "duration": round(film.duration or 0),
            "credit": film.credit,
            "captions": {caption.language: caption.webvtt for caption in film.captions.all()},
        }

    def belonging(self, film_id: int | None) -> set[int]:
        """Keys of a cleared film and of the one that it is an alternative of."""
        film = self.films.get(film_id)
        return {film.pk, film.alternative_of_id} - {None} if film else set()

    def files(self) -> list[dict]:
        """Every file that was taken, with its address, SHA-256 and size in bytes."""
        return [self._files[name] for name in sorted(self._files)]

    def _take(self, name: str) -> bool:
        """Puts the file on the list. False, and a line in the log, when it is not there."""
        try:
            self._files[name] = describe_file(name)
        except FileNotFoundError:
            logger.warning("A file of a kiosk's programme is missing in the storage: %s", name)
            return False
        return True


def describe_file(name: str) -> dict:
    """Address, kind, size and SHA-256 of a stored file, of the whole and of each of its pieces.

    Reads the file once: names are given by chance and never used again, so what is known
    of a name stays true. Raises FileNotFoundError when the file is not there.
    """
    key = kept_under(name)
    known = cache.get(key)
    if known is None:
        known = _measure(name)
        cache.set(key, known, timeout=None)
    digest, size, pieces = known
    return {
        "name": name,
        "url": reverse("kiosk_media", args=[name]),
        "type": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "sha256": digest,
        "size": size,
        "pieces": pieces,
    }


def forget_files(names: Iterable[str]) -> None:
    """Drops what is kept of files that are gone."""
    cache.delete_many([kept_under(name) for name in names])


def kept_under(name: str) -> str:
    return f"kiosk-pieces-{name}"


def _measure(name: str) -> tuple[str, int, list[str]]:
    digest, size, pieces = hashlib.sha256(), 0, []
    with storages["renditions"].open(name) as file:
        while piece := _read(file, PIECE):
            digest.update(piece)
            size += len(piece)
            pieces.append(hashlib.sha256(piece).hexdigest())
    return digest.hexdigest(), size, pieces


def _read(file, length: int) -> bytes:
    """So many bytes, fewer only at the end: a storage may hand out less at a time."""
    piece = bytearray()
    while len(piece) < length and (more := file.read(length - len(piece))):
        piece += more
    return bytes(piece)
