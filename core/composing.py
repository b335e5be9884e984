"""Mails of the outbox whose text is written in the moment in which it is sent."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.models import OutgoingMail


class CannotBeComposed(ValueError):
    """Its composer failed: a matter of this mail and of no other."""


@dataclass(frozen=True)
class Composed:
    """What a mail says, and headers besides the usual ones."""

    subject: str
    body: str
    headers: dict[str, str] = field(default_factory=dict)


Composer = Callable[[OutgoingMail], Composed | None]
_composers: dict[str, Composer] = {}


def register(name: str, compose: Composer) -> None:
    """Called in ``AppConfig.ready``. None of ``compose``: the mail is deleted, for it has no use.

    It may be asked more than once about a mail, and in any language.
    """
    _composers[name] = compose


def content_of(mail: OutgoingMail) -> Composed | None:
    """What the mail says now, or None where it is of no use any more. Raises CannotBeComposed."""
    if not mail.composer:
        return Composed(mail.subject, mail.body)
    try:
        return _composers[mail.composer](mail)
    except Exception as error:
        raise CannotBeComposed(type(error).__name__) from error
