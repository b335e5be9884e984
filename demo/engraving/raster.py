"""Photographs from the drawings: SVG to pixels with Pillow alone, for loading the demo.

Reads what ``lines.py`` writes and no more: ``<path>`` with closed polygons (M l L h v H V z) and
``<rect>``, filled with one plain colour. Everything else raises ``ValueError``.
"""

import re
from xml.etree import ElementTree

from PIL import Image, ImageColor, ImageDraw

OVERSAMPLING = 4  # Pillow draws hard edges: draw larger, then reduce
OVERSAMPLING_OF_LARGE = 3
LARGE = 1_000_000  # pixels
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def rasterise(svg_text: str, *, width: int, height: int) -> Image.Image:
    """The drawing as RGBA with transparent ground, filling ``width`` x ``height`` pixels.

    Another aspect ratio than the drawing's crops it evenly (like ``object-fit: cover``).
    """
    root = ElementTree.fromstring(svg_text)
    left, top, view_width, view_height = map(float, root.attrib["viewBox"].split())
    oversampling = OVERSAMPLING_OF_LARGE if width * height > LARGE else OVERSAMPLING
    large_width, large_height = width * oversampling, height * oversampling
    scale = max(large_width / view_width, large_height / view_height)
    shift_x = (large_width - view_width * scale) / 2 - left * scale
    shift_y = (large_height - view_height * scale) / 2 - top * scale

    drawing = Image.new("RGBA", (width, height))
    for fill, polygons in _layers(root):
        mask = Image.new("L", (large_width, large_height))
        pen = ImageDraw.Draw(mask)
        for polygon in polygons:
            corners = [(x * scale + shift_x, y * scale + shift_y) for x, y in polygon]
            pen.polygon(corners, fill=255)
        mask = mask.resize((width, height), Image.Resampling.LANCZOS)
        layer = Image.new("RGBA", (width, height), ImageColor.getrgb(fill))
        layer.putalpha(mask)
        drawing.alpha_composite(layer)
    return drawing


def compose(image: Image.Image, ground: str) -> Image.Image:
    """The drawing on a ground of one colour, given as hex; RGB."""
    picture = Image.new("RGBA", image.size, ImageColor.getrgb(ground))
    picture.alpha_composite(image)
    return picture.convert("RGB")


def _layers(root):
    """Pairs of a fill colour and its polygons, in drawing order."""
    for element in root:
        name = element.tag.rpartition("}")[2]
        fill = element.attrib.get("fill", "#000000")
        if fill == "none":
            raise ValueError("only filled shapes can be rasterised")
        if name == "path":
            yield fill, polygons_of_path(element.attrib["d"])
        elif name == "rect":
            yield fill, [_corners(element.attrib)]
        else:
            raise ValueError(f"<{name}> cannot be rasterised")


def _corners(attributes):
    x, y = float(attributes.get("x", 0)), float(attributes.get("y", 0))
    right, bottom = x + float(attributes["width"]), y + float(attributes["height"])
    return [(x, y), (right, y), (right, bottom), (x, bottom)]


def polygons_of_path(data: str) -> list[list[tuple[float, float]]]:
    """The closed polygons of path data. A polygon that is not closed is closed."""
    polygons: list[list[tuple[float, float]]] = []
    tokens = _TOKEN.findall(data)
    x = y = 0.0
    command = ""
    index = 0
    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
            if command in "zZ":
                x, y = polygons[-1][0]
                continue
        relative = command.islower()
        kind = command.lower()
        if kind in ("m", "l"):
            new_x, new_y = float(tokens[index]), float(tokens[index + 1])
            x, y = (x + new_x, y + new_y) if relative else (new_x, new_y)
            index += 2
        elif kind == "h":
            x = float(tokens[index]) + (x if relative else 0)
            index += 1
        elif kind == "v":
            y = float(tokens[index]) + (y if relative else 0)
            index += 1
        else:
            raise ValueError(f"path command {command!r} cannot be rasterised")
        if kind == "m":
            polygons.append([])
            command = "l" if relative else "L"
        polygons[-1].append((x, y))
    return polygons
