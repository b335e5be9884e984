"""The pictures of a panel: as many pixels as their final size asks for, never made larger."""

import base64
import io
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from PIL import Image, ImageCms

from core import sender
from exhibition.domain.document_logos import BROKEN, drawn_anew
from exhibition.domain.panel_content import PanelContent
from exhibition.domain.panel_measures import Measures, pixels
from stories.domain import photo_pixels
from stories.models import Photo

SCREEN_DPI = 110  # of the version for the screen
PREVIEW_DPI = 40
QUALITY = 92
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@dataclass
class Pictures:
    """``files`` by address for the engine, ``values`` for the template."""

    files: dict[str, bytes] = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def pictures_of(content: PanelContent, measures: Measures) -> tuple[Pictures, list[str]]:
    """Those for screen and printer."""
    found = Pictures()
    found.values["logos"] = _logos(found)
    found.values["picture"] = _portrait(content, measures, found)
    return found, found.warnings


def _portrait(content: PanelContent, measures: Measures, found: Pictures) -> dict | None:
    picture = _read(content.portrait)
    if picture is None:
        return None
    place = place_of(picture, content.portrait, measures)
    dpi = round(picture.width / place["width"] * 25.4)
    if dpi < measures.dpi:
        found.warnings.append(
            _(
                "Das Porträt hat in dieser Größe nur %(dpi)s dpi. Für den Druck sollen es %(wanted)s sein."
            )
            % {"dpi": dpi, "wanted": measures.dpi}
        )
    ending = "png" if picture.mode == "RGBA" else "jpg"
    wide = pixels(place["width"], measures.dpi)
    small = pixels(place["width"], SCREEN_DPI)
    found.files[f"given/portrait.{ending}"] = _written(photo_pixels.narrowed(picture, small))
    found.files[f"given/print-portrait.{ending}"] = _written(photo_pixels.narrowed(picture, wide))
    return place | {"address": f"given/portrait.{ending}"}


def place_of(picture: Image.Image, photo: Photo, measures: Measures) -> dict[str, float]:
    """Where the picture stands in the shaft (mm of the shaft's box): as wide as it.

    A drawing begins higher, behind the name: it has air above the head.
    """
    box, shaft = measures.picture, measures.shaft
    width = box.width
    height = width * picture.height / picture.width
    if height < box.height:
        width, height = width * box.height / height, box.height
    return {
        "x": round((shaft.width - width) / 2, 2),
        "y": round(box.y - shaft.y, 2),
        "width": round(width, 2),
        "height": round(height, 2),
    }


def _logos(found: Pictures) -> list[dict]:
    logos = []
    for number, (name, file) in enumerate(sender.logos(), start=1):
        data = drawn_anew(file) if file else b""
        if data:
            found.files[f"given/logo-{number}.png"] = data
            found.files[f"given/print-logo-{number}.png"] = data
        logos.append({"name": name, "address": f"given/logo-{number}.png" if data else ""})
    return logos


def _read(photo: Photo | None) -> Image.Image | None:
    if photo is None:
        return None
    try:
        with photo.open_file() as file:
            return photo_pixels.read(file)
    except BROKEN:
        return None


def _written(picture: Image.Image) -> bytes:
    drawn = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(drawn, "PNG", icc_profile=SRGB)
    else:
        picture.save(drawn, "JPEG", quality=QUALITY, subsampling=0, icc_profile=SRGB)
    return drawn.getvalue()


def as_data(data: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"
