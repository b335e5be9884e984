"""The pictures of a panel: as many pixels as their final size asks for, never made larger.

For the printer they are turned into inks where ``PRINT_PROFILE`` is set. Else they stay in sRGB
and say so: PDF/X-4 knows what that means.
"""

import base64
import io
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms

from core import pdf, sender
from exhibition.domain import panel_colours
from exhibition.domain.document_logos import BROKEN, drawn_anew
from exhibition.domain.panel_content import PanelContent
from exhibition.domain.panel_measures import MM_AN_INCH, Box, Measures, pixels
from stories.domain import photo_pixels
from stories.domain.photo_sizes import Shape, box_of
from stories.models import Photo

SCREEN_DPI = 110  # of the version for the screen
PREVIEW_DPI = 40
QUALITY = 92
PORTRAIT = "portrait"


@dataclass
class Pictures:
    """``files`` by address for the engine, ``values`` for the template."""

    files: dict[str, bytes] = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def pictures_of(content: PanelContent, measures: Measures) -> Pictures:
    """Portrait and logos, each for the screen and, as ``print-…``, for the printer."""
    found = Pictures()
    if settings.PRINT_PROFILE:
        found.files[f"given/{pdf.PROFILE}"] = _profile().tobytes()
    found.values["logos"] = []
    for number, (name, data) in enumerate(_logos(), start=1):
        if data:
            inks = panel_colours.inks("weiss")
            found.files[f"given/logo-{number}"] = data
            found.files[f"given/print-logo-{number}"] = _in_inks(_read(io.BytesIO(data)), inks)
        address = f"given/logo-{number}" if data else ""
        found.values["logos"].append({"name": name, "address": address})
    picture = portrait_of(content.portrait)
    if picture is not None:
        place = place_of(picture, measures)
        found.warnings += too_few_pixels(picture, place, measures)
        small = photo_pixels.narrowed(picture, pixels(place.width, SCREEN_DPI))
        large = photo_pixels.narrowed(picture, pixels(place.width, measures.dpi))
        inks = panel_colours.inks(content.ground)
        found.files[f"given/{PORTRAIT}"] = _written(small)
        found.files[f"given/print-{PORTRAIT}"] = _in_inks(large, inks)
        found.values["picture"] = {"address": f"given/{PORTRAIT}", "place": place}
    return found


def preview_of(content: PanelContent, measures: Measures) -> Pictures:
    """The same small, each in its address: of a preview nothing is stored or asked for again."""
    logos = [{"name": name, "address": _as_address(data)} for name, data in _logos()]
    found = Pictures(values={"logos": logos})
    picture = portrait_of(content.portrait)
    if picture is not None:
        place = place_of(picture, measures)
        found.warnings += too_few_pixels(picture, place, measures)
        small = photo_pixels.narrowed(picture, pixels(place.width, PREVIEW_DPI))
        found.values["picture"] = {"address": _as_address(_written(small)), "place": place}
    return found


def portrait_of(photo: Photo | None) -> Image.Image | None:
    """Its pixels, 4:5 with the face in it; nothing where it is broken or not there."""
    if photo is None:
        return None
    try:
        with photo.open_file() as file:
            picture = photo_pixels.read(file)
    except BROKEN:
        return None
    return photo_pixels.cut(picture, box_of(photo, Shape.PORTRAIT), (photo.width, photo.height))


def place_of(picture: Image.Image, measures: Measures) -> Box:
    """Where the picture stands in the box of the shaft: it fills its width and its height.

    A drawing without ground begins behind the name: it has air above the head. A photo begins
    below: nothing covers a face.
    """
    box, shaft = measures.picture, measures.shaft
    top = box.y if picture.mode == "RGBA" else measures.name.y + measures.name.height
    high = box.y + box.height - top
    width, height = box.width, box.width * picture.height / picture.width
    if height < high:
        width, height = width * high / height, high
    x = (shaft.width - width) / 2
    return Box(round(x, 2), round(top - shaft.y, 2), round(width, 2), round(height, 2))


def too_few_pixels(picture: Image.Image, place: Box, measures: Measures) -> list[str]:
    """A sentence with the number reached where it is less than the printer asks for."""
    wanted = pixels(place.width, measures.dpi)
    if picture.width >= wanted:
        return []
    dpi = int(picture.width / place.width * MM_AN_INCH)
    sentence = _(
        "Das Porträt erreicht in dieser Größe nur %(dpi)s dpi."
        " Die Druckerei braucht %(wanted)s dpi."
        " Bitte laden Sie ein größeres Bild hoch: mindestens %(width)s Pixel breit."
    )
    return [sentence % {"dpi": dpi, "wanted": measures.dpi, "width": wanted}]


def _logos() -> list[tuple[str, bytes]]:
    return [(name, drawn_anew(file) if file else b"") for name, file in sender.logos()]


def _read(file) -> Image.Image:
    return photo_pixels.read(file)


def _written(picture: Image.Image) -> bytes:
    """In sRGB: what that means says the paper (DefaultRGB), so that no file has to."""
    drawn = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(drawn, "PNG")
    else:
        picture.save(drawn, "JPEG", quality=QUALITY, subsampling=0)
    return drawn.getvalue()


def _in_inks(picture: Image.Image, ground: tuple[int, int, int, int]) -> bytes:
    """For the printer. What is transparent becomes ``ground`` where there are inks."""
    if not settings.PRINT_PROFILE:
        return _written(picture)
    profile = _profile()
    converted = ImageCms.profileToProfile(
        picture.convert("RGB"), _srgb(), profile, outputMode="CMYK"
    )
    if picture.mode == "RGBA":
        paper = Image.new("CMYK", picture.size, ground)
        converted = Image.composite(converted, paper, picture.getchannel("A"))
    drawn = io.BytesIO()
    converted.save(drawn, "JPEG", quality=QUALITY, subsampling=0)
    return drawn.getvalue()


def _as_address(data: bytes) -> str:
    if not data:
        return ""
    kind = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _profile() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(Path(settings.PRINT_PROFILE).read_bytes()))


@cache
def _srgb() -> ImageCms.core.CmsProfile:
    return ImageCms.createProfile("sRGB")
