"""Scene: a desk by a window, with books, pencils in a cup and an open notebook."""

import numpy as np

from .distance import box, capsule, turned
from .lines import Engraving, engrave
from .room import View, render_room

VIEW = View(
    width=660,
    height=440,
    camera=(0.9, 1.9, 5.0),
    target=(0.25, 0.55, 0),
    focal_length=1.75,
    light=(-0.9, 0.75, 0.15),
    ambient=0.42,
)
CUT = Engraving(width=1500, height=1000, lines=110, displacement=0, midtones=(0.50, 0.68))
BOOKS = (  # middle, half size, turn, tone
    ((-0.55, 0.10, 0.0), (1.0, 0.10, 0.72), 0.10, 0.12),
    ((-0.50, 0.29, 0.02), (0.95, 0.09, 0.68), -0.06, 0.62),
    ((-0.60, 0.46, 0.0), (0.88, 0.08, 0.64), 0.16, 0.06),
    ((-0.50, 0.60, 0.0), (0.80, 0.055, 0.60), -0.02, 0.85),
)
NOTEBOOK = ((0.75, 0.03, 1.35), 0.35)  # middle, turn
TABLE, WALL, FIRST_BOOK = 0, 1, 2
CUP, PENCILS, PENCIL, PAPER = range(FIRST_BOOK + len(BOOKS), FIRST_BOOK + len(BOOKS) + 4)


def desk_svg():
    rendering = render_room(_distances, _surface, VIEW)
    tone = np.where(np.isnan(rendering.tone), 0.6, rendering.tone)
    return engrave(tone, np.zeros_like(tone), CUT)


def _distances(points):
    rounding = 0.02
    books = [
        box(turned(points, middle, yaw), np.array(half_size) - rounding) - rounding
        for middle, half_size, yaw, _ in BOOKS
    ]
    pencils = np.minimum(
        capsule(points, (1.2, 0.2, 0.3), (1.05, 1.35, 0.12), 0.045),
        np.minimum(
            capsule(points, (1.3, 0.2, 0.4), (1.52, 1.25, 0.42), 0.045),
            capsule(points, (1.25, 0.2, 0.35), (1.30, 1.45, 0.10), 0.045),
        ),
    )
    pencil = capsule(points, (-0.95, 0.70, 0.30), (0.12, 0.70, -0.12), 0.04, 0.04)
    paper = box(turned(points, *NOTEBOOK), np.array((0.62, 0.03, 0.42))) - 0.01
    table, wall = points[:, 1], points[:, 2] + 3.2
    return np.stack([table, wall, *books, _cup(points), pencils, pencil, paper])


def _cup(points):
    at = points - np.array((1.25, 0.34, 0.35))
    radius = np.sqrt(at[:, 0] ** 2 + at[:, 2] ** 2)
    side = np.maximum(np.abs(radius - 0.27) - 0.025, np.abs(at[:, 1]) - 0.33)
    bottom = np.maximum(radius - 0.27, np.abs(at[:, 1] + 0.30) - 0.03)
    from_handle = np.sqrt((at[:, 0] - 0.30) ** 2 + (at[:, 1]) ** 2) - 0.16
    handle = np.sqrt(from_handle**2 + at[:, 2] ** 2) - 0.035
    outside_only = np.maximum(handle, -(at[:, 0] - 0.24))
    return np.minimum(np.minimum(side, bottom), outside_only)


def _surface(points, normals, body):
    tones = np.full(len(points), 0.5)
    here = body == TABLE
    grain = np.sin(points[here][:, 0] * 1.2 + 14 * points[here][:, 2])
    tones[here] = 0.36 + 0.03 * grain
    here = body == WALL
    tones[here] = _wall_tones(points[here])
    for index in range(len(BOOKS)):
        here = body == FIRST_BOOK + index
        tones[here] = _book_tones(index, points[here], normals[here])
    tones[body == CUP] = 0.85
    tones[body == PENCILS] = 0.10
    tones[body == PENCIL] = 0.06
    here = body == PAPER
    tones[here] = _paper_tones(points[here])
    return tones


def _wall_tones(points):
    """A dark wall with panes of bright window in it."""
    x, y = points[:, 0], points[:, 1]
    across = np.abs((x + 1.0) % 1.6 - 0.8) < 0.66
    upward = np.abs((y - 1.0) % 1.2 - 0.6) < 0.52
    return np.where(across & (y > 1.0) & upward & (x < 0.4), 2.6, 0.20)


def _book_tones(index, points, normals):
    middle, half_size, yaw, cover = BOOKS[index]
    at = turned(points, middle, yaw)
    open_sides = (at[:, 0] > half_size[0] - 0.03) | (np.abs(at[:, 2]) > half_size[2] - 0.03)
    between_covers = np.abs(at[:, 1]) < half_size[1] - 0.03
    on_top = normals[:, 1] > 0.5
    sheets = 0.88 - 0.25 * (np.sin(at[:, 1] * 260) > 0.2)
    pages = open_sides & between_covers & (normals[:, 1] < 0.5)
    tones = np.where(pages, sheets, np.full(len(points), cover))
    if index == len(BOOKS) - 1:
        label = (np.abs(at[:, 0] + 0.1) < 0.34) & (np.abs(at[:, 2] - 0.1) < 0.17) & on_top
        tones = np.where(label, 0.3, tones)
    return tones


def _paper_tones(points):
    at = turned(points, *NOTEBOOK)
    x = np.abs(at[:, 0])
    on_line = np.abs((at[:, 2] * 13) % 1 - 0.5) < 0.12
    tones = np.where(on_line & (x > 0.06) & (x < 0.55), 0.35, 0.92)
    return np.where(x < 0.012, 0.2, tones)
