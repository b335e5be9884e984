"""How many seats of an event are taken, in one query."""

from dataclasses import dataclass

from django.db import models
from django.db.models import Q, Sum

from core.models.registration import RegistrationState
from core.registrations.kinds import Kind


@dataclass(frozen=True)
class Counts:
    """Seats, not people."""

    taken: int
    waiting: int
    unconfirmed: int


def count(kind: Kind, event: models.Model) -> Counts:
    return Counts(
        **kind.rows(event)
        .order_by()
        .aggregate(
            taken=_seats(RegistrationState.REGISTERED),
            waiting=_seats(RegistrationState.WAITING),
            unconfirmed=_seats(RegistrationState.UNCONFIRMED),
        )
    )


def _seats(state: RegistrationState) -> Sum:
    return Sum("seats", filter=Q(state=state), default=0)
