"""Signed distances to simple bodies, and ways to join them.

``points`` is always an array of shape (count, 3); the result holds one distance a point:
negative inside, zero on the surface. ``blend`` is the width over which two bodies melt.
"""

import numpy as np

FAR = 9.0  # distance that stands for "there is nothing"


def length(vectors):
    return np.sqrt((vectors * vectors).sum(-1))


def nothing(points):
    return np.full(points.shape[:-1], FAR)


def coordinates(points):
    return points[..., 0], points[..., 1], points[..., 2]


def mirrored(points):
    """Both sides onto the side with x >= 0: a body drawn there appears twice."""
    both = points.copy()
    both[..., 0] = np.abs(both[..., 0])
    return both


def turned(points, centre, yaw):
    """Points in the coordinates of a body at ``centre``, turned by ``yaw`` about y."""
    moved = points - np.array(centre)
    cosine, sine = np.cos(yaw), np.sin(yaw)
    x, y, z = coordinates(moved)
    return np.stack([x * cosine - z * sine, y, x * sine + z * cosine], -1)


def rotation(yaw, pitch, roll=0.0):
    """Matrix that turns a bust; ``points @ rotation(...)`` turns points back into it."""
    cos_yaw, sin_yaw = np.cos(yaw), np.sin(yaw)
    cos_pitch, sin_pitch = np.cos(pitch), np.sin(pitch)
    cos_roll, sin_roll = np.cos(roll), np.sin(roll)
    about_y = np.array([[cos_yaw, 0, sin_yaw], [0, 1, 0], [-sin_yaw, 0, cos_yaw]])
    about_x = np.array([[1, 0, 0], [0, cos_pitch, -sin_pitch], [0, sin_pitch, cos_pitch]])
    about_z = np.array([[cos_roll, -sin_roll, 0], [sin_roll, cos_roll, 0], [0, 0, 1]])
    return about_y @ about_x @ about_z


def sphere(points, centre, radius):
    return length(points - np.array(centre)) - radius


def ellipsoid(points, centre, radii):
    """Approximate distance: exact on the surface, good enough near it."""
    scaled = (points - np.array(centre)) / np.array(radii)
    size = length(scaled)
    gradient = length(scaled / np.array(radii))
    return size * (size - 1) / np.maximum(gradient, 1e-6)


def capsule(points, start, end, radius, end_radius=None):
    """A rod with round ends, which may grow from ``radius`` to ``end_radius``."""
    start, end = np.array(start), np.array(end)
    from_start = points - start
    axis = end - start
    along = np.clip((from_start @ axis) / (axis @ axis), 0, 1)
    thickness = radius if end_radius is None else radius + (end_radius - radius) * along
    return length(from_start - along[..., None] * axis) - thickness


def box(points, half_size):
    """A box about the origin; ``half_size`` may differ from point to point."""
    outside = np.abs(points) - half_size
    return length(np.maximum(outside, 0)) + np.minimum(outside.max(-1), 0)


def smooth_union(first, second, blend):
    share = np.clip(0.5 + 0.5 * (second - first) / blend, 0, 1)
    return second + (first - second) * share - blend * share * (1 - share)


def smooth_difference(body, removed, blend):
    share = np.clip(0.5 - 0.5 * (body + removed) / blend, 0, 1)
    return body + (-removed - body) * share + blend * share * (1 - share)


def smooth_intersection(first, second, blend):
    share = np.clip(0.5 - 0.5 * (second - first) / blend, 0, 1)
    return second + (first - second) * share + blend * share * (1 - share)
