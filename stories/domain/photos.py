"""Sizes of photos: which there are, and making them ahead of any visitor."""

from stories.models import Photo

# Widths in px of what is delivered. A phone at double density takes 640 or 960.
WIDTHS = (160, 320, 640, 960, 1280)
FILTERS = tuple(f"width-{width}|format-webp|webpquality-80" for width in WIDTHS)


def make_renditions(photo: Photo) -> None:
    """Makes every size of a photo that is still missing. Never called for a visitor."""
    photo.get_renditions(*FILTERS)


def ready_renditions(photo: Photo) -> list:
    """The sizes that are there, smallest first. Makes none; reads prefetched rows."""
    made = [rendition for rendition in photo.renditions.all() if rendition.filter_spec in FILTERS]
    unique = {rendition.width: rendition for rendition in made}
    return [unique[width] for width in sorted(unique)]
