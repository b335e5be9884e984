"""Hair, headgear and beards as distances, one function a style."""

import numpy as np

from .distance import (
    capsule,
    coordinates,
    ellipsoid,
    mirrored,
    nothing,
    smooth_difference,
    smooth_intersection,
    smooth_union,
)


def hair(points, person):
    return STYLES[person.hair](points, person)


def _short(points, person):
    x, y, z = coordinates(points)
    waves = 0.02 * np.sin(14 * x + 3 * y) * np.sin(11 * y - 4 * z)
    shell = ellipsoid(points, (0, 0.44, -0.22), (0.83, 0.90, 1.0))
    forehead = (z - 0.44) * 0.75 - (y - 0.40) * 0.62
    line = np.maximum(forehead, (-(y + 0.15)) * 0.6 + (z + 0.05) * 0.5)
    return smooth_intersection(shell, line, 0.08) + waves * 0.4


def _cropped(points, person):
    _, y, z = coordinates(points)
    shell = ellipsoid(points, (0, 0.42, -0.20), (0.795, 0.865, 0.975))
    forehead = (z - 0.50) * 0.75 - (y - 0.46) * 0.62
    line = np.maximum(forehead, (-(y - 0.0)) * 0.6 + (z + 0.05) * 0.5)
    return smooth_intersection(shell, line, 0.06)


def _fade(points, person):
    x, y, z = coordinates(points)
    shell = ellipsoid(points, (0, 0.50, -0.18), (0.80, 0.93, 0.97))
    forehead = (z - 0.46) * 0.7 - (y - 0.5) * 0.7
    line = np.maximum(forehead, -(y - 0.22) + z * 0.1)
    curls = 0.012 * np.sin(40 * x) * np.sin(40 * y) * np.sin(40 * z)
    return smooth_intersection(shell, line, 0.10) + curls


def _afro(points, person):
    x, y, z = coordinates(points)
    ball = ellipsoid(points, (0, 0.62, -0.25), (1.12, 1.02, 1.12))
    forehead = (z - 0.34) * 0.8 - (y - 0.44) * 0.55
    line = np.maximum(forehead, -(y + 0.35) * 0.7 + (z - 0.1) * 0.6)
    curls = 0.02 * np.sin(23 * x) * np.sin(21 * y) * np.sin(19 * z)
    return smooth_intersection(ball, line, 0.12) + curls


def _parted_crown(points, person):
    """The upper part of longer hair, parted at ``person.parting`` (x)."""
    x, y, z = coordinates(points)
    shell = ellipsoid(points, (0, 0.46, -0.24), (0.89, 0.93, 1.03))
    line = (
        (z - 0.40) * 0.78 - (y - 0.36) * 0.62 - 0.10 * np.clip(np.abs(x - person.parting), 0, 0.6)
    )
    return smooth_intersection(shell, line, 0.06)


def _strands(points):
    x, y, _ = coordinates(points)
    return 0.012 * np.sin(30 * x + 6 * y + 3 * np.sin(5 * y))


def _wavy(points, person):
    x, y, z = coordinates(points)
    falling = capsule(mirrored(points), (0.76, 0.30, -0.14), (0.98, -1.35, -0.05), 0.32, 0.30)
    body = smooth_union(_parted_crown(points, person), falling, 0.3)
    back = ellipsoid(points, (0, -0.5, -0.75), (0.95, 1.2, 0.42))
    body = smooth_union(body, back, 0.3)
    body = body + 0.045 * np.sin(9 * y + 5 * x) * np.sin(6 * x + 4 * z)
    return body + _strands(points)


def _bob(points, person):
    falling = capsule(mirrored(points), (0.75, 0.25, -0.15), (0.80, -0.72, 0.0), 0.30, 0.24)
    body = smooth_union(_parted_crown(points, person), falling, 0.25)
    back = ellipsoid(points, (0, -0.2, -0.7), (0.85, 0.85, 0.42))
    return smooth_union(body, back, 0.25) + _strands(points)


