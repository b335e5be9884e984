"""Stored files: names that say nothing about what, or who, is inside; deleting them for sure."""

import logging
import uuid
from pathlib import PurePosixPath

from django.core.files.storage import Storage
from django.utils.deconstruct import deconstructible

logger = logging.getLogger(__name__)
# Below PRIVATE_ROOT: what this machine is just working on. No storage knows of it.
WORK_FOLDERS = {"arbeit", "uploads"}
# What belongs to this machine and is no file of the site: work, and the key of the kiosks.
OWN_FOLDERS = WORK_FOLDERS | {"kiosk"}


@deconstructible
class AnonymousName:
    """``upload_to`` that keeps the folder and the ending and replaces the name by chance.

    Names of people must not stand in file names, and nobody must be able to guess one.
    """

    def __init__(self, folder: str):
        self.folder = folder

    def __call__(self, instance, filename: str) -> str:
        ending = PurePosixPath(filename).suffix.lower()[:10]
        return f"{self.folder}/{uuid.uuid4().hex}{ending}"

    def __eq__(self, other):
        return isinstance(other, AnonymousName) and self.folder == other.folder


def delete_for_sure(storage: Storage, name: str) -> bool:
    """Deletes a file and looks for it. Never raises: False where it is, or may be, still there."""
    try:
        storage.delete(name)
    except Exception as error:  # whatever a disk or a server says: it is looked for below
        logger.error("a file could not be deleted: %s", type(error).__name__)
    try:
        return not storage.exists(name)
    except Exception as error:  # not to know is not to have deleted
        logger.error("a file could not be looked for: %s", type(error).__name__)
        return False
