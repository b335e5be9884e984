"""Pixels of photos: read once, upright and in sRGB; cut, made smaller, written without a trace.

Promise: what is written holds the picture and nothing else: no EXIF, GPS, XMP, IPTC, comment,
thumbnail or colour profile. Knows no database.
"""

import io

from PIL import Image, ImageCms

from stories.domain.photo_sizes import Box, Format

# libavif knows 0 (slow, small) to 10. Of 24 megapixels 8 makes six widths in half a second
# where 6, the default, takes seven; the files grow by a few per cent.
AVIF_SPEED = 8
OPTIONS = {
    "avif": {"speed": AVIF_SPEED},
    "webp": {"method": 4, "alpha_quality": 70},
    "jpeg": {"optimize": True, "progressive": True},
}
ORIENTATION = 0x0112  # EXIF; what each of its values asks for
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SWAPPED = {5, 6, 7, 8}  # of these: those that swap width and height
WHITE = (255, 255, 255, 255)
SMALL = 64  # px: enough to tell the colour of a picture
SCALE_FOR_COLOUR = 1 / 8  # the smallest in which a JPEG can be read
SOLID = 255


def read(file, *, scale: float = 1) -> Image.Image:
    """The picture, upright, in sRGB, RGB or RGBA. At least ``scale`` of its size where it is JPEG.

    Raises what Pillow raises for a broken file.
    """
    picture = Image.open(file)
    width, height = picture.size
    if scale < 1:
        picture.draft(None, (round(width * scale), round(height * scale)))
    turn = TURNS.get(_orientation(picture))
    picture = plain(picture)
    return picture if turn is None else picture.transpose(turn)


def upright_size(file) -> tuple[int, int]:
    """Width and height as it is seen, read from the head of the file."""
    with Image.open(file) as picture:
        width, height = picture.size
        is_turned = _orientation(picture) in SWAPPED
    return (height, width) if is_turned else (width, height)


def _orientation(picture: Image.Image) -> int | None:
    """None where there is no EXIF, or none that can be read."""
    try:
        return picture.getexif().get(ORIENTATION)
    except Exception:  # written by all kinds of programs: nothing in it stops a photo
        return None


def plain(picture: Image.Image) -> Image.Image:
    """The same picture in sRGB, as RGB or RGBA, without anything that is not a pixel."""
    picture.load()
    has_alpha = picture.has_transparency_data
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "P" or (picture.mode == "LA" and not profile):
        picture = picture.convert("RGBA" if has_alpha else "RGB")
    if profile:
        picture = _in_srgb(picture, profile)
    wanted = "RGBA" if has_alpha else "RGB"
    picture = picture.copy() if picture.mode == wanted else picture.convert(wanted)
    picture.info = {}
    return picture


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """A profile that is broken, or does not fit the pixels, counts as none."""
    alpha = picture.getchannel("A") if picture.mode in ("RGBA", "LA") else None
    colours = picture.convert(picture.mode[:-1]) if alpha else picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    if alpha:
        converted.putalpha(alpha)
    return converted


def cut(picture: Image.Image, box: Box, whole: tuple[int, int]) -> Image.Image:
    """The part ``box`` of a picture that was ``whole`` (width, height) before it was read."""
    if (box.width, box.height) == whole:
        return picture
    across, down = picture.width / whole[0], picture.height / whole[1]
    left, right = round(box.left * across), round(box.right * across)
    top, bottom = round(box.top * down), round(box.bottom * down)
    return picture.crop((left, top, max(right, left + 1), max(bottom, top + 1)))


def narrowed(picture: Image.Image, width: int) -> Image.Image:
    """At most so wide. The same picture where it is not wider."""
    if picture.width <= width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def written(picture: Image.Image, form: Format) -> bytes:
    """The bytes of a file in that format. ``picture`` is plain."""
    buffer = io.BytesIO()
    write(picture, buffer, form.name, form.quality)
    return buffer.getvalue()


def write(picture: Image.Image, file, name: str, quality: int, **options) -> None:
    """Writes a plain picture into an open file. What is transparent is white in a JPEG."""
    if name == "jpeg" and picture.mode == "RGBA":
        ground = Image.new("RGBA", picture.size, WHITE)
        picture = Image.alpha_composite(ground, picture).convert("RGB")
    picture.save(file, name.upper(), quality=quality, **{**OPTIONS[name], **options})


def colour_of(file) -> str:
    """The dominant colour of a file that holds a picture. Leaves the file at its beginning."""
    colour = dominant_colour(read(file, scale=SCALE_FOR_COLOUR))
    file.seek(0)
    return colour


def dominant_colour(picture: Image.Image) -> str:
    """The colour of the largest area as ``#rrggbb``; nothing where the picture is transparent.

    Through a transparent picture its ground is to be seen, before and after it has come.
    """
    small = picture.copy()
    small.thumbnail((SMALL, SMALL))
    if small.mode == "RGBA" and small.getchannel("A").getextrema()[0] < SOLID:
        return ""
    few = small.convert("RGB").quantize(6)
    _count, index = max(few.getcolors())
    red, green, blue = few.getpalette()[3 * index : 3 * index + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
