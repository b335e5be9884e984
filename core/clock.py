"""What time it is, for everything that decides what is shown: one place, which can be moved.

Consent, publication, the states of the tour, opening hours and events ask ``now`` and ``today``
here. The preview of a day ahead moves the clock for its own request and for nothing else. What
writes down when something happened (records, tokens, mails, jobs) asks Django's clock, always:
what is stamped must be true.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_moved_to: ContextVar[datetime | None] = ContextVar("clock_moved_to", default=None)


def now() -> datetime:
    """The moment (aware) for which it is decided what is shown."""
    return _moved_to.get() or timezone.now()


def today() -> date:
    """The day of ``now`` in Europe/Berlin."""
    return timezone.localdate(now())


def is_moved() -> bool:
    return _moved_to.get() is not None


@contextmanager
def moved(to: datetime) -> Iterator[None]:
    """Inside, it is that moment (aware), in this thread or task alone."""
    token = _moved_to.set(to)
    try:
        yield
    finally:
        _moved_to.reset(token)
