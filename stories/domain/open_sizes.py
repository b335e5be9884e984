"""Sizes of photos that show nobody are public, handed out without asking. And when that ends.

Promise: in the very request that enters people in a photo, or replaces its file, its public
sizes lose their rows, and right after the commit their files are deleted and looked for. A file
that is still there is work of the background until it is gone, also when the server stops in
between. A size that a worker is just making waits for whoever was first: the name of its
file is given under a lock on the photo (``PhotoRendition.get_upload_to``).
"""

from collections.abc import Iterator

from django.core.files.storage import storages

from core.file_deletion import SureDeletion
from core.storages import OPEN_FOLDER, is_open
from stories.models import Photo, PhotoRendition

KIND = "open-file"  # of work in the background; its key is the name of a public file
DELETION = SureDeletion(KIND, OPEN_FOLDER, lambda: storages["public"])


def close(photo: Photo) -> None:
    """Takes the public sizes of a photo away when it shows people. Does nothing otherwise."""
    if photo.shows_people:
        photo.renditions.filter(file__startswith=f"{OPEN_FOLDER}/").delete()


def delete_file(rendition: PhotoRendition) -> None:
    """The row of a size is gone: its public file has to go with it, for sure."""
    if is_open(rendition.file.name):
        DELETION.after_commit(rendition.file.name)


def without_right() -> Iterator[tuple[str, int | None]]:
    """Public files that should not be: (name, key of the photo, or None where no row knows it).

    Reads the public folder first, so that a size which is just being made counts as known.
    """
    stored = {f"{OPEN_FOLDER}/{name}" for name in _names_in_public_folder()}
    rows = PhotoRendition.objects.filter(file__startswith=f"{OPEN_FOLDER}/")
    known = rows.values_list("file", "image_id", "image__shows_people")
    for name, photo, shows_people in known.iterator():
        stored.discard(name)
        if shows_people:
            yield name, photo
    for name in sorted(stored):
        if not rows.filter(file=name).exists():
            yield name, None


def _names_in_public_folder() -> list[str]:
    try:
        return storages["public"].listdir(OPEN_FOLDER)[1]
    except FileNotFoundError:
        return []
