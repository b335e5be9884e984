"""Which work a stored file belongs to, looked up by its name. Decides nothing.

A name is never used as a path: what no row knows is not there.
"""

from dataclasses import dataclass

from core.storages import OPEN_FOLDER
from stories.models import Film, FilmVersion, Photo, PhotoRendition

PUBLIC_RENDITIONS = (".avif", ".webp", ".jpg", ".jpeg")  # as photo_formats.py writes: no EXIF


@dataclass(frozen=True)
class Stored:
    """A file and the work it belongs to. ``is_internal``: as uploaded, never for the public."""

    file: object
    work: Photo | Film
    is_internal: bool = False


def find(name: str) -> Stored | None:
    """The row that a stored name belongs to; None where no row knows it."""
    folder = name.partition("/")[0]
    finder = FINDERS.get(folder)
    return finder(name) if finder else None


def _rendition(name: str) -> Stored | None:
    row = PhotoRendition.objects.select_related("image").filter(file=name).first()
    return row and Stored(row.file, row.image, is_internal=not name.endswith(PUBLIC_RENDITIONS))


def _photo(name: str) -> Stored | None:
    row = Photo.objects.filter(file=name).first()
    return row and Stored(row.file, row, is_internal=True)


def _film(name: str) -> Stored | None:
    row = Film.objects.filter(file=name).first()
    return row and Stored(row.file, row, is_internal=True)


def _film_version(name: str) -> Stored | None:
    row = FilmVersion.objects.select_related("film").filter(file=name).first()
    return row and Stored(row.file, row.film)


def _thumbnail(name: str) -> Stored | None:
    row = Film.objects.filter(thumbnail=name).first()
    return row and Stored(row.thumbnail, row, is_internal=True)


FINDERS = {
    "renditions": _rendition,
    OPEN_FOLDER: _rendition,
    "photos": _photo,
    "films": _film,
    "film-versions": _film_version,
    "film-stills": _thumbnail,
}