def _short_waves(points, person):
    """Chin-long, full, in waves, behind the ears."""
    x, y, z = coordinates(points)
    crown = ellipsoid(points, (0, 0.46, -0.26), (0.95, 0.96, 1.06))
    line = (
        (z - 0.36) * 0.78 - (y - 0.36) * 0.62 - 0.16 * np.clip(np.abs(x - person.parting), 0, 0.6)
    )
    body = smooth_intersection(crown, line, 0.06)
    falling = capsule(mirrored(points), (0.80, 0.35, -0.12), (0.84, -0.58, 0.06), 0.28, 0.30)
    body = smooth_union(body, falling, 0.25)
    back = ellipsoid(points, (0, -0.1, -0.7), (0.92, 0.80, 0.45))
    body = smooth_union(body, back, 0.25)
    waves = 0.06 * np.sin(11 * y + 4 * x + 2 * np.sin(5 * x)) * np.sin(7 * x + 5 * z)
    return body + waves + _strands(points)


def _bun(points, person):
    knot = ellipsoid(points, (0, 1.05, -1.0), (0.42, 0.40, 0.42))
    return smooth_union(_parted_crown(points, person), knot, 0.08) + _strands(points)


def _scarf(points, person):
    x, y, z = coordinates(points)
    cloth = ellipsoid(points, (0, 0.40, -0.22), (0.93, 1.0, 1.08))
    cloth = smooth_union(cloth, ellipsoid(points, (0, -0.55, -0.12), (0.84, 0.75, 0.80)), 0.35)
    cloth = smooth_union(cloth, ellipsoid(points, (0.0, -1.45, -0.10), (1.05, 0.62, 0.72)), 0.3)
    across = capsule(points, (-0.55, -1.05, 0.35), (0.75, -1.65, 0.45), 0.22, 0.26)
    cloth = smooth_union(cloth, across, 0.18)
    hanging = capsule(points, (-0.35, -1.35, 0.42), (0.5, -2.2, 0.5), 0.16, 0.32)
    cloth = smooth_union(cloth, hanging, 0.18)
    folds = 0.03 * np.sin(7 * y + 4 * x + 2 * np.sin(3 * x)) * np.clip((-0.2 - y), 0, 1)
    folds = folds + 0.018 * np.sin(10 * (x * 0.6 + y) + 2 * z)
    face = ellipsoid(points, (0, -0.22, 0.9), (0.60, 0.86, 0.62))
    return smooth_difference(cloth + folds, face, 0.06)


def _cap(points, person):
    """A flat cap, its peak over the brow, and short hair below it."""
    _, y, z = coordinates(points)
    lying = ellipsoid(points, (0, 0.72, -0.06), (0.98, 0.50, 1.16))
    lying = np.maximum(lying, 0.44 - y + 0.10 * (z - 0.5))
    band = ellipsoid(points, (0, 0.44, -0.20), (0.84, 0.90, 1.0))
    band = smooth_intersection(band, np.abs(y - 0.50 - 0.08 * z) - 0.14, 0.04)
    crown = smooth_union(lying, band, 0.10)
    peak = ellipsoid(points, (0, 0.40, 0.70), (0.60, 0.10, 0.52))
    sides = np.maximum(_short(points, person), y - 0.5)
    return np.minimum(smooth_union(crown, peak, 0.05), sides)


STYLES = {
    "short": _short,
    "cropped": _cropped,
    "fade": _fade,
    "afro": _afro,
    "wavy": _wavy,
    "bob": _bob,
    "bun": _bun,
    "short-waves": _short_waves,
    "scarf": _scarf,
    "cap": _cap,
}


def beard(points, person):
    """A full beard; ``person.beard`` is its length, 0 for none."""
    if not person.beard:
        return nothing(points)
    size = person.beard
    x, y, _ = coordinates(points)
    cheeks = (0.655 + 0.03 * size, 0.62 + 0.1 * size, 0.72 + 0.03 * size)
    body = ellipsoid(points, (0, -0.66, 0.16), cheeks)
    chin = ellipsoid(points, (0, -1.0 - 0.1 * size, 0.45), (0.30, 0.24 + 0.12 * size, 0.26))
    body = smooth_union(body, chin, 0.2)
    face = ellipsoid(points, (0, -0.22, 0.9), (0.50, 0.34, 0.9))
    body = smooth_difference(body, face, 0.06)
    mouth = ellipsoid(points, (0, -0.625, 0.95), (0.21, 0.10, 0.4))
    body = smooth_difference(body, mouth, 0.04)
    thickness = person.moustache
    moustache = capsule(
        mirrored(points), (0.02, -0.485, 0.84), (0.27, -0.60, 0.72), thickness, thickness * 0.9
    )
    body = smooth_union(body, moustache, 0.05)
    body = np.maximum(body, y - 0.02)
    return body + 0.012 * np.sin(34 * x) * np.sin(30 * y + 3 * x)
