"""The forms in which films go out: who needs them, asking for them, taking them back."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from core import jobs
from core.file_deletion import SureDeletion
from core.models import Job, JobState
from stories.domain import consent
from stories.domain.beginnings import beginnings
from stories.domain.films import stills
from stories.enums import Channel
from stories.models import Film, FilmVersion

KIND = "film"  # of the work in the background; its key is the film's
FILE_KIND = "film-file"  # a file to delete; the key is its name in the folder of versions
FILE = FilmVersion._meta.get_field("file")
DELETION = SureDeletion(FILE_KIND, FILE.upload_to.folder, lambda: FILE.storage)
NEEDING_VERSIONS = (Channel.WEB, Channel.KIOSK)


def unused_films(films: QuerySet[Film], at: datetime | None = None) -> set[int]:
    """Keys of those films that no channel with versions may show at ``at`` (now).

    An alternative is not shown without the film it belongs to.
    """
    belongs_to = dict(films.values_list("pk", "alternative_of"))
    both = Film.objects.filter(pk__in={*belongs_to, *belongs_to.values()} - {None})
    keys = set(belongs_to)
    for channel in NEEDING_VERSIONS:
        if keys:
            shown = set(consent.cleared(both, channel, at).values_list("pk", flat=True)) | {None}
            keys -= {key for key in keys if {key, belongs_to[key]} <= shown}
    return keys


def is_wanted(film: Film) -> bool:
    """Whether versions of a film may be there at all: not when those in it allow it nowhere.

    What they allow from a day to come counts too. A film for which nobody is entered yet gets
    its versions; nobody is handed them.
    """
    if not film.people.exists():
        return True
    row = Film.objects.filter(pk=film.pk)
    return any(not unused_films(row, at) for at in (None, *beginnings(film)))


def want_versions(film: Film) -> None:
    """Asks for the versions and the still that a film lacks. What is there is not made again."""
    if film.file and is_wanted(film):
        jobs.enqueue(KIND, film.pk)


def want_first_versions(film: Film) -> None:
    """Asks for a film without any version: whoever is in it now may allow what others did not."""
    if not film.versions.exists():
        want_versions(film)


def want_still(film: Film) -> None:
    """Asks for a still where editors took away the one there was and chose no other."""
    if stills.is_needed(film) and film.versions.filter(height__gt=0).exists():
        want_versions(film)


def forget_versions(films: Iterable[Film]) -> list[tuple[object, str]]:
    """Takes back all versions, made or in the making: rows now, files when it is sure.

    Returns storage and name of each file, for those who look whether they are gone.
    """
    keys = [film.pk for film in films]
    jobs.forget(KIND, keys)
    with transaction.atomic():
        # Who is just keeping a version waits here, and then finds that it is not wanted.
        list(Film.objects.select_for_update().filter(pk__in=keys).values_list("pk"))
        versions = list(FilmVersion.objects.filter(film__in=keys))
        FilmVersion.objects.filter(pk__in=[version.pk for version in versions]).delete()
    return [(version.file.storage, version.file.name) for version in versions]


def has_new_file(film: Film) -> bool:
    """Whether a film that is about to be saved gets another file, or its first."""
    stored = Film.objects.filter(pk=film.pk).values_list("file", flat=True).first()
    return bool(film.file) and (not film.file._committed or film.file.name != stored)


def forget_everything(film: Film) -> None:
    """A film goes, or is about to get another file: nothing made of the old one is left."""
    forget_versions([film])
    stills.forget(film)


def delete_file(version: FilmVersion) -> None:
    """The row of a version is gone: its file has to go with it, for sure."""
    DELETION.after_commit(version.file.name)


def ask_for_all_missing() -> None:
    """Asks for films without any version and without an answer: those of before, of a crash."""
    answered = Job.objects.filter(kind=KIND).exclude(state=JobState.DONE)
    keys = set(answered.values_list("key", flat=True))
    for film in Film.objects.filter(versions=None):
        if str(film.pk) not in keys:
            want_versions(film)
