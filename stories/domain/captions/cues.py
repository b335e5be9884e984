"""Captions as a text to read along, for the page of a film and for kiosks."""

import html
import re
from dataclasses import dataclass

TIMING = re.compile(
    r"^(?:(?P<hours>\d{2,4}):)?(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)\.\d{3}\s+-->\s+\S"
)
TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Cue:
    """One caption: when it starts (seconds) and what it says, as plain text."""

    starts: int
    text: str

    @property
    def clock(self) -> str:
        hours, rest = divmod(self.starts, 3600)
        minutes, seconds = divmod(rest, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def cues(webvtt: str) -> list[Cue]:
    """The captions of a WebVTT file (W3C) in their order; what is no caption is left out."""
    found = []
    for block in re.split(r"\n{2,}", with_plain_line_ends(webvtt).strip()):
        lines = block.split("\n")
        for number, line in enumerate(lines):
            timing = TIMING.match(line)
            if timing:
                text = plain(" ".join(lines[number + 1 :])).strip()
                if text:
                    found.append(Cue(_seconds(timing), text))
                break
    return found


def _seconds(timing: re.Match) -> int:
    hours, minutes, seconds = (int(part or 0) for part in timing.groups())
    return hours * 3600 + minutes * 60 + seconds


def is_webvtt(text: str) -> bool:
    """Whether a text starts as WebVTT does and holds at least one caption."""
    return text.lstrip("\ufeff").startswith("WEBVTT") and bool(cues(text))


def plain(payload: str) -> str:
    """What a reader sees of the text of a cue: no tags, „&amp;“ as „&“."""
    return html.unescape(TAG.sub("", payload))


def with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
