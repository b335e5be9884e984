"""Films: what is accepted as one, and captions as a text to read along."""

import html
import re
from dataclasses import dataclass

HEAD_LENGTH = 16  # bytes that tell what kind of file it is
EBML = b"\x1a\x45\xdf\xa3"
QUICKTIME_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
TIMING = re.compile(
    r"^(?:(?P<hours>\d{2,}):)?(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)\.\d{3}\s+-->\s+\S"
)
MARKUP = re.compile(r"<[^>]*>")


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
    for block in re.split(r"\n{2,}", webvtt.replace("\r\n", "\n").replace("\r", "\n").strip()):
        lines = block.split("\n")
        for number, line in enumerate(lines):
            timing = TIMING.match(line)
            if timing:
                text = html.unescape(MARKUP.sub("", " ".join(lines[number + 1 :]))).strip()
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


def looks_like(head: bytes, ending: str) -> bool:
    """Whether the first bytes of a file fit its ending (mp4, mov, webm, mp3, m4a, ogg)."""
    if ending in {"mp4", "mov", "m4a"}:
        return head[4:8] in QUICKTIME_ATOMS
    if ending == "webm":
        return head.startswith(EBML)
    if ending == "ogg":
        return head.startswith(b"OggS")
    if ending == "mp3":
        return head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
    return False
