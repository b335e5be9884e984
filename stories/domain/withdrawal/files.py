"""What a withdrawal does to files: the sizes made of a photo go, the original stays inside.

A size goes when website, kiosk and print may all not show the photo any more. Its file is
deleted right after the transaction, and then looked for: what is still there is a task for
people, and one that stays open should the server stop in between.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.files import delete_for_sure
from stories.domain import photos
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import ConsentWithdrawal, Person, Photo, PhotoRendition, WithdrawalTask

logger = logging.getLogger(__name__)
_forgetters: list[Callable[[list[str]], None]] = []


def register_file_forgetter(forget: Callable[[list[str]], None]) -> None:
    """Adds what is called with the names of deleted files, to drop what was kept of them."""
    if forget not in _forgetters:
        _forgetters.append(forget)


def remove_sizes(person: Person, withdrawal: ConsentWithdrawal, *, at) -> None:
    """Deletes the sizes of the person's photos that no channel needs any more: rows and files."""
    renditions = PhotoRendition.objects.filter(
        image__in=photos.unused_photos(_photos_of(person), at)
    )
    files = {rendition.file.name: rendition.file.storage for rendition in renditions}
    if not files:
        return
    renditions.delete()
    task = withdrawal.tasks.create(
        kind=TaskKind.CHECK,
        subject=_("Verkleinerte Fotos löschen"),
        detail=_("Noch nicht als gelöscht bestätigt: %(files)s") % {"files": ", ".join(files)},
    )
    transaction.on_commit(partial(_delete_files, files, task), robust=True)


def make_sizes_again(person: Person, *, at: datetime | None = None) -> None:
    """After a new consent: asks for what a withdrawal deleted, for the photos in use again.

    ``at``: the moment from which the consent counts, where that is still to come.
    """
    unused = photos.unused_photos(_photos_of(person), at)
    for photo in _photos_of(person).exclude(pk__in=unused):
        photos.want_sizes(photo)


def _photos_of(person: Person) -> QuerySet[Photo]:
    return Photo.objects.filter(people=person)


def _delete_files(files: dict[str, Storage], task: WithdrawalTask) -> None:
    left = [name for name, storage in files.items() if not delete_for_sure(storage, name)]
    _forget(list(files))
    with in_language_of_the_house():
        if left:
            logger.error("%s files of a withdrawal could not be deleted", len(left))
            detail = _(
                "Diese Dateien ließen sich nicht löschen. Niemand kann sie mehr abrufen; bitte"
                " lassen Sie sie von der Technik aus dem Speicher löschen: %(files)s"
            ) % {"files": ", ".join(left)}
        else:
            detail = _("Gelöscht und nachgesehen: %(count)s Dateien.") % {"count": len(files)}
        WithdrawalTask.objects.filter(pk=task.pk).update(detail=detail)
        if not left:
            tick_off(task, by=_("automatisch"))


def _forget(names: Iterable[str]) -> None:
    for forget in _forgetters:
        forget(names)
