"""The terms of captions: what is too much, how times are read and written, what a problem is."""

import re
from dataclasses import dataclass

LARGEST = 200_000  # bytes of a file
MOST_CUES = 3000
LONGEST_LINE = 42  # signs; as public broadcasters in Germany and the BBC do it
MOST_LINES = 2
FASTEST = 21  # signs a second that most people can still read
TOLERANCE = 1000  # ms that the last caption may go on after the film: durations are rounded
TIME = re.compile(r"^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})$")
ARROW = "-->"


@dataclass(frozen=True)
class Problem:
    """What is wrong in which line (from 1). A warning is said, and saved nevertheless."""

    line: int
    sentence: str
    is_warning: bool = False

    def __str__(self):
        return self.sentence


@dataclass(frozen=True)
class TimedCue:
    """One cue as it stands in the file: ``line`` of its times, times in ms, lines of its text."""

    line: int
    starts: int
    ends: int
    texts: tuple[str, ...]


def milliseconds(text: str) -> int | None:
    """A WebVTT time in ms; None where it is none."""
    match = TIME.match(text)
    if match is None:
        return None
    hours, minutes, seconds, rest = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def clock(time: int) -> str:
    """A time in ms as WebVTT writes it: „00:01:02.500“."""
    seconds, rest = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{rest:03}"
