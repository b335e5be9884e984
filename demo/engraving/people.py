"""The invented people of the demo, as numbers. None of them is the likeness of anybody."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Everything that makes a bust. Lengths in bust units, angles in radians, tones 0 to 1."""

    yaw: float = -0.45  # turn of the head, positive: to the viewer's right
    pitch: float = 0.0
    body_yaw: float | None = None  # turn of the trunk; without it, follows the head
    skin: float = 0.62
    jaw_width: float = 0.60
    cheeks: float = 1.0  # 1 is usual
    brows: float = 0.1  # strength of the brow ridge
    nose_width: float = 0.12
    nose_depth: float = 0.98
    lips: float = 1.0  # 1 is usual
    smile: float = 0.03  # how far the corners of the mouth rise
    neck_radius: float = 0.40
    shoulders: float = 1.75  # half the width
    hair: str = "short"  # a style of hair.py
    hair_tone: float = 0.08
    hair_sheen: float = 0.30
    parting: float = 0.18  # x of the parting
    scarf_tone: float = 0.5
    beard: float = 0.0  # length, 0 for none
    moustache: float = 0.055  # thickness, with a beard only
    glasses: bool = False
    cut: str = "crew"  # of clothing.py
    cloth_tone: float = 0.35
    pattern: str = ""  # of clothing.py
    second_tone: float = 0.8  # tone of the pattern
    light: tuple[float, float, float] = (-0.75, 0.62, 0.72)  # direction to the light
    rim_light: float = 0.5


PEOPLE = {
    "rima": Person(
        yaw=0.36,
        hair="wavy",
        skin=0.58,
        hair_tone=0.05,
        parting=-0.2,
        pattern="blazer",
        cloth_tone=0.07,
        second_tone=0.85,
        light=(0.85, 0.6, 0.55),
        smile=0.07,
        jaw_width=0.56,
        lips=1.25,
        shoulders=1.5,
        brows=0.08,
        cheeks=1.1,
    ),
    "joel": Person(
        yaw=-0.40,
        hair="fade",
        skin=0.20,
        hair_tone=0.03,
        hair_sheen=0.1,
        pattern="v-neck",
        cloth_tone=0.62,
        second_tone=0.30,
        light=(-0.85, 0.6, 0.55),
        rim_light=1.1,
        nose_width=0.15,
        lips=1.7,
        smile=0.07,
        neck_radius=0.43,
    ),
    "samira": Person(
        yaw=-0.22,
        pitch=0.03,
        hair="scarf",
        skin=0.56,
        scarf_tone=0.80,
        cloth_tone=0.06,
        light=(-0.8, 0.55, 0.6),
        smile=0.08,
        jaw_width=0.55,
        lips=1.2,
        shoulders=1.45,
    ),
    "mykola": Person(
        yaw=0.42,
        skin=0.60,
        hair_tone=0.42,
        hair_sheen=0.35,
        beard=1,
        glasses=True,
        pattern="zip",
        cloth_tone=0.07,
        second_tone=0.16,
        light=(0.8, 0.65, 0.55),
        jaw_width=0.62,
        shoulders=1.85,
        brows=0.16,
    ),
    "selam": Person(
        yaw=-0.34,
        hair="bun",
        skin=0.24,
        hair_tone=0.03,
        hair_sheen=0.16,
        cut="turtle",
        cloth_tone=0.75,
        light=(-0.85, 0.6, 0.5),
        rim_light=1.0,
        lips=1.5,
        smile=0.06,
        jaw_width=0.54,
        nose_width=0.135,
        shoulders=1.42,
        neck_radius=0.36,
    ),
    "reza": Person(
        yaw=0.30,
        skin=0.50,
        hair_tone=0.05,
        beard=0.6,
        pattern="zip",
        cloth_tone=0.10,
        second_tone=0.34,
        light=(0.85, 0.6, 0.5),
        shoulders=1.8,
        brows=0.18,
        nose_depth=1.02,
    ),
    "olena": Person(
        yaw=-0.36,
        hair="bob",
        skin=0.70,
        hair_tone=0.36,
        hair_sheen=0.5,
        pattern="blazer",
        cloth_tone=0.10,
        second_tone=0.5,
        light=(-0.85, 0.6, 0.55),
        glasses=True,
        smile=0.05,
        jaw_width=0.57,
        shoulders=1.5,
        lips=1.1,
    ),
    "yusuf": Person(
        yaw=0.38,
        hair="afro",
        skin=0.30,
        hair_tone=0.03,
        hair_sheen=0.05,
        pattern="apron",
        cloth_tone=0.72,
        second_tone=0.06,
        light=(0.85, 0.6, 0.55),
        rim_light=0.9,
        lips=1.5,
        nose_width=0.14,
        smile=0.10,
        jaw_width=0.57,
        shoulders=1.6,
        neck_radius=0.41,
    ),
    "nour": Person(
        yaw=-0.28,
        pitch=-0.02,
        hair="short-waves",
        skin=0.60,
        hair_tone=0.06,
        parting=0.3,
        pattern="blouse",
        cloth_tone=0.30,
        second_tone=0.85,
        light=(-0.85, 0.55, 0.6),
        smile=0.06,
        jaw_width=0.56,
        lips=1.3,
        shoulders=1.42,
        neck_radius=0.36,
        cheeks=1.1,
        brows=0.06,
    ),
    "davit": Person(
        yaw=0.44,
        hair="cap",
        skin=0.60,
        hair_tone=0.08,
        hair_sheen=0.12,
        beard=0.4,
        moustache=0.08,
        cut="shirt",
        pattern="check",
        cloth_tone=0.50,
        second_tone=0.80,
        light=(0.85, 0.55, 0.6),
        jaw_width=0.63,
        shoulders=1.85,
        brows=0.18,
        nose_depth=1.04,
        nose_width=0.13,
        neck_radius=0.44,
    ),
    "mentor": Person(
        yaw=-0.46,
        skin=0.66,
        hair_tone=0.22,
        pattern="blazer",
        cloth_tone=0.12,
        second_tone=0.85,
        light=(-0.85, 0.6, 0.55),
        glasses=True,
        smile=0.09,
        jaw_width=0.62,
    ),
}
