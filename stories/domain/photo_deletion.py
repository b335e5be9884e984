"""Sizes that are not to be any more: their rows at once, their files right after the commit.

A file that is still there then is work of the background until it is gone.
"""

from django.core.files.storage import Storage
from django.db.models import QuerySet

from core.file_deletion import SureDeletion
from core.storages import is_open
from stories.domain.photo_sizes import Shape, key_of, sizes_of
from stories.models import Photo, PhotoRendition

KIND = "photo-size-file"  # of work in the background; its key is the name of a file in FOLDER
FOLDER = "renditions"
OF_OURS = r"\|(avif|webp|jpeg)quality-"  # in the names of sizes; Wagtail's previews have none


def forget_old_sizes(photo: Photo) -> None:
    """Deletes the sizes that are of a former file, focal point or list of widths."""
    keys = {shape: key_of(photo, shape) for shape in Shape}
    current = {(size.filter_spec, keys[size.shape]) for size in sizes_of(photo)}
    known = photo.renditions.filter(filter_spec__regex=OF_OURS)
    known = known.values_list("pk", "filter_spec", "focal_point_key")
    old = [pk for pk, *name in known if tuple(name) not in current]
    if old:
        forget(photo.renditions.filter(pk__in=old))


def forget_all_sizes(photo: Photo) -> None:
    """Deletes everything made of a photo, previews too: its file is another now."""
    forget(photo.renditions.all())


def forget(sizes: QuerySet[PhotoRendition]) -> None:
    """Deletes these. The files of public ones go with their rows (``open_sizes``)."""
    names = [name for name in sizes.values_list("file", flat=True) if not is_open(name)]
    sizes.delete()
    for name in names:
        DELETION.after_commit(name)


def storage() -> Storage:
    """Where sizes lie."""
    return PhotoRendition._meta.get_field("file").storage


DELETION = SureDeletion(KIND, FOLDER, storage)
