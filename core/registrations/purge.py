"""Registrations are deleted when nobody needs them any more (Art. 5(1)(e) GDPR).

30 days after the event or after a cancellation; an address that was not confirmed after 48 hours.
"""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override

from core.models import OutgoingMail
from core.models.registration import Registration, RegistrationState
from core.registrations import links
from core.registrations.changes import settle
from core.registrations.kinds import Kind, all_kinds, kind_of
from core.registrations.rules import KEPT_FOR, LAPSES_AFTER


def purge(at: datetime | None = None) -> int:
    """Deletes what was kept long enough, its mails too; returns how many registrations.

    Before, each event is settled once more, so that an event that was moved in a way that told
    nobody loses nothing.
    """
    at = at or timezone.now()
    return sum(_purge_event(kind, event, at) for kind in all_kinds() for event in _events(kind))


def _events(kind: Kind) -> models.QuerySet:
    keys = kind.model._base_manager.values(kind.parent)
    return kind.event_model._base_manager.filter(pk__in=keys)


def _purge_event(kind: Kind, event: models.Model, at: datetime) -> int:
    settle(kind, event)
    due = list(kind.rows(event).filter(_is_due(kind, event, at)))
    for registration in due:
        setattr(registration, kind.parent, event)
        delete(registration)
    return len(due)


def _is_due(kind: Kind, event: models.Model, at: datetime) -> Q:
    limit = at - KEPT_FOR
    lapsed = Q(state=RegistrationState.UNCONFIRMED, registered_at__lt=at - LAPSES_AFTER)
    due = lapsed | Q(cancelled_at__lt=limit)
    last = kind.terms(event).last_moment
    if last is None:  # was called off after it had been: what people were told counts
        never_told = Q(told_event_at=None, registered_at__lt=limit)
        return due | Q(told_event_at__lt=limit) | never_told
    return Q() if last < limit else due


def delete(registration: Registration) -> None:
    """The row and every mail about it.

    Who is registered for the event a second time still needs the mails of that other row: then
    those go that hold the link of this one, and the last row takes the rest.
    """
    kind = kind_of(registration)
    event = kind.event_of(registration)
    about = Q(body__contains=links.path(registration))
    others = kind.rows(event).filter(email=registration.email).exclude(pk=registration.pk)
    if not others.exists():
        for address in _addresses(kind, event, registration):
            about |= Q(body__contains=address)
    OutgoingMail.objects.filter(about, recipient=registration.email).delete()
    registration.delete()


def _addresses(kind: Kind, event: models.Model, registration: Registration) -> list[str]:
    """Those of the event, by which mails without a link of the own are found."""
    if kind.addresses:
        return kind.addresses(event)
    with override(registration.language):
        return [kind.words(event).address]
