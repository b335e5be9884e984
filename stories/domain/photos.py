"""Sizes of photos: made ahead of any visitor, in the background.

Promise: a size has a row when its file is there. What is being made for a photo that is
withdrawn, changed or erased meanwhile is not kept: each size is entered while nobody else is
at work on the people in it, after the rule was asked once more.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import groupby

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image

from core import jobs
from core.files import delete_for_sure
from core.visits import refuse_while_a_visitor_waits
from stories.domain import photo_pixels
from stories.domain.photo_deletion import forget, forget_all_sizes, forget_old_sizes, storage
from stories.domain.photo_sizes import (
    AVIF_FILTERS,
    JPEG_FILTERS,
    WEBP_FILTERS,
    Format,
    Shape,
    Size,
    box_of,
    filters,
    key_of,
    serving,
)
from stories.domain.photo_wishes import (
    KIND,
    is_wanted,
    missing_sizes,
    unused_photos,
    want_sizes,
    want_sizes_on,
)
from stories.domain.taking_turns import one_after_another
from stories.models import Photo, PhotoRendition

__all__ = [
    "AVIF_FILTERS",
    "JPEG_FILTERS",
    "KIND",
    "WEBP_FILTERS",
    "unused_photos",
    "want_sizes",
    "want_sizes_on",
]
ENCODERS = 2  # threads that write pictures at the same time
MayKeep = Callable[[Photo], bool]
BROKEN = (Image.UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError)


class _NotWanted(Exception):
    """The photo was withdrawn, changed or deleted while its sizes were made."""


# What is there ----------------------------------------------------------------------


def ready_sizes(photo: Photo, shape: Shape, form: Format) -> list[PhotoRendition]:
    """The sizes of a shape in one format that are there, smallest first. Makes none.

    Reads prefetched rows: ``renditions``, or what ``PhotoRendition.objects.for_cards`` found.
    """
    shape = serving(photo, shape)
    return ready_renditions(photo, filters(shape, form), key_of(photo, shape))


def ready_renditions(
    photo: Photo, wanted: Iterable[str], key: str | None = None
) -> list[PhotoRendition]:
    """Those with one of these names (AVIF_FILTERS …) that are there, smallest first."""
    key = key_of(photo, Shape.WHOLE) if key is None else key
    rows = getattr(photo, "card_sizes", None)
    rows = photo.renditions.all() if rows is None else rows
    fitting = [row for row in rows if row.filter_spec in wanted and row.focal_point_key == key]
    unique = {row.width: row for row in fitting}
    return [unique[width] for width in sorted(unique)]


# When a photo is saved --------------------------------------------------------------


def look_at_file(photo: Photo) -> None:
    """To be called before a photo is saved: notes whether its file is a new one, and its colour."""
    is_uploaded = bool(photo.file) and not photo.file._committed
    stored = Photo.objects.filter(pk=photo.pk).values_list("file", flat=True).first()
    photo.has_new_file = is_uploaded or stored not in (None, photo.file.name)
    if is_uploaded:
        with photo.open_file() as file, suppress(OSError, *BROKEN):
            photo.dominant_colour = photo_pixels.colour_of(file)


def follow_change(photo: Photo) -> None:
    """To be called after a photo was saved: old sizes go, missing ones are asked for."""
    if getattr(photo, "has_new_file", False):
        forget_all_sizes(photo)
    else:
        forget_old_sizes(photo)
    want_sizes(photo)


# Making -----------------------------------------------------------------------------


def make_in_background(key: str, report: jobs.Report) -> None:
    """Handler of KIND: makes what is missing, then deletes what is old."""
    photo = Photo.objects.filter(pk=key).first()
    if photo is None or not is_wanted(photo):
        return
    try:
        _make(photo, report, is_wanted)
    except _NotWanted:
        return  # who changed it has asked for new sizes, if any
    except BROKEN as error:
        raise jobs.CannotBeDone(
            _("Das Original lässt sich nicht lesen. Bitte laden Sie das Foto noch einmal hoch.")
        ) from error
    forget_old_sizes(photo)


def make_renditions(photo: Photo) -> None:
    """Makes every size that is missing, at once and whoever allows it.

    Raises VisitorWaits in a visitor's request.
    """
    with suppress(_NotWanted):
        _make(photo, lambda _progress: None, lambda _photo: True)


def _make(photo: Photo, report: Callable[[float], None], may_keep: MayKeep) -> None:
    refuse_while_a_visitor_waits()
    missing = missing_sizes(photo)
    if not missing:
        return
    parts = list(_parts(photo, missing))
    with ThreadPoolExecutor(ENCODERS) as pool:
        contents = pool.map(lambda one: photo_pixels.written(one[1], one[0].format), parts)
        for done, ((size, part), content) in enumerate(zip(parts, contents, strict=True), 1):
            _keep(photo, size, content, part.size, may_keep)
            report(done / len(missing))


def _parts(photo: Photo, missing: list[Size]) -> Iterator[tuple[Size, Image.Image]]:
    """The pixels of each size. The photo is read once; each size comes from the next larger."""
    with photo.open_file() as file:
        picture = photo_pixels.read(file, scale=_scale(photo, missing))
    _note_colour(photo, picture)
    for shape, of_shape in groupby(missing, key=lambda size: size.shape):
        part = photo_pixels.cut(picture, box_of(photo, shape), (photo.width, photo.height))
        for size in sorted(of_shape, key=lambda size: -size.width):
            part = photo_pixels.narrowed(part, size.width)
            yield size, part


def _note_colour(photo: Photo, picture: Image.Image) -> None:
    """Of photos that were uploaded before colours were noted."""
    if not photo.dominant_colour and (colour := photo_pixels.dominant_colour(picture)):
        Photo.objects.filter(pk=photo.pk).update(dominant_colour=colour)


def _scale(photo: Photo, missing: list[Size]) -> float:
    """How much of the photo's size is needed for the largest of these."""
    return min(1, max(size.width / box_of(photo, size.shape).width for size in missing))


def _keep(photo: Photo, size: Size, content: bytes, dimensions, may_keep: MayKeep) -> None:
    """File and row of a size, unless nobody wants it any more."""
    name = ""
    try:
        with transaction.atomic():
            one_after_another(photo.people.values_list("pk", flat=True))
            now = Photo.objects.select_for_update(no_key=True).filter(pk=photo.pk).first()
            is_same = now and key_of(now, size.shape) == key_of(photo, size.shape)
            if not is_same or not may_keep(now):
                raise _NotWanted
            row = _row(now, size, dimensions)
            name = row.get_upload_to(f"size{size.format.ending}")
            name = storage().save(name, ContentFile(content))
            row.file.name = name
            row.save()
    except BaseException:
        if name:
            delete_for_sure(storage(), name)
        raise


def _row(photo: Photo, size: Size, dimensions: tuple[int, int]) -> PhotoRendition:
    """A row in place of the one that there may have been."""
    name = {"filter_spec": size.filter_spec, "focal_point_key": key_of(photo, size.shape)}
    forget(photo.renditions.filter(**name))
    width, height = dimensions
    return PhotoRendition(image=photo, width=width, height=height, **name)
