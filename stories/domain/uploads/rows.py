"""Uploads begun, found again, cancelled, forgotten."""

import shutil
from datetime import datetime
from pathlib import PurePath

from django.db.models import F, Sum
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from stories.domain.films.checks import EMPTY, LARGEST, TOO_LARGE, Refused
from stories.domain.uploads.terms import (
    KEPT_FOR,
    MOST_UNFINISHED,
    SPARE,
    endings,
    folder,
    in_words,
    path_of,
)
from stories.models import FilmUpload


def begin(user, *, name: str, size: int, modified: int, kind: str) -> FilmUpload:
    """The upload of that file: the one begun before, by its ``offset``, or a new one.

    ``size`` in bytes, ``modified`` as browsers tell it, ``kind`` „video“ or „audio“. Raises
    Refused for what could not be taken anyway.
    """
    ending = PurePath(name).suffix.lower().removeprefix(".")
    _refuse_wrong_kind(ending, kind)
    _refuse_wrong_size(size)
    known = {"user": user, "fingerprint": _fingerprint(name, size, modified)}
    upload = FilmUpload.objects.filter(**known).first()
    if upload is None:
        _refuse_too_many(user)
        _refuse_without_space(size)
        values = {"ending": ending, "size": size}
        upload, _made = FilmUpload.objects.get_or_create(**known, defaults=values)
    else:
        _refuse_without_space(0)
    return _with_its_file(upload)


def unfinished(user) -> list[FilmUpload]:
    """What the user has begun and not saved, the oldest first."""
    return list(FilmUpload.objects.filter(user=user))


def cancel(upload: FilmUpload) -> None:
    """Forgets an upload. Who is still sending finds out with the next piece."""
    FilmUpload.objects.filter(pk=upload.pk).delete()
    path_of(upload.key).unlink(missing_ok=True)


def purge(now: datetime | None = None) -> int:
    """Deletes uploads without a piece for two days, and files that no row knows as long.

    Returns how many uploads were forgotten. To be called once a day.
    """
    limit = (now or timezone.now()) - KEPT_FOR
    stale = list(FilmUpload.objects.filter(touched_at__lt=limit))
    for upload in stale:
        cancel(upload)
    known = set(FilmUpload.objects.values_list("key", flat=True))
    for path in folder().iterdir():
        if path.name not in known and path.stat().st_mtime < limit.timestamp():
            path.unlink(missing_ok=True)
    return len(stale)


def _fingerprint(name: str, size: int, modified: int) -> str:
    """Says nothing about the name to those who read it."""
    text = f"{name}\0{size}\0{modified}"
    return salted_hmac("stories.uploads", text, algorithm="sha256").hexdigest()


def _with_its_file(upload: FilmUpload) -> FilmUpload:
    """Where the file is missing or short (a disk was cleaned up), it goes on from there."""
    path = path_of(upload.key)
    path.touch(mode=0o600)
    there = path.stat().st_size
    if there < upload.offset:
        FilmUpload.objects.filter(pk=upload.pk, offset__gt=there).update(offset=there)
        upload.offset = there
    return upload


def _refuse_wrong_kind(ending: str, kind: str) -> None:
    taken = endings().get(kind, [])
    if ending not in taken:
        raise Refused(
            _("Hier gehen Dateien mit der Endung %(endings)s. Bitte wählen Sie eine solche.")
            % {"endings": in_words(taken)},
            "wrong_kind",
        )


def _refuse_wrong_size(size: int) -> None:
    if size <= 0:
        raise Refused(EMPTY, "empty")
    if size > LARGEST:
        raise Refused(TOO_LARGE, "too_large")


def _refuse_too_many(user) -> None:
    if FilmUpload.objects.filter(user=user).count() >= MOST_UNFINISHED:
        raise Refused(
            _(
                "Sie haben schon %(count)s Dateien angefangen. Bitte laden Sie davon eine zu Ende"
                " oder verwerfen Sie eine, bevor Sie die nächste beginnen."
            )
            % {"count": MOST_UNFINISHED},
            "too_many",
        )


def _refuse_without_space(size: int) -> None:
    """Counts what others have begun and will still send."""
    still_to_come = FilmUpload.objects.aggregate(bytes=Sum(F("size") - F("offset")))["bytes"] or 0
    if shutil.disk_usage(folder()).free < size + still_to_come + SPARE:
        raise Refused(no_space(), "no_space")


def no_space() -> str:
    return _(
        "Auf dem Server ist nicht genug Platz für diese Datei. Bitte sagen Sie der Technik"
        " Bescheid, und versuchen Sie es später noch einmal."
    )
