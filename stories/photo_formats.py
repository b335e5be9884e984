"""How Willow writes pictures for us: quickly, in sRGB, without EXIF, GPS, IPTC, XMP, thumbnail.

Wagtail makes the previews of the editors' workplace by these; what visitors get is made by
``stories/domain/photos.py``. And how wide a photo is that lies on its side: as it is seen.
"""

from wagtail.images.models import WagtailImageFieldFile
from willow.image import AvifImageFile, JPEGImageFile, WebPImageFile
from willow.plugins.pillow import PillowImage

from stories.domain import photo_pixels


def save_as_avif(image: PillowImage, file, quality: int = 50, **_options) -> AvifImageFile:
    photo_pixels.write(photo_pixels.plain(image.image), file, "avif", quality)
    return AvifImageFile(file)


def save_as_webp(image: PillowImage, file, quality: int = 80, **options) -> WebPImageFile:
    lossless = {"lossless": bool(options.get("lossless"))}
    photo_pixels.write(photo_pixels.plain(image.image), file, "webp", quality, **lossless)
    return WebPImageFile(file)


def save_as_jpeg(image: PillowImage, file, quality: int = 85, **_options) -> JPEGImageFile:
    photo_pixels.write(photo_pixels.plain(image.image), file, "jpeg", quality)
    return JPEGImageFile(file)


def image_dimensions(field_file: WagtailImageFieldFile) -> tuple[int, int]:
    """Width and height of a stored photo as it is seen, after its EXIF orientation."""
    was_closed = field_file.closed
    try:
        field_file.open()
        return photo_pixels.upright_size(field_file)
    finally:
        field_file.close() if was_closed else field_file.seek(0)


def install() -> None:
    # Willow has no place for an encoder's options; its registry is asked only for operations
    # that the class does not have itself.
    PillowImage.save_as_avif = save_as_avif
    PillowImage.save_as_webp = save_as_webp
    PillowImage.save_as_jpeg = save_as_jpeg
    WagtailImageFieldFile.get_image_dimensions = image_dimensions
