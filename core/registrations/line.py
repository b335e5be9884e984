"""The line before an event: who moves up, and how nobody else changes it meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models, transaction
from django.utils import timezone

from core.models.registration import Registration, RegistrationState
from core.registrations import mails, rules
from core.registrations.counts import count
from core.registrations.kinds import Kind


@contextmanager
def alone_with(kind: Kind, event: models.Model) -> Iterator[models.Model]:
    """The event as it is stored; until the end nobody else changes who comes to it."""
    with transaction.atomic():
        yield kind.event_model._base_manager.select_for_update(no_key=True).get(pk=event.pk)


def move_up(kind: Kind, event: models.Model) -> None:
    """Gives free seats to those in the line who fit, and tells them. Not once it has begun."""
    terms = kind.terms(event)
    if not rules.is_ahead(terms, timezone.now()):
        return
    line = {row.pk: row for row in kind.rows(event).filter(state=RegistrationState.WAITING)}
    if not line:
        return
    waiting = [(key, row.seats) for key, row in line.items()]
    for key in rules.moving_up(terms.places, count(kind, event).taken, waiting):
        setattr(line[key], kind.parent, event)
        seat(line[key])


def seat(registration: Registration) -> None:
    registration.state = RegistrationState.REGISTERED
    registration.save(update_fields=["state"])
    mails.moved_up(registration)


def take_out(registration: Registration) -> None:
    registration.state = RegistrationState.CANCELLED
    registration.cancelled_at = timezone.now()
    registration.save(update_fields=["state", "cancelled_at"])
