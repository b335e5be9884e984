"""Rendering of one person as a bust."""

import numpy as np

from .anatomy import glasses, head, neck, trunk
from .clothing import clothes
from .distance import length, rotation, smooth_union
from .hair import beard, hair
from .raymarch import Precision, openness, picture, shadow, surface_normals, unit, walk
from .surface import surface_tones

PRECISION = Precision(
    steps=90,
    stride=0.72,
    hit=0.004,
    hit_growth=0,
    far=8,
    normal=0.006,
    shadow_steps=26,
    shadow_start=0.06,
    shadow_hardness=7,
    shadow_stride=(0.03, 0.25),
    occlusion_heights=(0.06, 0.14, 0.28, 0.5),
    occlusion_strength=0.55,
)
CAMERA_DISTANCE = 14.0
START_OF_RAYS = 3.2  # z in front of every bust


class Bust:
    """A person as a distance field. Materials are numbered by ``surface.Material``."""

    def __init__(self, person):
        self.person = person
        self.head_turn = rotation(person.yaw, person.pitch)
        body_yaw = person.yaw * 0.45 if person.body_yaw is None else person.body_yaw
        self.trunk_turn = rotation(body_yaw, 0)

    def distances(self, points):
        """Distances to all materials, shape (materials, points)."""
        person = self.person
        head_points = points @ self.head_turn
        trunk_points = points @ self.trunk_turn
        face, eyes = head(head_points, person)
        throat = neck(head_points * 0.5 + trunk_points * 0.5, person)
        skin = smooth_union(face, throat, 0.14)
        body = trunk(trunk_points, person)
        skin = smooth_union(skin, body + 0.05, 0.18)
        garment, second_layer = clothes(trunk_points, body, person)
        bodies = [
            skin,
            eyes,
            hair(head_points, person),
            beard(head_points, person),
            garment,
            second_layer,
        ]
        if person.glasses:
            bodies.append(glasses(head_points))
        return np.stack(bodies)

    def distance(self, points):
        return self.distances(points).min(0)


def _rays(width, height, field_of_view, middle, offset):
    """Origins and directions: nearly parallel rays, one a pixel, for a slight perspective."""
    columns = (np.arange(width) + 0.5) / width - 0.5
    rows = 0.5 - (np.arange(height) + 0.5) / height
    x, y = np.meshgrid(columns * field_of_view, rows * field_of_view * height / width + middle)
    x = x + offset
    origins = np.stack([x, y, np.full_like(x, START_OF_RAYS)], -1).reshape(-1, 3)
    camera = np.array((offset, middle + 0.1, CAMERA_DISTANCE))
    directions = origins - camera
    return origins, directions / length(directions)[:, None]


def render(person, width=480, height=600, *, field_of_view=3.3, middle=-0.50, offset=0.0):
    """Render a person on ``width`` x ``height`` pixels.

    ``field_of_view`` is the width of the picture in bust units, ``middle`` the y in its middle,
    ``offset`` the x: 1 moves the person one unit to the left.
    """
    bust = Bust(person)
    origins, directions = _rays(width, height, field_of_view, middle, offset)
    travelled, met = walk(bust.distance, origins, directions, PRECISION)
    met = np.nonzero(met)[0]
    points = origins[met] + directions[met] * travelled[met, None]
    material = bust.distances(points).argmin(0)
    normals = surface_normals(bust.distance, points, PRECISION)

    light = unit(person.light)
    lit = shadow(bust.distance, points, normals, light, PRECISION)
    open_sky = openness(bust.distance, points, normals, PRECISION)
    diffuse = np.clip(normals @ light, 0, 1)
    fill = 0.5 + 0.5 * normals @ unit((0.6, 0.2, 0.8))
    facing = (normals * -directions[met]).sum(-1)
    rim = np.clip(1 - facing, 0, 1) ** 3 * np.clip(normals @ unit((0.9, 0.25, -0.35)), 0, 1)
    towards_highlight = np.clip(normals @ unit(light + np.array((0, 0, 1.0))), 0, 1)

    surface = surface_tones(bust, points, material, towards_highlight)
    tone = (
        surface.tone * (1.15 * diffuse * lit + 0.20 * fill * open_sky + 0.10 * open_sky)
        + rim * person.rim_light * (0.25 + 0.75 * surface.tone)
        + surface.sheen
        + surface.gloss * lit
    )
    tone = np.clip(np.clip(tone, 0, 1.2) ** (1 / 1.9), 0, 1)
    return picture(width, height, met, tone, points[:, 2], material)
