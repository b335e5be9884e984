"""Head, neck and trunk as distances. The head's middle lies at the origin, the face at z > 0."""

import numpy as np

from .distance import (
    capsule,
    coordinates,
    ellipsoid,
    mirrored,
    smooth_difference,
    smooth_union,
    sphere,
)


def head(points, person):
    """Distance to the head without hair, and to the eyeballs."""
    skull = _skull(points, person)
    both = mirrored(points)
    skull = smooth_difference(skull, ellipsoid(both, (0.32, 0.06, 0.92), (0.20, 0.13, 0.22)), 0.16)
    eyes = sphere(both, (0.315, 0.065, 0.585), 0.165)
    lids = ellipsoid(both, (0.315, 0.075, 0.60), (0.215, 0.135, 0.165))
    face = smooth_union(skull, lids, 0.05)
    face = smooth_union(face, _nose(points, person), 0.09)
    nostrils = ellipsoid(both, (0.07, -0.375, 0.90), (0.035, 0.022, 0.05))
    face = smooth_difference(face, nostrils, 0.03)
    face = _with_mouth(face, points, person)
    ear = ellipsoid(both, (0.775, -0.02, -0.10), (0.075, 0.25, 0.15))
    hollow = ellipsoid(both, (0.86, 0, -0.05), (0.06, 0.15, 0.08))
    ear = smooth_difference(ear, hollow, 0.06)
    return smooth_union(face, ear, 0.07), eyes


def _skull(points, person):
    both = mirrored(points)
    body = ellipsoid(points, (0, 0.36, -0.18), (0.77, 0.86, 0.96))
    jaw = ellipsoid(points, (0, -0.32, 0.14), (person.jaw_width, 0.82, 0.70))
    body = smooth_union(body, jaw, 0.28)
    chin = ellipsoid(points, (0, -0.98, 0.46), (0.24, 0.17, 0.20))
    body = smooth_union(body, chin, 0.26)
    cheeks = ellipsoid(both, (0.42, -0.16, 0.50), (0.17 * person.cheeks, 0.16, 0.18))
    body = smooth_union(body, cheeks, 0.22)
    jaw_corners = ellipsoid(both, (0.50, -0.72, 0.10), (0.12, 0.2, 0.25))
    body = smooth_union(body, jaw_corners, 0.3)
    brows = capsule(both, (0.10, 0.24, 0.77), (0.46, 0.25, 0.60), 0.065 + person.brows * 0.25)
    return smooth_union(body, brows, 0.12)


def _nose(points, person):
    both = mirrored(points)
    bridge = capsule(points, (0, 0.20, 0.76), (0, -0.26, person.nose_depth), 0.055, 0.105)
    wings = ellipsoid(both, (person.nose_width, -0.31, 0.83), (0.085, 0.075, 0.10))
    nose = smooth_union(bridge, wings, 0.07)
    tip = ellipsoid(points, (0, -0.30, person.nose_depth - 0.02), (0.11, 0.085, 0.10))
    return smooth_union(nose, tip, 0.08)


def _with_mouth(face, points, person):
    both = mirrored(points)
    curved = both.copy()
    curved[..., 1] -= person.smile * (both[..., 0] / 0.25) ** 2
    face = smooth_union(face, ellipsoid(points, (0, -0.60, 0.66), (0.34, 0.2, 0.16)), 0.2)
    upper = ellipsoid(curved, (0.06, -0.575, 0.80), (0.20, 0.052 * person.lips, 0.085))
    face = smooth_union(face, upper, 0.035)
    lower = ellipsoid(curved, (0, -0.672, 0.795), (0.19, 0.066 * person.lips, 0.085))
    face = smooth_union(face, lower, 0.035)
    gap = ellipsoid(curved, (0, -0.618, 0.90), (0.27, 0.010, 0.085))
    face = smooth_difference(face, gap, 0.028)
    below = ellipsoid(points, (0, -0.78, 0.90), (0.14, 0.05, 0.12))
    return smooth_difference(face, below, 0.1)


def neck(points, person):
    throat = capsule(
        points, (0, -0.75, -0.18), (0, -1.9, -0.34), person.neck_radius, person.neck_radius * 1.12
    )
    muscles = capsule(mirrored(points), (0.40, -0.75, -0.1), (0.08, -1.75, 0.08), 0.10)
    return smooth_union(throat, muscles, 0.14)


def trunk(points, person):
    both = mirrored(points)
    width = person.shoulders
    shoulders = capsule(both, (0.30, -1.72, -0.36), (width * 0.80, -2.16, -0.46), 0.20, 0.40)
    chest = ellipsoid(points, (0, -3.0, -0.35), (width * 1.02, 1.45, 0.80))
    body = smooth_union(shoulders, chest, 0.45)
    arms = capsule(both, (width * 0.86, -2.30, -0.46), (width * 1.16, -4.6, -0.30), 0.40, 0.46)
    body = smooth_union(body, arms, 0.30)
    belly = ellipsoid(points, (0, -4.6, -0.35), (width * 1.15, 1.9, 0.85))
    return smooth_union(body, belly, 0.3)


def glasses(points):
    """Round spectacles: rims, bridge and temples."""
    both = mirrored(points)
    across, upward, forward = coordinates(both - (0.34, 0.03, 0.86))
    from_centre = np.sqrt((across / 1.08) ** 2 + (upward * 1.1) ** 2)
    bent = forward + 0.12 * np.clip(both[..., 0] - 0.2, 0, 1)
    rims = np.sqrt((from_centre - 0.245) ** 2 + bent**2) - 0.024
    bridge = capsule(both, (0, 0.07, 0.93), (0.10, 0.07, 0.90), 0.022)
    temples = capsule(both, (0.58, 0.08, 0.80), (0.82, 0.06, -0.1), 0.022)
    return np.minimum(rims, np.minimum(bridge, temples))
