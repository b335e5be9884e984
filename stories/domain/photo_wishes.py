"""Which sizes a photo lacks and whether anybody wants them; asking for them in the background."""

from datetime import datetime

from django.db.models import QuerySet
from wagtail.models import Page

from core import jobs
from core.storages import is_open
from stories.domain import consent
from stories.domain.beginnings import beginnings
from stories.domain.photo_sizes import EVERY_FILTER, Shape, Size, key_of, sizes_of
from stories.domain.uses import works_of
from stories.enums import Channel
from stories.models import Photo

KIND = "photo-sizes"  # of work in the background; its key is that of the photo
BEFORE_FILMS = 5  # priority: a photo is done in seconds
NEEDING_SIZES = (Channel.WEB, Channel.KIOSK, Channel.PRINT)


def want_sizes(photo: Photo) -> None:
    """Asks for what is missing. To be called when a photo, or who is in it, was changed."""
    if missing_sizes(photo) and is_wanted(photo):
        jobs.enqueue(KIND, photo.pk, priority=BEFORE_FILMS)


def want_sizes_on(page: Page) -> None:
    """The same for every photo on a page about people, and the stills of its films."""
    works = works_of(page)
    photos = {work.pk: work for work in works if isinstance(work, Photo)}
    photos |= {work.still_id: work.still for work in works if getattr(work, "still_id", None)}
    for photo in photos.values():
        want_sizes(photo)


def missing_sizes(photo: Photo) -> list[Size]:
    """The sizes a photo should have and has not, or not in the folder where they belong."""
    there = {
        (row.filter_spec, row.focal_point_key)
        for row in photo.renditions.filter(filter_spec__in=EVERY_FILTER)
        if photo.shows_people or is_open(row.file.name)
    }
    keys = {shape: key_of(photo, shape) for shape in Shape}
    return [size for size in sizes_of(photo) if (size.filter_spec, keys[size.shape]) not in there]


def is_wanted(photo: Photo) -> bool:
    """Unless those in it allow it nowhere, now or from a day to come.

    A photo for which nobody is entered yet gets its sizes; nobody is handed them.
    """
    if not photo.people.exists():
        return True
    row = Photo.objects.filter(pk=photo.pk)
    return any(not unused_photos(row, at) for at in (None, *beginnings(photo)))


def unused_photos(photos: QuerySet[Photo], at: datetime | None = None) -> set[int]:
    """Keys of those photos that no channel with sizes may show at ``at`` (now)."""
    keys = set(photos.values_list("pk", flat=True))
    for channel in NEEDING_SIZES:
        if keys:
            keys -= set(consent.cleared(photos, channel, at).values_list("pk", flat=True))
    return keys
