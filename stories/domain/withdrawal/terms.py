"""The terms in which a withdrawal is put. No rule stands here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from stories.enums import Channel, Material
from stories.models import ConsentWithdrawal, Person


@dataclass(frozen=True)
class Scope:
    """What is taken back. Empty means all: ``Scope()`` takes back everything."""

    channels: frozenset[Channel] = field(default_factory=frozenset)
    materials: frozenset[Material] = field(default_factory=frozenset)

    @property
    def all_channels(self) -> frozenset[Channel]:
        return self.channels or frozenset(Channel)

    @property
    def all_materials(self) -> frozenset[Material]:
        return self.materials or frozenset(Material)

    def as_columns(self) -> dict[str, bool]:
        """The columns of a row that are true."""
        channels = {f"channel_{channel.value}": True for channel in self.all_channels}
        return channels | {f"material_{material.value}": True for material in self.all_materials}


def is_everything(withdrawal: ConsentWithdrawal) -> bool:
    """Whether a row takes back all that there is to take back."""
    return withdrawal.channels == set(Channel) and withdrawal.materials == set(Material)


@dataclass(frozen=True)
class Task:
    """Something a person has to do now, as a source names it. ``kind`` is a ``TaskKind``.

    ``reference`` is the key of what it is about, for the app that named it. With ``done_by``
    it is already done: the row only tells what the software did.
    """

    kind: str
    subject: str
    detail: str = ""
    reference: str = ""
    done_by: str = ""


TaskSource = Callable[[Person, Scope], Iterable[Task]]
