"""Who waits for a seat at something that is still to come: somebody may decide to let them in."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from core.models.registration import Registration, RegistrationState
from core.registrations import rules
from core.registrations.kinds import Kind


def waiting(kinds: Iterable[Kind], at: datetime | None = None) -> list[Registration]:
    """Those in the lines of these kinds, who came first comes first. One query a kind.

    Who waits for what is over, or does not take place, waits for nothing.
    """
    at = at or timezone.now()
    found = []
    for kind in kinds:
        rows = kind.model._base_manager.filter(state=RegistrationState.WAITING)
        for row in rows.select_related(kind.parent, *kind.loaded):
            if rules.is_ahead(kind.terms(kind.event_of(row)), at):
                found.append(row)
    return sorted(found, key=lambda row: (row.registered_at, row.pk))
