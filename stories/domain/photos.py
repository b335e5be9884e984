"""Sizes of photos: which there are, and making them ahead of any visitor."""

from stories.models import Photo, PhotoRendition

# Widths in px of what is delivered. A phone at double density takes 320 to 960.
WIDTHS = (160, 320, 640, 960, 1280)
AVIF_FILTERS = tuple(f"width-{width}|format-avif|avifquality-50" for width in WIDTHS)
WEBP_FILTERS = tuple(f"width-{width}|format-webp|webpquality-65" for width in WIDTHS)


def make_renditions(photo: Photo) -> None:
    """Makes every size of a photo that is still missing. Never called for a visitor."""
    photo.get_renditions(*AVIF_FILTERS, *WEBP_FILTERS)


def ready_renditions(photo: Photo, filters: tuple[str, ...]) -> list[PhotoRendition]:
    """The sizes in one format that are there, smallest first. Makes none; reads prefetched rows."""
    made = [rendition for rendition in photo.renditions.all() if rendition.filter_spec in filters]
    unique = {rendition.width: rendition for rendition in made}
    return [unique[width] for width in sorted(unique)]
