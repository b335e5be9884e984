"""Which sizes there are of a photo: shapes, widths, formats; what a crop keeps. Pure.

A photo is made in two shapes: whole, and as a portrait (4:5, as in index and story). One that
is 4:5 anyway serves as its own portrait. Nothing is ever made larger than it is.
"""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

# In px. A phone of 390 px at double density takes 800 for its whole width, a desktop 1440.
WIDTHS = (240, 480, 640, 800, 1120, 1440)
WORTH_IT = 1.15  # so much more than the next smaller size must a photo have for another one
PORTRAIT = 4 / 5  # width to height
# A photo that differs from 4:5 by 2 per cent is still its own portrait. In whole numbers, so
# that a database says the same: NARROWEST * height <= PER * width <= WIDEST * height.
NARROWEST, WIDEST, PER = 98, 102, 125
FACE_AT = 0.4  # of the height of a crop: where the middle of a face comes to lie


class Shape(StrEnum):
    WHOLE = "whole"
    PORTRAIT = "portrait"


class Format(NamedTuple):
    """A file format, as Willow calls it, with a quality of 0 to 100 that fits it."""

    name: str
    ending: str
    quality: int

    @property
    def mime_type(self) -> str:
        return f"image/{self.name}"


AVIF = Format("avif", ".avif", 50)
WEBP = Format("webp", ".webp", 65)
JPEG = Format("jpeg", ".jpg", 72)
FORMATS = (AVIF, WEBP, JPEG)  # browsers take the first that they know


class Size(NamedTuple):
    """One file to be made. ``width``: at most, in px; a smaller photo stays as it is."""

    shape: Shape
    width: int
    format: Format

    @property
    def filter_spec(self) -> str:
        """As Wagtail would name it. It stands in the row of the size."""
        name, _ending, quality = self.format
        whole = f"width-{self.width}"
        scale = whole if self.shape == Shape.WHOLE else f"fill-{self.width}x{self.width * 5 // 4}"
        return f"{scale}|format-{name}|{name}quality-{quality}"


def filters(shape: Shape, *formats: Format, up_to: int = WIDTHS[-1]) -> tuple[str, ...]:
    """The names of the sizes of a shape in these formats, as they stand in the rows."""
    widths = [width for width in WIDTHS if width <= up_to]
    return tuple(Size(shape, width, one).filter_spec for one in formats for width in widths)


AVIF_FILTERS, WEBP_FILTERS, JPEG_FILTERS = (filters(Shape.WHOLE, one) for one in FORMATS)
EVERY_FILTER = frozenset(filters(Shape.WHOLE, *FORMATS) + filters(Shape.PORTRAIT, *FORMATS))


class Box(NamedTuple):
    """A part of a picture in px, from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


def is_portrait(width: int, height: int) -> bool:
    """Whether a picture is 4:5 as it is."""
    return NARROWEST * height <= PER * width <= WIDEST * height


def shapes(width: int, height: int) -> tuple[Shape, ...]:
    return (Shape.WHOLE,) if is_portrait(width, height) else (Shape.WHOLE, Shape.PORTRAIT)


def serving(photo, shape: Shape) -> Shape:
    """The shape whose sizes serve where this one is asked for."""
    return shape if shape in shapes(photo.width, photo.height) else Shape.WHOLE


def sizes_of(photo) -> Iterator[Size]:
    """Every size that a photo should have: up to the one that is about as wide as it is itself."""
    for shape in shapes(photo.width, photo.height):
        available = box_of(photo, shape).width
        for smaller, width in zip((0, *WIDTHS), WIDTHS, strict=False):
            if smaller * WORTH_IT < available:
                yield from (Size(shape, width, one) for one in FORMATS)


def box_of(photo, shape: Shape) -> Box:
    """What of a photo a shape shows. A portrait is cut around the focal point.

    Without one it keeps the middle of a wide photo and the upper part of a high one: there
    the heads are.
    """
    width, height = photo.width, photo.height
    if shape == Shape.WHOLE or is_portrait(width, height):
        return Box(0, 0, width, height)
    cut_width = min(width, round(height * PORTRAIT))
    cut_height = min(height, round(width / PORTRAIT))
    face = photo.get_focal_point()
    x, y = (face.centroid_x, face.centroid_y) if face else (width / 2, 0)
    left = _within(x - cut_width / 2, width - cut_width)
    top = _within(y - cut_height * FACE_AT, height - cut_height)
    return Box(left, top, left + cut_width, top + cut_height)


def focus_of(photo, shape: Shape) -> tuple[int, int] | None:
    """Where the face is in a shape, in per cent from left and top: for further crops by CSS.

    A high photo whose focal point nobody has set is thought to have its heads above.
    """
    box = box_of(photo, shape)
    face = photo.get_focal_point()
    if face is None:
        return (50, 20) if shape == Shape.WHOLE and box.height > box.width / PORTRAIT else None
    x = 100 * (face.centroid_x - box.left) / box.width
    y = 100 * (face.centroid_y - box.top) / box.height
    return _within(x, 100), _within(y, 100)


def key_of(photo, shape: Shape) -> str:
    """What the sizes of a shape depend on. Those with another key are of an old file or crop."""
    parts = [photo.file.name]
    if shape == Shape.PORTRAIT:
        parts += [photo.focal_point_x, photo.focal_point_y]
        parts += [photo.focal_point_width, photo.focal_point_height]
    text = "|".join(map(str, parts))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _within(value: float, largest: int) -> int:
    return round(max(0, min(value, largest)))
