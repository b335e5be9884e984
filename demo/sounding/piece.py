"""Five quiet scenes of tones, from a low hum in the morning to a call and its answer.

Plain arithmetic without chance: the same numbers each time.
"""

import math
from array import array
from collections.abc import Iterator

RATE = 16_000  # samples a second
SCENE = 12  # seconds
LOUD = 9_000  # of 32767
PARTIALS = ((1, 1.0), (2, 0.32), (3, 0.12), (4.02, 0.05))  # multiples of a tone, and how strong
# Tones in Hz and when they begin (seconds of their scene): a pentatonic scale on D.
D, E, F, A, B = 146.83, 164.81, 185.0, 220.0, 246.94
SCENES = (
    ((0, D / 2), (4, A / 2), (8, D)),
    tuple((beat * 0.75, (D, A)[beat % 2]) for beat in range(15)),
    tuple((beat * 0.5, (D, E, F, A, B, A, F, E)[beat % 8] * 2) for beat in range(23)),
    ((0, A), (3, F), (6, A * 2), (9, D * 2)),
    ((0, D * 2), (1, E * 2), (2, A * 2), (4, D), (5, E), (6, A), (8, D), (8, A), (8, D * 2)),
)


def samples() -> array:
    """The whole piece, 16 bit, one channel."""
    length = RATE * SCENE * len(SCENES)
    mixed = [0.0] * (length + RATE * 4)
    for number, scene in enumerate(SCENES):
        for begins, pitch in scene:
            first = round((number * SCENE + begins) * RATE)
            for place, value in enumerate(_tone(pitch)):
                mixed[first + place] += value
    return array("h", (_limited(value) for value in mixed[:length]))


def _tone(pitch: float) -> Iterator[float]:
    """A tone that begins softly and rings for three seconds."""
    for place in range(RATE * 3):
        moment = place / RATE
        swell = min(moment / 0.03, 1) * math.exp(-1.6 * moment)
        turn = 2 * math.pi * pitch * moment
        yield swell * sum(strong * math.sin(turn * times) for times, strong in PARTIALS)


def _limited(value: float) -> int:
    """Where tones meet, they grow softer and never break."""
    return round(LOUD * math.tanh(value * 0.7))
