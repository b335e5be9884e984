"""The files of editions: stored only where their row is, and gone with it for sure."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models.fields.files import FieldFile

from core.file_deletion import SureDeletion
from core.files import delete_for_sure
from exhibition.models import PanelEdition

KIND = "panel-edition-file"  # of work in the background; its key is the name of a file in FOLDER
FOLDER = "panels"
COLUMNS = ("frozen", "print_file", "screen_file")

Store = Callable[[FieldFile, bytes, str], None]


@contextmanager
def transaction_with_files() -> Iterator[Store]:
    """A transaction that takes the files it has stored with it where it fails."""
    stored: list[tuple[Storage, str]] = []

    def store(file: FieldFile, data: bytes, ending: str) -> None:
        file.save(f"tafel.{ending}", ContentFile(data), save=False)
        stored.append((file.storage, file.name))

    try:
        with transaction.atomic():
            yield store
    except BaseException:
        for folder, name in stored:
            delete_for_sure(folder, name)
        raise


def delete_files(edition: PanelEdition) -> None:
    """Takes the files from the row, which is saved; they are deleted after the commit."""
    names = [file.name for file in files_of(edition)]
    for column in COLUMNS:
        setattr(edition, column, "")
    edition.save(update_fields=COLUMNS)
    for name in names:
        DELETION.after_commit(name)


def files_of(edition: PanelEdition) -> list[FieldFile]:
    """Those that it has."""
    return [file for column in COLUMNS if (file := getattr(edition, column))]


def storage() -> Storage:
    return PanelEdition._meta.get_field("frozen").storage


DELETION = SureDeletion(KIND, FOLDER, storage)
