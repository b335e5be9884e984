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
    funding_notice: str = ""

    @property
    def address_lines(self) -> list[str]:
        return [line.strip() for line in self.address.splitlines() if line.strip()]

    @property
    def is_known(self) -> bool:
        """Whether a letter from us says who we are and where we can be found."""
        return bool(self.organisation and self.address_lines)


Logos = list[tuple[str, object]]
_source: list[Callable[[], Sender]] = []
_logo_source: list[Callable[[], Logos]] = []


def set_source(source: Callable[[], Sender]) -> None:
    """Lets an app above say who we are. It is asked each time."""
    _source[:] = [source]


def sender() -> Sender:
    return _source[0]() if _source else Sender()


def set_logo_source(source: Callable[[], Logos]) -> None:
    """Lets an app above say who funds us. It is asked each time."""
    _logo_source[:] = [source]


def logos() -> Logos:
    """Those who fund us: their names, each with a stored file or something empty."""
    return _logo_source[0]() if _logo_source else []
