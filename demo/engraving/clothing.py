"""Clothes as distances, and the tones painted onto them.

The cut of a garment (``person.cut``) is a body of its own. What can be drawn on its surface
(lapels, buttons, stripes: ``person.pattern``) is only a tone.
"""

import numpy as np

from .distance import (
    capsule,
    coordinates,
    nothing,
    smooth_difference,
    smooth_union,
)


def clothes(points, trunk, person):
    """Distances to the garment and to a second layer of another tone (collar)."""
    return CUTS[person.cut](points, trunk - 0.06)


def _crew_neck(points, body):
    opening = capsule(points, (0, -1.2, 0.06), (0, -1.88, 0.02), 0.50, 0.50)
    return smooth_difference(body, opening, 0.05), nothing(points)


def _shirt(points, body):
    """A narrower opening than ``_crew_neck``."""
    opening = capsule(points, (0, -1.2, 0.04), (0, -1.76, 0.02), 0.46, 0.46)
    return smooth_difference(body, opening, 0.05), nothing(points)


def _turtle_neck(points, body):
    x, _, z = coordinates(points)
    tube = capsule(points, (0, -1.28, -0.13), (0, -1.75, -0.20), 0.50, 0.56)
    ribs = 0.012 * np.sin(40 * np.arctan2(x, z + 0.2))
    return smooth_union(body, tube + ribs, 0.12), nothing(points)


CUTS = {"crew": _crew_neck, "shirt": _shirt, "turtle": _turtle_neck}


def paint_clothes(tones, points, is_cloth, person):
    """Write the tones of the garment into ``tones``; ``points`` in trunk coordinates."""
    tones[is_cloth] = person.cloth_tone
    paint = PATTERNS.get(person.pattern)
    if paint:
        x, y, z = coordinates(points)
        paint(tones, x, y, z, is_cloth, person)


def _paint_blazer(tones, x, y, z, is_cloth, person):
    width = np.abs(x)
    from_edge = width - (y + 3.35) * 0.34
    blouse = is_cloth & (from_edge < 0) & (z > -0.25)
    tones[blouse] = person.second_tone
    tones[blouse & (width < 0.014)] = 0.12
    growing = 0.10 * np.clip(-y - 1.9, 0, 1)
    lapel = (from_edge >= 0) & (from_edge < 0.20 + growing) & (z > -0.3) & (y < -1.55)
    tones[is_cloth & lapel] = person.cloth_tone * 1.9 + 0.03
    seam = (np.abs(from_edge - 0.20 - growing) < 0.014) & (y < -1.55) & (z > -0.3)
    tones[is_cloth & seam] = 0.01


def _paint_v_neck(tones, x, y, z, is_cloth, person):
    from_edge = np.abs(x) - (y + 2.62) * 0.42
    tones[is_cloth & (from_edge < 0) & (z > -0.25)] = person.skin
    band = (np.abs(from_edge - 0.05) < 0.05) & (y < -1.5) & (y > -2.8) & (z > -0.25)
    tones[is_cloth & band] = person.second_tone


def _paint_shirt(tones, x, y, z, is_cloth, person):
    width = np.abs(x)
    front = is_cloth & (z > 0)
    tones[front & (width < 0.075)] = person.cloth_tone * 1.15
    tones[front & (np.abs(width - 0.078) < 0.010)] = 0.03
    for height in (-2.15, -2.62, -3.1):
        tones[front & ((x**2 + (y - height) ** 2) < 0.0012)] = 0.02


def _paint_apron(tones, x, y, z, is_cloth, person):
    width = np.abs(x)
    straps = is_cloth & (np.abs(width - 0.52 - 0.16 * (y + 2)) < 0.085) & (y > -2.6)
    bib = is_cloth & (y < -2.55) & (width < 0.80)
    tones[straps | bib] = person.second_tone
    tones[is_cloth & (np.abs(y + 2.62) < 0.012) & (width < 0.8)] = 0.02


def _paint_zip(tones, x, y, z, is_cloth, person):
    width = np.abs(x)
    tones[is_cloth & (width < 0.03) & (z > 0)] = 0.02
    tones[is_cloth & (y > -2.15 - 0.25 * width)] = person.second_tone


def _paint_collar(tones, x, y, z, is_cloth, person, *, opening, length):
    """An open collar: skin in the opening, two flaps that end in points, seams round them.

    ``opening`` is the y of its lower end, ``length`` how far the points reach below the neck.
    """
    width = np.abs(x)
    front = is_cloth & (z > -0.25)
    from_edge = width - (y - opening) * 0.40
    tones[front & (from_edge < 0)] = person.skin
    tones[front & (from_edge < 0) & (from_edge > -0.05)] = person.skin * 0.45
    tip = -1.55 - length
    outer = 0.36 - 0.10 * np.clip((y - tip) / length, 0, 1.5)
    lower = tip + 0.55 * np.clip(0.40 - width, 0, 1)
    flap = front & (from_edge >= 0) & (from_edge < outer) & (y > lower)
    tones[flap] = person.second_tone
    seam = front & (from_edge > -0.02) & (from_edge < outer + 0.03) & (y > lower - 0.035) & ~flap
    tones[seam & (from_edge >= 0)] = 0.02
    tones[front & (width < 0.016) & (y < opening)] = 0.02


def _paint_blouse(tones, x, y, z, is_cloth, person):
    """Upright stripes and an open collar."""
    stripe = np.sin(x * 26) > 0.35
    tones[is_cloth & stripe] = person.second_tone
    _paint_collar(tones, x, y, z, is_cloth, person, opening=-2.75, length=0.85)


def _paint_check(tones, x, y, z, is_cloth, person):
    """A checked shirt with a collar and buttons."""
    upright = np.abs((x / 0.46) % 1 - 0.5) < 0.20
    lying = np.abs((y / 0.46) % 1 - 0.5) < 0.20
    tones[is_cloth & (upright | lying)] = person.cloth_tone * 0.5
    tones[is_cloth & upright & lying] = 0.03
    _paint_collar(tones, x, y, z, is_cloth, person, opening=-2.45, length=0.85)


PATTERNS = {
    "blazer": _paint_blazer,
    "v-neck": _paint_v_neck,
    "shirt": _paint_shirt,
    "apron": _paint_apron,
    "zip": _paint_zip,
    "blouse": _paint_blouse,
    "check": _paint_check,
}
