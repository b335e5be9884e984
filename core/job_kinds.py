"""What work of the background is called, so that editors can read a list of it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Subject:
    """What a piece of work is about, and where that is edited."""

    name: str
    url: str = ""


Subjects = Callable[[Collection[str]], dict[str, Subject]]


@dataclass(frozen=True)
class Kind:
    label: str | Promise
    subjects: Subjects


_kinds: dict[str, Kind] = {}


def register(kind: str, label: str | Promise, subjects: Subjects = lambda keys: {}) -> None:
    """Names a kind of work. ``subjects`` gets keys and answers with what they stand for.

    It is asked once a page, for all keys of its kind.
    """
    _kinds[kind] = Kind(label, subjects)


def label_of(kind: str) -> str:
    return str(_kinds[kind].label) if kind in _kinds else kind


def subjects_of(kind: str, keys: Collection[str]) -> dict[str, Subject]:
    return _kinds[kind].subjects(keys) if kind in _kinds else {}
