"""Scene: two people talking to each other, for the film's still."""

from dataclasses import replace

import numpy as np

from .bust import render
from .lines import Engraving, engrave
from .people import PEOPLE

WIDTH, HEIGHT = 640, 360  # pixels of the rendering
CUT = Engraving(width=1600, height=900, lines=104, displacement=20)


def talk_svg():
    listening = replace(
        PEOPLE["rima"], yaw=0.66, pitch=0.02, body_yaw=0.5, light=(0.75, 0.55, 0.75)
    )
    speaking = replace(
        PEOPLE["mentor"],
        glasses=False,
        yaw=-0.66,
        pitch=0.04,
        body_yaw=-0.5,
        light=(-0.15, 0.6, 0.85),
        hair="cropped",
        hair_tone=0.10,
        pattern="shirt",
        cloth_tone=0.55,
    )
    size = {"width": WIDTH, "height": HEIGHT, "field_of_view": 6.3, "middle": -0.42}
    left = render(listening, offset=1.35, **size)
    right = render(speaking, offset=-1.40, **size)

    nearer = np.isnan(right.depth) | (left.depth > right.depth)
    tone = np.where(~np.isnan(left.tone) & nearer, left.tone, right.tone)
    x = np.linspace(0, 1, WIDTH)[None, :]
    wall = 0.575 + 0.20 * np.clip(x - 0.45, 0, 1) / 0.55
    tone = np.where(np.isnan(tone), wall, tone)
    return engrave(tone, np.fmax(left.depth, right.depth), CUT)
