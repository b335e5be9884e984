"""Rendering of a room: a perspective camera, bodies on a floor, daylight. Units are metres."""

from dataclasses import dataclass

import numpy as np

from .distance import length
from .raymarch import Precision, openness, picture, shadow, surface_normals, unit, walk

PRECISION = Precision(
    steps=110,
    stride=0.95,
    hit=0.003,
    hit_growth=0.3,
    far=40,
    normal=0.004,
    shadow_steps=40,
    shadow_start=0.05,
    shadow_hardness=9,
    shadow_stride=(0.04, 0.6),
    occlusion_heights=(0.08, 0.2, 0.45, 0.9),
    occlusion_strength=0.5,
)


@dataclass(frozen=True)
class View:
    """Camera, light and size of the picture in pixels."""

    width: int
    height: int
    camera: tuple[float, float, float]
    target: tuple[float, float, float]
    focal_length: float  # in half widths of the picture
    light: tuple[float, float, float]  # direction to the light
    ambient: float = 0.34  # strength of the light from everywhere


def render_room(distances, surface, view):
    """Render bodies.

    ``distances(points)`` gives the distances to all bodies, shape (bodies, points);
    ``surface(points, normals, body)`` the tones at points on the body of that number.
    """

    def distance(points):
        return distances(points).min(0)

    camera = np.array(view.camera, float)
    forward = unit(np.array(view.target, float) - camera)
    right = unit(np.cross(forward, (0, 1, 0)))
    up = np.cross(right, forward)
    columns = (np.arange(view.width) + 0.5) / view.width * 2 - 1
    rows = (1 - (np.arange(view.height) + 0.5) / view.height * 2) * view.height / view.width
    x, y = np.meshgrid(columns, rows)
    directions = x[..., None] * right + y[..., None] * up + view.focal_length * forward
    directions = directions.reshape(-1, 3)
    directions /= length(directions)[:, None]

    origins = np.broadcast_to(camera, directions.shape)
    travelled, met = walk(distance, origins, directions, PRECISION)
    met = np.nonzero(met)[0]
    points = camera + directions[met] * travelled[met, None]
    body = distances(points).argmin(0)
    normals = surface_normals(distance, points, PRECISION)
    light = unit(view.light)
    lit = shadow(distance, points, normals, light, PRECISION)
    open_sky = openness(distance, points, normals, PRECISION)
    tone = surface(points, normals, body) * (
        1.0 * np.clip(normals @ light, 0, 1) * lit
        + view.ambient * open_sky * (0.7 + 0.3 * normals[:, 1])
    )
    tone = np.clip(tone, 0, 1) ** (1 / 1.8)
    return picture(view.width, view.height, met, tone, -travelled[met], body)
