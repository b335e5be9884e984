"""Files: deleted at once, and looked for afterwards. A storage that fails is not believed."""

import logging
from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from stories.domain.erasure.terms import Remaining

logger = logging.getLogger(__name__)


def delete_files(files: Iterable[tuple[object, str]]) -> tuple[int, list[Remaining]]:
    """Deletes stored files; returns how many are gone, and those that are still there."""
    gone, remaining = 0, []
    for storage, name in dict.fromkeys(files):
        if _delete(storage, name):
            gone += 1
        else:
            remaining.append(still_there(name))
    return gone, remaining


def still_there(name: str) -> Remaining:
    """Names of files are made by chance and say nothing about anybody."""
    detail = _(
        "Die Datei liegt noch im Speicher. Bitte die Löschung noch einmal starten oder die"
        " Datei von Hand löschen."
    )
    return Remaining("file", name, detail)


def delete_again(remaining: Iterable[Remaining]) -> list[Remaining]:
    """Tries the files of an earlier erasure once more; returns what remains of everything."""
    return [
        entry
        for entry in remaining
        if entry.kind != "file" or not _delete(default_storage, entry.subject)
    ]


def _delete(storage, name: str) -> bool:
    try:
        storage.delete(name)
    except Exception as error:  # whatever a disk or a server says: it is looked for below
        logger.warning("a file could not be deleted: %s", type(error).__name__)
    try:
        return not storage.exists(name)
    except Exception as error:  # not to know is not to have deleted
        logger.warning("a file could not be looked for: %s", type(error).__name__)
        return False
