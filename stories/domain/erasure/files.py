"""Files: deleted at once, and looked for afterwards. A storage that fails is not believed."""

from collections.abc import Iterable

from django.core.files.storage import storages
from django.utils.translation import gettext as _

from core.files import delete_for_sure
from stories.domain.erasure.terms import Remaining


def delete_files(files: Iterable[tuple[object, str]]) -> tuple[int, list[Remaining]]:
    """Deletes stored files; returns how many are gone, and those that are still there."""
    gone, remaining = 0, []
    for storage, name in dict.fromkeys(files):
        if delete_for_sure(storage, name):
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
        if entry.kind != "file" or not delete_for_sure(storages["renditions"], entry.subject)
    ]
