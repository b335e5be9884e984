"""The logo of a house for print: pixels drawn anew, whatever was in the file."""

from io import BytesIO

from PIL import Image

LARGEST = 1600  # pixels of the longer side
KINDS = ("PNG", "JPEG")
BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)


def drawn_anew(file) -> bytes:
    """A PNG of it without anything else that the file held; nothing where it is no picture."""
    try:
        with file.open("rb") as opened, Image.open(opened, formats=KINDS) as picture:
            picture.thumbnail((LARGEST, LARGEST))
            pixels = Image.new("RGBA", picture.size)
            pixels.paste(picture.convert("RGBA"))
    except BROKEN:
        return b""
    drawn = BytesIO()
    pixels.save(drawn, "PNG")
    return drawn.getvalue()
