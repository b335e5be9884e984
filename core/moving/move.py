"""The move itself, one file after the other."""

import fcntl
import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.exceptions import SuspiciousOperation

from core.moving.places import CHUNK, Place

logger = logging.getLogger(__name__)
# What a disk or a server may say about one file; the others are moved all the same.
FAILURES = (OSError, BotoCoreError, ClientError, SuspiciousOperation)
LOCK = ".move_media"


class IsMoving(Exception):
    """Somebody else on this machine is at it."""


@dataclass
class Result:
    """What became of the files of one side. ``size`` in bytes."""

    moved: int = 0
    known: int = 0  # were in the target already
    size: int = 0
    failed: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return self.moved + self.known + len(self.failed)


class Moving:
    """Files of one side, from ``source`` to ``target``."""

    def __init__(self, source: Place, target: Place):
        self.source, self.target = source, target
        self.names = list(source.names())
        self._there = set(self.names) & set(target.names())
        self._compared: set[str] = set()

    def conflicts(self) -> list[str]:
        """Names under which the target has another file."""
        self._compared = {name for name in self._there if self._are_the_same(name)}
        return sorted(self._there - self._compared)

    def size(self) -> int:
        return sum(self.source.size(name) for name in self.names)

    def run(self, *, keep: bool = False, report: Callable[[Result], None] = lambda _r: None):
        """Moves, or copies with ``keep``. What fails stays where it was and is named."""
        result = Result()
        self.source.clear(())
        self.target.clear(self.names)
        for name in self.names:
            try:
                self._move(name, result, keep)
            except FAILURES as error:
                logger.error("a file could not be moved: %s", type(error).__name__)
                result.failed.append(name)
            report(result)
        return result

    def _move(self, name: str, result: Result, keep: bool) -> None:
        is_new = name not in self._there
        if is_new:
            self._copy(name)
        elif name not in self._compared and not self._are_the_same(name):
            raise OSError("the target has another file of that name")
        result.size += self.target.size(name)
        if not keep:
            self.source.delete(name)
        result.moved += is_new
        result.known += not is_new

    def _copy(self, name: str) -> None:
        """Nothing is left of a copy that is not the same, or whose file is gone meanwhile."""
        try:
            with closing(self.source.open(name)) as content:
                self.target.write(name, content)
            if not self._are_the_same(name):
                raise OSError("the copy is not the same")
        except FAILURES:
            self.target.delete(name)
            raise

    def _are_the_same(self, name: str) -> bool:
        if self.source.size(name) != self.target.size(name):
            return False
        return digest(self.source, name) == digest(self.target, name)


def digest(place: Place, name: str) -> str:
    """SHA-256 of a stored file, read piece by piece."""
    found = hashlib.sha256()
    with closing(place.open(name)) as content:
        while chunk := content.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two moves in opposite directions could each delete what the other relies on.

    Raises IsMoving. The lock goes with the process, however that ends.
    """
    folder = Path(settings.PRIVATE_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise IsMoving from error
        yield
