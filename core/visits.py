"""Whether a visitor is waiting for an answer: what takes long must not be done then."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_visitor_waits: ContextVar[bool] = ContextVar("visitor_waits", default=False)


class VisitorWaits(RuntimeError):
    """Something was begun in a visitor's request that belongs into the background."""


@contextmanager
def visit() -> Iterator[None]:
    """Inside, a visitor waits. Set by ``core.middleware.VisitMiddleware``."""
    token = _visitor_waits.set(True)
    try:
        yield
    finally:
        _visitor_waits.reset(token)


def refuse_while_a_visitor_waits() -> None:
    """Raises VisitorWaits inside a public request; does nothing for editors, workers, commands."""
    if _visitor_waits.get():
        raise VisitorWaits
