"""Open data: a photo with its sizes. Whoever calls has made sure that it may be shown."""

from exhibition.addresses import full
from stories.delivery import address
from stories.domain.photo_sizes import WEBP, Shape
from stories.domain.photos import ready_sizes
from stories.models import Photo


def photo_as_data(photo: Photo, shape: Shape = Shape.WHOLE, *, alternative_text: str = "") -> dict:
    """See the schema of ``portrait`` in ``home/openapi.py``. Sizes that are ready, smallest first.

    ``alternative_text``: what a page says of it; else what the photo says of itself.
    """
    return {
        "alternative_text": alternative_text or photo.default_alt_text,
        "credit": photo.credit,
        "licence": photo.licence,
        "is_illustration": photo.is_illustration,
        "renditions": [
            {
                "url": full(address(rendition.file)),
                "width": rendition.width,
                "height": rendition.height,
            }
            for rendition in ready_sizes(photo, shape, WEBP)
        ],
    }
