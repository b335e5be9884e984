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
    can_be_cancelled: bool


_kinds: dict[str, Kind] = {}


def register(
    kind: str,
    label: str | Promise,
    subjects: Subjects = lambda keys: {},
    *,
    can_be_cancelled: bool = False,
) -> None:
    """Names a kind of work. ``subjects`` gets keys and answers with what they stand for.

    It is asked once a page, for all keys of its kind. ``can_be_cancelled``: nothing is missing
    where nobody does it; what has to be deleted, or sent, is not of that kind.
    """
    _kinds[kind] = Kind(label, subjects, can_be_cancelled)


def label_of(kind: str) -> str:
    return str(_kinds[kind].label) if kind in _kinds else kind


def can_be_cancelled(kind: str) -> bool:
    return kind in _kinds and _kinds[kind].can_be_cancelled


def subjects_of(kind: str, keys: Collection[str]) -> dict[str, Subject]:
    return _kinds[kind].subjects(keys) if kind in _kinds else {}
