"""The relief map of Saxony in engraved lines, and the fields of dots in the home page's figures.

The terrain is that of ``core/saxony_map.py``, so that pins placed by it fit the drawing.
"""

import numpy as np

from core.saxony_map import (
    NARROWING,
    RELIEF_BASE,
    RELIEF_HEIGHT,
    RELIEF_LIFT,
    RELIEF_NORTH,
    RELIEF_SCALE,
    RELIEF_WEST,
    RELIEF_WIDTH,
    elevation,
    relief_point,
)

from .lines import INK, path_data, simplified
from .relief_data import BORDER, ELBE

LAND, RIVER = "#f4b233", "#33439a"
LINES = 86
STEP = 5  # distance of the points of a line, units of the viewBox
THINNEST, THICKEST = 0.12, 0.92  # shares of the distance of the lines


def relief_svg():
    border = _smoothed_ring(np.array(BORDER))
    edge = np.array([relief_point(latitude, longitude) for longitude, latitude in border])
    flat = np.array([_flat_point(longitude, latitude) for longitude, latitude in border])
    lines = "".join(path_data(outline) for outline in _lines(flat))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {RELIEF_WIDTH} {RELIEF_HEIGHT}">'
        f'<path fill="{LAND}" d="{path_data(simplified(edge, 0.8))}"/>'
        f'<path fill="{INK}" d="{lines}"/>'
        f'<path fill="none" stroke="{RIVER}" stroke-width="9" stroke-linecap="round"'
        f' stroke-linejoin="round" d="{_river()}"/></svg>'
    )


def _flat_point(longitude, latitude):
    x = (longitude - RELIEF_WEST) * NARROWING * RELIEF_SCALE
    return x, (RELIEF_NORTH - latitude) * RELIEF_SCALE


def _smoothed_ring(points):
    """Corners cut twice (Chaikin)."""
    for _ in range(2):
        following = np.roll(points, -1, 0)
        points = np.stack(
            [0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following], 1
        ).reshape(-1, 2)
    return points


def _inside(x, y, ring):
    inside = np.zeros(x.shape, bool)
    for (x1, y1), (x2, y2) in zip(ring, np.roll(ring, 1, 0), strict=True):
        crossed = (y1 > y) != (y2 > y)
        inside ^= crossed & (x < (x2 - x1) * (y - y1) / ((y2 - y1) + 1e-12) + x1)
    return inside


def _lines(ring):
    """Outlines of all lines, thicker in the heights and on slopes away from the light."""
    spacing = RELIEF_HEIGHT / LINES
    x = np.arange(0, RELIEF_WIDTH + STEP, STEP).astype(float)
    longitudes = x / (NARROWING * RELIEF_SCALE) + RELIEF_WEST
    for index in range(LINES):
        straight = (index + 0.5) * spacing
        latitude = RELIEF_NORTH - straight / RELIEF_SCALE
        height = _elevations(latitude, longitudes)
        y = straight - (height - RELIEF_BASE) * RELIEF_LIFT
        south_east = _elevations(latitude - 0.013, longitudes + 0.02)
        north_west = _elevations(latitude + 0.013, longitudes - 0.02)
        slope = (south_east - north_west) / 60
        share = 0.20 + 0.22 * ((height - 100) / 900) + 0.24 * np.clip(-slope * 0.5, -0.6, 2)
        thickness = spacing * np.clip(share, THINNEST, THICKEST)
        wanted = _inside(x, np.full_like(x, straight), ring)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], wanted, [False]))))
        for first, end in zip(edges[::2], edges[1::2], strict=True):
            if end - first < 3:
                continue
            part = slice(first, end)
            half = thickness[part].copy()
            half[[0, -1]] *= 0.3
            half /= 2
            upper = simplified(np.stack([x[part], y[part] - half], 1), 0.45)
            lower = simplified(np.stack([x[part], y[part] + half], 1), 0.45)
            yield np.vstack([upper, lower[::-1]])


def _elevations(latitude, longitudes):
    return np.array([elevation(latitude, longitude) for longitude in longitudes.tolist()])


def _river():
    course = np.array(ELBE)
    position = np.linspace(0, len(course) - 1, 80)
    longitudes = np.interp(position, np.arange(len(course)), course[:, 0])
    latitudes = np.interp(position, np.arange(len(course)), course[:, 1])
    for _ in range(6):
        for values in (longitudes, latitudes):
            values[1:-1] = (values[:-2] + 2 * values[1:-1] + values[2:]) / 4
    pairs = zip(latitudes.tolist(), longitudes.tolist(), strict=True)
    points = np.array([relief_point(latitude, longitude) for latitude, longitude in pairs])
    corners = np.round(simplified(points, 0.6)).astype(int)
    return "M" + "L".join(f"{x} {y}" for x, y in corners)
