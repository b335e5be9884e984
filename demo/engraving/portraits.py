"""Portraits: a person before a wall with a soft light on one side."""

from functools import cache

import numpy as np

from .bust import render
from .lines import Engraving, engrave
from .people import PEOPLE

FULL = Engraving()
SMALL = Engraving(lines=58, step=10, tolerance=0.8)  # for pictures below about 300 px


@cache
def rendered(name):
    return render(PEOPLE[name])


def portrait_svg(name, cut=FULL):
    rendering = rendered(name)
    tone = np.where(np.isnan(rendering.tone), _wall(PEOPLE[name], rendering), rendering.tone)
    return engrave(tone, rendering.depth, cut)


def _wall(person, rendering):
    """Tones of the wall: bright on the side away from the light."""
    height, width = rendering.tone.shape
    x = np.linspace(0, 1, width)[None, :]
    y = np.linspace(0, 1, height)[:, None]
    away = x if person.light[0] < 0 else 1 - x
    return 0.545 + 0.33 * np.clip((away - 0.25) / 0.75, 0, 1) ** 1.25 - 0.05 * y
