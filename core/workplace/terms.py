"""What a part of the work says about today."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from django.utils.functional import Promise


class Urgency(IntEnum):
    """In which order one works."""

    NOW = 0  # a law, a promise or a device on the tour does not wait
    SOON = 1  # somebody waits
    SOME_DAY = 2  # a gap to be closed


@dataclass(frozen=True)
class Entry:
    """Something that waits: how many, in words, since when, and the list of exactly these.

    ``detail``: since when, or when the first of them is; see ``core/workplace/words.py``.
    """

    number: int
    sentence: str
    url: str
    detail: str = ""
    urgency: Urgency = Urgency.SOON

    @property
    def is_urgent(self) -> bool:
        return self.urgency == Urgency.NOW


@dataclass(frozen=True)
class Line:
    """One of what waits, by name. ``marks``: few words each; ``note`` may hold safe HTML."""

    title: str
    url: str
    text: str = ""
    marks: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Details:
    """The first of what waits, under a heading of their own."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Found:
    """What one part of the work has for today. Entries that count nothing are left out."""

    entries: tuple[Entry, ...] = ()
    details: tuple[Details, ...] = ()


def nothing(user) -> Found:
    """For a part of the work in which nothing ever waits."""
    return Found()


@dataclass(frozen=True)
class WorkSource:
    """A part of the work. ``name`` is its own, of all apps.

    ``may``: whether it is the work of a user. ``address`` leads to its list, where one begins when
    nothing waits; by ``order`` the parts follow each other. ``find`` asks as many queries for one
    row as for a thousand.
    """

    name: str
    label: str | Promise
    icon: str
    address: Callable[[], str]
    may: Callable[..., bool]
    find: Callable[..., Found] = nothing
    order: int = 100
