"""Pictures that came from outside, for our papers: pixels drawn anew, whatever was in the file."""

from io import BytesIO

from PIL import Image

from exhibition.domain.paper_files import MOST_PIXELS
from stories.domain import photo_pixels
from stories.domain.photo_sizes import Format

LARGEST = 1600  # pixels of the longer side
KINDS = ("PNG", "JPEG", "WEBP")
BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)
FORM = Format("jpeg", ".jpg", 80)


def drawn_anew(file) -> bytes:
    """A logo as PNG without anything else that the file held; nothing where it is no picture."""
    drawn, picture = BytesIO(), _pixels(file)
    if picture is None:
        return b""
    picture.convert("RGBA").save(drawn, "PNG")
    return drawn.getvalue()


def photo_anew(file) -> bytes:
    """A photo as JPEG, upright, without EXIF or place; nothing where it is no picture."""
    picture = _pixels(file)
    return photo_pixels.written(picture, FORM) if picture else b""


def _pixels(file) -> Image.Image | None:
    """At most ``LARGEST`` wide and high. An SVG is no picture here: it can run programs."""
    try:
        with file.open("rb") as opened:
            with Image.open(opened, formats=KINDS) as head:
                if head.width * head.height > MOST_PIXELS:
                    return None
            opened.seek(0)
            picture = photo_pixels.read(opened)
    except BROKEN:
        return None
    picture.thumbnail((LARGEST, LARGEST))
    return picture
