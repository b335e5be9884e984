"""Sizes of photos that show nobody are public, handed out without asking. And when that ends.

Promise: in the very request that enters people in a photo, or replaces its file, its public
sizes lose their rows, and right after the commit their files are deleted and looked for. A file
that is still there is work of the background until it is gone, also when the server stops in
between. A size that a worker is just making waits for whoever was first: the name of its
file is given under a lock on the photo (``PhotoRendition.get_upload_to``).
"""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from django.core.files.storage import storages
from django.db import transaction
from django.utils.translation import gettext as _

from core import jobs
from core.files import delete_for_sure
from core.storages import OPEN_FOLDER, is_open
from stories.models import Photo, PhotoRendition

logger = logging.getLogger(__name__)
KIND = "open-file"  # the key of such a job is the name of the file in the public folder
URGENT = 10


def close(photo: Photo) -> None:
    """Takes the public sizes of a photo away when it shows people. Does nothing otherwise."""
    if photo.shows_people:
        photo.renditions.filter(file__startswith=f"{OPEN_FOLDER}/").delete()


def delete_file(rendition: PhotoRendition) -> None:
    """The row of a size is gone: its public file has to go with it, for sure."""
    if not is_open(rendition.file.name):
        return
    name = PurePosixPath(rendition.file.name).name
    jobs.enqueue(KIND, name, priority=URGENT)
    transaction.on_commit(partial(_delete_now, name), robust=True)


def delete_in_background(key: str, report: jobs.Report) -> None:
    """The work that is left where a file could not be deleted at once. Raises until it is."""
    if not _is_gone(key):
        raise OSError(_("Eine öffentliche Bilddatei ließ sich nicht löschen."))


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


def _delete_now(name: str) -> None:
    if _is_gone(name):
        jobs.forget(KIND, [name])
    else:
        logger.error("a public file could not be deleted at once; it is tried again")


def _is_gone(name: str) -> bool:
    return delete_for_sure(storages["public"], f"{OPEN_FOLDER}/{name}")


def _names_in_public_folder() -> list[str]:
    try:
        return storages["public"].listdir(OPEN_FOLDER)[1]
    except FileNotFoundError:
        return []
