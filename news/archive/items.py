"""What old news is made of, whatever it was read from."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

LARGEST_FILE = 100 * 1024 * 1024  # bytes of an export
LARGEST_TEXT = 1024 * 1024  # bytes of one item
MOST_ITEMS = 10_000


class Unreadable(Exception):
    """The archive as a whole cannot be read; the sentence says why."""


@dataclass(frozen=True)
class OldItem:
    """One item as it stands in the source.

    ``address``: where it stood, or the name of its file: tells it from all others, for ever.
    ``left_out``: why it is not news to be taken over; empty for news.
    """

    address: str
    title: str
    html: str = ""
    day: date | None = None
    author: str = ""
    categories: tuple[str, ...] = ()
    slug: str = ""
    folder: Path | None = None  # where its pictures lie
    left_out: str = ""
    notes: tuple[str, ...] = field(default=())


def day_of(text: str) -> date | None:
    """The day of „2019-07-29 08:00:00“ or of ISO 8601; None for „0000-00-00“ and nonsense."""
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None
