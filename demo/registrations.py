"""Invented guests of an invented opening: the door list is not empty, and nobody gets a mail."""

import uuid

from core.models.registration import RegistrationState
from exhibition.models import OpeningRegistration, TourStop

GUESTS = (  # name, e-mail, seats; without an e-mail somebody has called
    ("Kim Muster", "kim@example.org", 2),
    ("Robin Beispiel", "robin@example.org", 4),
    ("Alex Probe", "", 1),
)


def build_registrations(stop: TourStop) -> list[OpeningRegistration]:
    """Who has registered for the opening of ``stop``."""
    return [
        OpeningRegistration.objects.create(
            stop=stop,
            submission_key=uuid.uuid4(),
            name=name,
            email=email,
            seats=seats,
            state=RegistrationState.REGISTERED,
            told_event_at=stop.opening_event_at,
        )
        for name, email, seats in GUESTS
    ]
