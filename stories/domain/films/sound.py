"""Levels the sound of films: all are as loud as another (EBU R 128).

Target: -16 LUFS, true peak -1.5 dB, as for speech on the web (AES TD1008). Measured in a first
pass, levelled in a second. What is silent stays silent.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from stories.domain.films import ffmpeg, plan
from stories.domain.films.facts import Sound
from stories.domain.films.progress import Step

TARGET, PEAK, RANGE = -16.0, -1.5, 11.0  # LUFS, dBTP, LU
CLOSE_ENOUGH = 1.0  # LU
SILENCE = -70.0  # LUFS: below is nothing to hear (ITU-R BS.1770, absolute gate)
BITS_PER_SECOND = "128k"
# The sound begins with the picture, has no holes and two channels.
STEADY = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo"
AAC = ["-c:a", "aac", "-b:a", BITS_PER_SECOND, "-ar", "48000", "-ac", "2"]
# Nothing of who made the file, where and when: metadata hold places, names and devices.
WITHOUT_TRACES = ["-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"]
CHANNELS = ["-map", "0:a:0", "-vn", "-sn", "-dn"]


@dataclass(frozen=True)
class Loudness:
    """LUFS, dBTP and LU as measured."""

    integrated: float
    peak: float
    span: float
    threshold: float
    offset: float

    @property
    def is_silent(self) -> bool:
        return self.integrated < SILENCE

    @property
    def is_right(self) -> bool:
        return abs(self.integrated - TARGET) <= CLOSE_ENOUGH and self.peak <= -1.0


def measure(source: list[str], step: Step) -> Loudness:
    levels = f"loudnorm=I={TARGET}:TP={PEAK}:LRA={RANGE}:print_format=json"
    done = ffmpeg.run(
        [*source, *CHANNELS, "-af", f"{STEADY},{levels}", "-f", "null", "-"],
        cpu_seconds=step.cpu_seconds,
        heard=step.heard,
    )
    return _read(done.words)


def _read(words: str) -> Loudness:
    start = words.rindex("{")
    said = json.loads(words[start : words.index("}", start) + 1])
    value = {key: float(text) for key, text in said.items() if key != "normalization_type"}
    return Loudness(
        integrated=value["input_i"],
        peak=value["input_tp"],
        span=value["input_lra"],
        threshold=value["input_thresh"],
        offset=value["target_offset"],
    )


def can_stay(sound: Sound, loudness: Loudness) -> bool:
    return plan.may_repack_sound(sound) and (loudness.is_right or loudness.is_silent)


def repack(source: list[str], target: Path, step: Step) -> None:
    """Writes the sound as it is."""
    ffmpeg.run(
        [*source, *CHANNELS, "-c:a", "copy", *WITHOUT_TRACES, f"file:{target}"],
        cpu_seconds=step.cpu_seconds,
        heard=step.heard,
    )


def level(source: list[str], loudness: Loudness, target: Path, step: Step) -> None:
    """Writes the sound, levelled, as AAC."""
    ffmpeg.run(
        [*source, *CHANNELS, "-af", _filters(loudness), *AAC, *WITHOUT_TRACES, f"file:{target}"],
        cpu_seconds=step.cpu_seconds,
        heard=step.heard,
    )


def _filters(loudness: Loudness) -> str:
    if loudness.is_silent or not math.isfinite(loudness.integrated):
        return STEADY
    span = min(max(loudness.span, RANGE), 50)  # else loudnorm would squeeze it
    levels = {
        "I": TARGET,
        "TP": PEAK,
        "LRA": span,
        "measured_I": min(loudness.integrated, 0),
        "measured_TP": loudness.peak,
        "measured_LRA": loudness.span,
        "measured_thresh": loudness.threshold,
        "offset": loudness.offset,
        "linear": "true",
    }
    said = ":".join(f"{name}={value}" for name, value in levels.items())
    return f"{STEADY},loudnorm={said},aresample=48000"
