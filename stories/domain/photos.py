"""Sizes of photos: which there are, who needs them, and making them ahead of any visitor."""

from datetime import datetime

from django.db.models import QuerySet

from stories.domain import consent
from stories.enums import Channel
from stories.models import Photo, PhotoRendition

NEEDING_SIZES = (Channel.WEB, Channel.KIOSK, Channel.PRINT)

# Widths in px of what is delivered. A phone at double density takes 320 to 960.
WIDTHS = (160, 320, 640, 960, 1280)
AVIF_FILTERS = tuple(f"width-{width}|format-avif|avifquality-50" for width in WIDTHS)
WEBP_FILTERS = tuple(f"width-{width}|format-webp|webpquality-65" for width in WIDTHS)


def make_renditions(photo: Photo) -> None:
    """Makes every size of a photo that is still missing. Never called for a visitor."""
    photo.get_renditions(*AVIF_FILTERS, *WEBP_FILTERS)


def make_wanted_renditions(photo: Photo) -> None:
    """The same, unless those in it allow it nowhere: a withdrawal has deleted these sizes.

    A photo for which nobody is entered yet gets its sizes; nobody is handed them.
    """
    if not photo.people.exists() or not unused_photos(Photo.objects.filter(pk=photo.pk)):
        make_renditions(photo)


def unused_photos(photos: QuerySet[Photo], at: datetime | None = None) -> set[int]:
    """Keys of those photos that no channel with sizes may show at ``at`` (now)."""
    keys = set(photos.values_list("pk", flat=True))
    for channel in NEEDING_SIZES:
        if keys:
            keys -= set(consent.cleared(photos, channel, at).values_list("pk", flat=True))
    return keys


def ready_renditions(photo: Photo, filters: tuple[str, ...]) -> list[PhotoRendition]:
    """The sizes in one format that are there, smallest first. Makes none; reads prefetched rows."""
    made = [rendition for rendition in photo.renditions.all() if rendition.filter_spec in filters]
    unique = {rendition.width: rendition for rendition in made}
    return [unique[width] for width in sorted(unique)]
