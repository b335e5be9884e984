"""What a withdrawal does to files: the sizes made of a photo go, the original stays inside.

A size goes when website, kiosk and print may all not show the photo any more. Its file is
deleted right after the transaction, and then looked for: what is still there is a task for
people, and one that stays open should the server stop in between.
"""

import logging
from collections.abc import Callable, Iterable
from functools import partial

from django.core.files.storage import Storage
from django.db import transaction
from django.utils.translation import gettext as _

from stories.domain import consent, photos
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import Channel, TaskKind
from stories.models import ConsentWithdrawal, Person, Photo, PhotoRendition, WithdrawalTask

logger = logging.getLogger(__name__)
NEEDING_SIZES = (Channel.WEB, Channel.KIOSK, Channel.PRINT)
_forgetters: list[Callable[[list[str]], None]] = []


def register_file_forgetter(forget: Callable[[list[str]], None]) -> None:
    """Adds what is called with the names of deleted files, to drop what was kept of them."""
    if forget not in _forgetters:
        _forgetters.append(forget)


def remove_sizes(person: Person, withdrawal: ConsentWithdrawal, *, at) -> None:
    """Deletes the sizes of the person's photos that no channel needs any more: rows and files."""
    renditions = PhotoRendition.objects.filter(image__in=_photos_without_use(person, at))
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


def make_sizes_again(person: Person) -> None:
    """After a new consent: makes what a withdrawal deleted, for the photos in use again."""
    unused = _photos_without_use(person)
    for photo in Photo.objects.filter(people=person).exclude(pk__in=unused):
        try:
            photos.make_renditions(photo)
        except Exception as error:  # one unreadable original does not keep back the others
            logger.error("sizes of photo %s not made: %s", photo.pk, type(error).__name__)


def _photos_without_use(person: Person, at=None) -> set[int]:
    found = Photo.objects.filter(people=person)
    keys = set(found.values_list("pk", flat=True))
    for channel in NEEDING_SIZES:
        if keys:
            keys -= set(consent.cleared(found, channel, at).values_list("pk", flat=True))
    return keys


def _delete_files(files: dict[str, Storage], task: WithdrawalTask) -> None:
    left = [name for name, storage in files.items() if not _delete(storage, name)]
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


def _delete(storage: Storage, name: str) -> bool:
    """Whether the file is gone for sure."""
    try:
        storage.delete(name)
        return not storage.exists(name)
    except Exception as error:  # whatever the storage or the network says
        logger.error("a file of a withdrawal could not be deleted: %s", type(error).__name__)
        return False


def _forget(names: Iterable[str]) -> None:
    for forget in _forgetters:
        forget(names)
