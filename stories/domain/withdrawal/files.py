"""What a withdrawal does to files: what was made of a photo or film goes, originals stay inside.

A size of a photo goes when website, kiosk and print may all not show the photo any more, a
version of a film when website and kiosk may not. The file is deleted right after the
transaction, and then looked for: what is still there is a task for people, and one that stays
open should the server stop in between.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from core.files import delete_for_sure
from stories.domain import photos
from stories.domain.films import versions
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import (
    ConsentWithdrawal,
    Film,
    Person,
    Photo,
    PhotoRendition,
    WithdrawalTask,
)

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
    renditions.delete()
    _delete_for_sure(files, withdrawal, _("Verkleinerte Fotos löschen"))


def remove_versions(person: Person, withdrawal: ConsentWithdrawal, *, at) -> None:
    """Deletes the versions of the person's films that no channel needs any more.

    Those in the making are not wanted any more either. An alternative goes with its film.
    """
    films = _films_of(person)
    unused = films.filter(pk__in=versions.unused_films(films, at))
    files = {name: storage for storage, name in versions.forget_versions(unused)}
    _delete_for_sure(files, withdrawal, _("Filmfassungen löschen"))


def _delete_for_sure(
    files: dict[str, Storage], withdrawal: ConsentWithdrawal, subject: str
) -> None:
    """After the transaction, with a task that is open until all are gone."""
    if not files:
        return
    task = withdrawal.tasks.create(
        kind=TaskKind.CHECK,
        subject=subject,
        detail=_("Noch nicht als gelöscht bestätigt: %(files)s") % {"files": ", ".join(files)},
    )
    transaction.on_commit(partial(_delete_files, files, task), robust=True)


def make_files_again(person: Person, *, at: datetime | None = None) -> None:
    """After a new consent: asks for what a withdrawal deleted, for what is in use again.

    ``at``: the moment from which the consent counts, where that is still to come.
    """
    films = _films_of(person)
    for film in films.exclude(pk__in=versions.unused_films(films, at)):
        versions.want_first_versions(film)
    unused = photos.unused_photos(_photos_of(person), at)
    for photo in _photos_of(person).exclude(pk__in=unused):
        photos.want_sizes(photo)


def _photos_of(person: Person) -> QuerySet[Photo]:
    return Photo.objects.filter(people=person)


def _films_of(person: Person) -> QuerySet[Film]:
    """Films with the person, and the alternatives that are not shown without these."""
    theirs = Q(people=person) | Q(alternative_of__people=person)
    return Film.objects.filter(pk__in=Film.objects.filter(theirs).values("pk"))


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
