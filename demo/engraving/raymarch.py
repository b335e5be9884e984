"""Walking rays through a distance field, and the light at the places they meet.

``distance`` is a function from points (count, 3) to distances (count,).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .distance import length


class Rendering(NamedTuple):
    """A rendered picture, all arrays (height, width). Where no ray met anything: nan and -1."""

    tone: np.ndarray  # 0 black to 1 white
    depth: np.ndarray  # grows towards the viewer
    material: np.ndarray  # number of the body that was met


@dataclass(frozen=True)
class Precision:
    """How carefully rays are walked; lengths in the units of the scene."""

    steps: int
    stride: float  # share of the free distance that is walked at once
    hit: float  # closer than this counts as met
    hit_growth: float  # ... and by how much that grows with the length of the ray
    far: float
    normal: float  # distance of the two probes of a surface normal
    shadow_steps: int
    shadow_start: float
    shadow_hardness: float
    shadow_stride: tuple[float, float]  # shortest and longest stride
    occlusion_heights: tuple[float, ...]
    occlusion_strength: float


def unit(vector):
    vector = np.array(vector, float)
    return vector / np.sqrt(vector @ vector)


def walk(distance, origins, directions, precision):
    """Length of every ray until it meets something, and whether it does."""
    travelled = np.zeros(len(directions))
    walking = np.ones(len(directions), bool)
    met = np.zeros(len(directions), bool)
    for _ in range(precision.steps):
        rays = np.nonzero(walking)[0]
        if not len(rays):
            break
        free = distance(origins[rays] + directions[rays] * travelled[rays, None])
        travelled[rays] += free * precision.stride
        arrived = free < precision.hit * (1 + travelled[rays] * precision.hit_growth)
        met[rays[arrived]] = True
        walking[rays[arrived | (travelled[rays] > precision.far)]] = False
    return travelled, met


def surface_normals(distance, points, precision):
    normals = np.zeros_like(points)
    for axis in range(3):
        probe = np.zeros(3)
        probe[axis] = precision.normal
        normals[:, axis] = distance(points + probe) - distance(points - probe)
    return normals / (length(normals)[:, None] + 1e-9)


def shadow(distance, points, normals, light, precision):
    """1 in full light to 0 in full shadow, with soft edges. ``light`` is a unit vector."""
    lit = np.ones(len(points))
    travelled = np.full(len(points), precision.shadow_start)
    for _ in range(precision.shadow_steps):
        free = distance(points + normals * 0.02 + light * travelled[:, None])
        lit = np.minimum(lit, np.clip(precision.shadow_hardness * free / travelled, 0, 1))
        travelled += np.clip(free, *precision.shadow_stride)
    return lit


def openness(distance, points, normals, precision):
    """1 in the open to 0.1 in deep corners (ambient occlusion)."""
    closed = np.zeros(len(points))
    for index, height in enumerate(precision.occlusion_heights):
        closed += (height - distance(points + normals * height)) / height * 0.5**index
    return np.clip(1 - precision.occlusion_strength * closed, 0.1, 1)


def picture(width, height, met, tone, depth, material):
    """Arrays (height, width) from the values at the rays that met something."""
    tones = np.full(width * height, np.nan)
    depths = np.full(width * height, np.nan)
    materials = np.full(width * height, -1)
    tones[met], depths[met], materials[met] = tone, depth, material
    shape = (height, width)
    return Rendering(tones.reshape(shape), depths.reshape(shape), materials.reshape(shape))
