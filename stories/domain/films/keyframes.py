"""Where in a film one can jump to."""

import re
from itertools import pairwise
from pathlib import Path

from stories.domain.films import ffmpeg
from stories.domain.films.progress import Step

EVERY = 4  # seconds between two frames that stand for themselves, at most
TOLERANCE = 1.0  # seconds that a film as it came may be off
TIME_BASE = re.compile(r"^#tb 0: (\d+)/(\d+)$", re.MULTILINE)
# A line a packet: stream, dts, pts, duration, size, checksum; what is no key frame says more.
KEYFRAME = re.compile(r"^0,\s*-?\d+,\s*(-?\d+),\s*\d+,\s*\d+,\s*0x[0-9a-f]+$", re.MULTILINE)


def are_close(opened: list[str], notes: Path, step: Step) -> bool:
    """Whether one can jump to every few seconds of the picture. Reads it, decodes nothing.

    ``opened``: the arguments that open the film; ``notes``: a file to write to.
    """
    ffmpeg.run(
        [
            *["-discard", "nokey", *opened, "-map", "0:V:0", "-c", "copy"],
            *["-f", "framecrc", f"file:{notes}"],
        ],
        cpu_seconds=step.cpu_seconds,
        heard=step.heard,
    )
    times = _times(notes.read_text(encoding="ascii"))
    notes.unlink()
    ends = [*times, step.duration]
    return bool(times) and all(b - a <= EVERY + TOLERANCE for a, b in pairwise(ends))


def _times(notes: str) -> list[float]:
    """Seconds of the key frames in ffmpeg's list of packets."""
    unit = TIME_BASE.search(notes)
    if not unit:
        return []
    seconds = int(unit[1]) / int(unit[2])
    return sorted(int(found) * seconds for found in KEYFRAME.findall(notes))
