"""What a device may say of itself: read strictly where it matters, kindly where it does not. Pure.

Without a version a report is none. All else is optional: devices in the field may be older or
newer than the server, and what they show must not stay unknown because of a number that nobody
can read. Unknown keys are ignored.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.dateparse import parse_datetime

VERSION = re.compile(r"[0-9a-f]{64}")
SCREEN = re.compile(r"[a-z-]{1,20}")
LONGEST_ITEM = 120  # signs
MOST_ERRORS = 1_000_000
MOST_FREE_BYTES = 2**53  # as far as JavaScript counts
LARGEST_OFFSET = 2_000_000_000  # seconds: a clock that stands at 1970 is off by less


@dataclass(frozen=True)
class Report:
    """``clock_offset``: seconds by which the clock of the device is late. None: it did not say."""

    version: str
    item: str = ""
    errors: int = 0
    screen: str = ""
    shell: str = ""
    free_bytes: int | None = None
    clock_offset: int | None = None
    touched_at: datetime | None = None


def read(content: dict, *, now: datetime) -> Report:
    """Raises ValueError, TypeError or KeyError where version, item or errors are no such thing."""
    version, errors = content["version"], content.get("errors", 0)
    if not VERSION.fullmatch(version):
        raise ValueError
    return Report(
        version=version,
        item=str(content.get("item") or "")[:LONGEST_ITEM],
        errors=min(max(int(errors), 0), MOST_ERRORS),
        screen=_matching(SCREEN, content.get("screen")),
        shell=_matching(VERSION, content.get("shell")),
        free_bytes=_whole(content.get("free_bytes"), 0, MOST_FREE_BYTES),
        clock_offset=_whole(content.get("clock_offset"), -LARGEST_OFFSET, LARGEST_OFFSET),
        touched_at=_moment(content.get("touched_at"), now),
    )


def _matching(pattern: re.Pattern, value) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""


def _whole(value, least: int, most: int) -> int | None:
    """A whole number, kept within its limits."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return min(max(value, least), most)


def _moment(value, now: datetime) -> datetime | None:
    """An aware moment, not after ``now``."""
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return min(moment, now) if moment and moment.tzinfo else None
