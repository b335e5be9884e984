"""The tones of a bust's surface before light falls on it."""

from enum import IntEnum
from typing import NamedTuple

import numpy as np

from .clothing import paint_clothes
from .distance import coordinates, mirrored


class Material(IntEnum):
    SKIN = 0
    EYE = 1
    HAIR = 2
    BEARD = 3
    CLOTH = 4
    SECOND_LAYER = 5
    GLASSES = 6


class Surface(NamedTuple):
    tone: np.ndarray
    sheen: np.ndarray  # light added by shining hair
    gloss: np.ndarray  # light added by shining skin, where no shadow falls


def surface_tones(bust, points, material, towards_highlight):
    """Tones at ``points``; ``towards_highlight`` is 1 where the light is mirrored."""
    person = bust.person
    head_points = points @ bust.head_turn
    x, y, z = coordinates(mirrored(head_points))
    tones = np.zeros(len(points))
    is_skin = material == Material.SKIN
    tones[is_skin] = _skin(x, y, z, is_skin, person)[is_skin]

    across = x - 0.315
    almond = (
        (np.abs(across) < 0.17)
        & (y < 0.085 - 1.1 * (across**2))
        & (y > 0.005 + 1.4 * across**2)
        & (z > 0.5)
    )
    open_eye = almond & (material <= Material.EYE)
    tones[open_eye] = _eye(head_points[:, 0], y, person)[open_eye]
    tones[(material == Material.EYE) & ~almond] = person.skin
    is_hair = material == Material.HAIR
    is_beard = material == Material.BEARD
    tones[is_hair] = person.scarf_tone if person.hair == "scarf" else person.hair_tone
    tones[is_beard] = person.hair_tone * 1.2 + 0.02
    paint_clothes(tones, points @ bust.trunk_turn, material == Material.CLOTH, person)
    tones[material == Material.SECOND_LAYER] = person.second_tone
    tones[material == Material.GLASSES] = 0.03

    sheen = np.zeros(len(points))
    if person.hair != "scarf":
        strands = 0.6 + 0.4 * np.sin(46 * head_points[:, 0] + 9 * np.sin(3 * head_points[:, 1]))
        shining = np.where(is_hair | is_beard, 1, 0) * towards_highlight**10
        sheen = shining * person.hair_sheen * strands
    gloss = np.where(open_eye, 0, towards_highlight**22)
    gloss = gloss * 0.16 * is_skin * (0.6 + person.skin * 0.6)
    return Surface(tones, sheen, gloss)


def _skin(x, y, z, is_skin, person):
    """Skin with darker lips, the line between them, eyebrows and eyelids."""
    tone = np.full(len(x), person.skin)
    curved = y - person.smile * (x / 0.25) ** 2
    front = z > 0.6
    lip_height = np.exp(-(((curved + 0.622) / (0.085 * person.lips)) ** 4))
    tone *= 1 - 0.30 * (np.exp(-((x / 0.21) ** 4)) * lip_height * front)
    gap = np.exp(-((x / 0.27) ** 6)) * np.exp(-(((curved + 0.618) / 0.016) ** 2)) * front
    tone *= 1 - 0.65 * gap
    brow_width = np.exp(-(((x - 0.32) / 0.215) ** 4))
    brow_line = 0.05 * np.sin((x - 0.1) * 5)
    brow_height = np.exp(-(((y - 0.275 - brow_line) / (0.035 + 0.02 * person.brows * 5)) ** 4))
    brow = brow_width * brow_height * (z > 0.35) * is_skin
    tone = tone * (1 - brow * (1 - min(person.hair_tone / person.skin, 0.9)) * 0.85)
    lid_width = np.exp(-(((x - 0.315) / 0.20) ** 6))
    lid_line = 0.25 * (x - 0.315) ** 2 * 2.2
    lid = lid_width * np.exp(-(((y - 0.085 + lid_line) / 0.020) ** 2)) * (z > 0.4)
    return tone * (1 - 0.75 * lid)


def _eye(x, y, person):
    """Pupil, rim of the iris and the white; ``x`` not mirrored."""
    from_pupil = np.sqrt((x - np.sign(x) * 0.315) ** 2 + (y - 0.052) ** 2)
    white = 0.86 * (0.55 + 0.45 * person.skin)
    return np.where(from_pupil < 0.062, 0.03, np.where(from_pupil < 0.075, 0.12, white))
