"""Chapters of something that is heard: how their times are read, written and put in order. Pure.

Editors type minutes and seconds („1:30“), with hours where it takes them („1:02:03“).
"""

import re
from dataclasses import dataclass

CLOCK = re.compile(r"(?:(?P<hours>\d{1,2}):(?=\d\d:))?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
MOST = 100  # chapters of an episode
SECONDS_AN_HOUR = 3600


class NoTime(ValueError):
    """A text is no time of a chapter."""


@dataclass(frozen=True)
class Chapter:
    """``starts`` in seconds from the beginning."""

    starts: int
    title: str


def seconds_of(text: str) -> int:
    """The seconds of „mm:ss“ or „h:mm:ss“, in the digits of any script. Raises NoTime."""
    plain = "".join(str(int(one)) if one.isdecimal() else one for one in text.strip())
    match = CLOCK.fullmatch(plain)
    if not match:
        raise NoTime(text)
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if match["hours"] and minutes > 59:
        raise NoTime(text)
    return hours * SECONDS_AN_HOUR + minutes * 60 + seconds


def clock(seconds: float) -> str:
    """„1:30“, from an hour on „1:02:03“."""
    hours, rest = divmod(round(seconds), SECONDS_AN_HOUR)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
