"""The forms in which films go out: who needs them, asking for them, taking them back."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import QuerySet

from core import jobs
from core.files import delete_for_sure
from core.models import Job, JobState
from stories.domain import consent
from stories.enums import Channel
from stories.models import Film, FilmVersion

KIND = "film"  # of the work in the background; its key is the film's
NEEDING_VERSIONS = (Channel.WEB, Channel.KIOSK)


def unused_films(films: QuerySet[Film], at: datetime | None = None) -> set[int]:
    """Keys of those films that no channel with versions may show at ``at`` (now)."""
    keys = set(films.values_list("pk", flat=True))
    for channel in NEEDING_VERSIONS:
        if keys:
            keys -= set(consent.cleared(films, channel, at).values_list("pk", flat=True))
    return keys


def is_wanted(film: Film) -> bool:
    """Whether versions of a film may be there at all: not when those in it allow it nowhere.

    A film for which nobody is entered yet gets its versions; nobody is handed them.
    """
    return not film.people.exists() or not unused_films(Film.objects.filter(pk=film.pk))


def want_versions(film: Film) -> None:
    """Asks for the versions that a film still lacks. Costs nothing where all are there."""
    if film.file and is_wanted(film):
        jobs.enqueue(KIND, film.pk)


def forget_versions(films: Iterable[Film]) -> list[tuple[object, str]]:
    """Takes back all versions, made or in the making: rows now, files when it is sure.

    Returns storage and name of each file, for those who look whether they are gone.
    """
    keys = [film.pk for film in films]
    jobs.forget(KIND, keys)
    versions = list(FilmVersion.objects.filter(film__in=keys))
    FilmVersion.objects.filter(pk__in=[version.pk for version in versions]).delete()
    return [(version.file.storage, version.file.name) for version in versions]


def delete_file(version: FilmVersion) -> None:
    """After the row of a version its file goes, once the transaction holds."""
    delete = partial(delete_for_sure, version.file.storage, version.file.name)
    transaction.on_commit(delete, robust=True)


def ask_for_all_missing() -> None:
    """Asks for films without any version and without an answer: those of before, of a crash."""
    answered = Job.objects.filter(kind=KIND).exclude(state=JobState.DONE)
    keys = set(answered.values_list("key", flat=True))
    for film in Film.objects.filter(versions=None):
        if str(film.pk) not in keys:
            want_versions(film)
