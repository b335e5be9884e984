"""Who writes our papers. The app that keeps the organisation's address says so here."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sender:
    """As a letterhead needs it; ``address`` may have several lines."""

    organisation: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""

    @property
    def address_lines(self) -> list[str]:
        return [line.strip() for line in self.address.splitlines() if line.strip()]

    @property
    def is_known(self) -> bool:
        """Whether a letter from us says who we are and where we can be found."""
        return bool(self.organisation and self.address_lines)


_source: list[Callable[[], Sender]] = []


def set_source(source: Callable[[], Sender]) -> None:
    """Lets an app above say who we are. It is asked each time."""
    _source[:] = [source]


def sender() -> Sender:
    return _source[0]() if _source else Sender()
