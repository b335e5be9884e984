"""Scene: the exhibition in a hall. Seven exclamation marks with portraits, two visitors."""

import numpy as np

from .distance import box, capsule, length, mirrored, smooth_union, turned
from .lines import Engraving, engrave
from .portraits import rendered
from .room import View, render_room

VIEW = View(
    width=780,
    height=440,
    camera=(0.4, 1.55, 8.2),
    target=(0.5, 1.55, 0),
    focal_length=1.25,
    light=(-0.55, 0.9, 0.75),
)
CUT = Engraving(width=1600, height=903, lines=120, displacement=0, midtones=(0.52, 0.70))
COLUMNS = (  # person, place on the floor, turn
    ("rima", (-3.1, 0, 1.4), 0.50),
    ("joel", (-1.25, 0, 0.1), 0.34),
    ("samira", (0.75, 0, -0.9), 0.12),
    ("mykola", (2.55, 0, -1.1), -0.10),
    ("yusuf", (4.3, 0, -0.5), -0.34),
    ("olena", (-4.9, 0, 3.2), 0.7),
    ("reza", (6.0, 0, 0.9), -0.55),
)
FLOOR, WALL, FIRST_COLUMN = 0, 1, 2
STANDING = FIRST_COLUMN + len(COLUMNS)
SITTING = STANDING + 1
HALF_WIDTH, HALF_HEIGHT = 0.62, 1.42  # of the upper part of an exclamation mark
HALF_FOOT, GAP = 0.27, 0.14
FOOT_TOP = HALF_FOOT * 2
SHAFT_BOTTOM = FOOT_TOP + GAP


def hall_svg():
    rendering = render_room(_distances, _surface, VIEW)
    tone = np.where(np.isnan(rendering.tone), 0.6, rendering.tone)
    return engrave(tone, np.zeros_like(tone), CUT)


def _distances(points):
    floor = points[:, 1] + 0.0
    wall = points[:, 2] + 7.0
    columns = [_column(turned(points, place, yaw)) for _, place, yaw in COLUMNS]
    return np.stack([floor, wall, *columns, _standing(points), _sitting(points)])


def _column(points):
    """An exclamation mark: a shaft that widens upwards, a foot, a rod between them."""
    height = points[:, 1]
    half_width = 0.42 + 0.22 * np.clip((height - FOOT_TOP - GAP) / (2 * HALF_HEIGHT), 0, 1)
    half_size = np.stack(
        [half_width, np.full_like(height, HALF_HEIGHT), np.full_like(height, 0.07)], -1
    )
    middle = np.array((0, SHAFT_BOTTOM + HALF_HEIGHT, 0))
    shaft = box(points - middle, half_size) * 0.96  # widening: a little too far without this
    foot = box(points - np.array((0, HALF_FOOT, 0)), np.array((0.36, HALF_FOOT, 0.34)))
    rod = box(points - np.array((0, FOOT_TOP + GAP * 0.5, 0)), np.array((0.05, GAP, 0.03)))
    return np.minimum(np.minimum(shaft, foot), rod)


def _standing(points):
    at = points - np.array((2.95, 0, 2.2))
    both = mirrored(at)
    head = length((at - np.array((0, 1.62, 0))) * np.array((1, 0.88, 1))) - 0.135
    figure = smooth_union(head, capsule(at, (0, 1.5, 0), (0, 1.34, 0), 0.07, 0.09), 0.03)
    trunk = capsule(at, (0, 1.36, 0), (0, 0.85, 0.02), 0.20, 0.22)
    figure = smooth_union(figure, trunk, 0.1)
    arms = capsule(both, (0.20, 1.34, 0), (0.27, 0.80, 0.04), 0.075, 0.06)
    figure = smooth_union(figure, arms, 0.06)
    legs = capsule(both, (0.09, 0.85, 0), (0.10, 0.05, 0), 0.12, 0.075)
    return smooth_union(figure, legs, 0.08)


def _sitting(points):
    """A visitor in a wheelchair."""
    at = turned(points, (-0.10, 0, 2.9), -0.6)
    both = mirrored(at)
    head = length(at - np.array((0, 1.22, 0))) - 0.13
    figure = smooth_union(head, capsule(at, (0, 1.15, 0), (0, 1.0, 0), 0.07, 0.09), 0.03)
    trunk = capsule(at, (0, 1.02, 0), (0, 0.62, -0.03), 0.17, 0.19)
    figure = smooth_union(figure, trunk, 0.08)
    thighs = capsule(both, (0.10, 0.58, 0), (0.10, 0.56, 0.42), 0.10, 0.085)
    figure = smooth_union(figure, thighs, 0.06)
    shins = capsule(both, (0.10, 0.54, 0.42), (0.10, 0.12, 0.50), 0.075, 0.06)
    figure = smooth_union(figure, shins, 0.05)
    arms = capsule(both, (0.22, 0.98, 0), (0.26, 0.70, 0.22), 0.06, 0.05)
    figure = smooth_union(figure, arms, 0.05)

    wheel = both - np.array((0.30, 0.30, -0.05))
    radius = np.sqrt(wheel[:, 1] ** 2 + wheel[:, 2] ** 2)
    ring = np.sqrt((radius - 0.29) ** 2 + wheel[:, 0] ** 2) - 0.028
    hub = np.maximum(radius - 0.04, np.abs(wheel[:, 0]) - 0.03)
    frame = capsule(both, (0.22, 0.95, -0.2), (0.22, 0.45, -0.12), 0.03)
    return np.minimum(np.minimum(figure, ring), np.minimum(hub, frame))


def _surface(points, normals, body):
    tones = np.full(len(points), 0.5)
    tones[body == FLOOR] = 0.30
    tones[body == WALL] = 0.33
    for index, (name, place, yaw) in enumerate(COLUMNS):
        here = body == FIRST_COLUMN + index
        if here.any():
            tones[here] = _column_tones(turned(points[here], place, yaw), name)
    tones[body == STANDING] = 0.06
    tones[body == SITTING] = 0.05
    return tones


def _column_tones(points, name):
    """The portrait on the upper 62 % of the shaft, lines of text below it."""
    portrait = rendered(name).tone
    portrait = np.where(np.isnan(portrait), 1.0, portrait * 0.92) ** 1.9
    rows, columns = portrait.shape
    shaft_height, shaft_width = HALF_HEIGHT * 2, HALF_WIDTH * 2
    down = 1 - (points[:, 1] - SHAFT_BOTTOM) / (2 * HALF_HEIGHT)
    portrait_y = np.clip(down / 0.62, 0, 1.5)
    scale = shaft_width / (shaft_height * 0.62) * (rows / columns)
    portrait_x = (points[:, 0] / HALF_WIDTH * 0.5) * scale + 0.5
    row = np.clip((portrait_y * rows).astype(int), 0, rows - 1)
    column = np.clip((portrait_x * columns).astype(int), 0, columns - 1)
    tones = np.where(portrait_y <= 1, portrait[row, column], 1.0)
    on_line = np.abs(((portrait_y - 1.06) * 17) % 1 - 0.5) < 0.28
    in_text = (portrait_y > 1.06) & (portrait_y < 1.50) & (down > 0)
    in_text &= np.abs(points[:, 0]) < HALF_WIDTH * 0.78
    tones = np.where(on_line & in_text, 0.22, tones)
    on_face = (np.abs(points[:, 2]) > 0.055) & (points[:, 1] > SHAFT_BOTTOM - 0.01)
    sides = np.where(points[:, 1] < FOOT_TOP + 0.01, 0.05, 0.30)
    return np.where(on_face, tones * 1.35, sides)
