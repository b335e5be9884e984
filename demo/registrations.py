"""Invented guests of invented events: the door list is not empty, and nobody gets a mail."""

import uuid

from core.models.registration import Registration, RegistrationState
from exhibition.models import OpeningRegistration, TourStop
from news.domain import event_registrations
from news.models import EventPage, EventRegistration

GUESTS = (  # name, e-mail, seats; without an e-mail somebody has called
    ("Kim Muster", "kim@example.org", 2),
    ("Robin Beispiel", "robin@example.org", 4),
    ("Alex Probe", "", 1),
)


def build_registrations(stop: TourStop) -> list[OpeningRegistration]:
    """Who has registered for the opening of ``stop``."""
    return _build(OpeningRegistration, stop=stop, told_event_at=stop.opening_event_at)


def build_event_registrations(event: EventPage) -> list[EventRegistration]:
    """Who has registered for ``event``."""
    told_place = event_registrations.place_of(event)
    told = {"told_event_at": event.begins_at, "told_place": told_place}
    return _build(EventRegistration, event=event, **told)


def _build(model: type[Registration], **values) -> list:
    return [
        model.objects.create(
            submission_key=uuid.uuid4(),
            name=name,
            email=email,
            seats=seats,
            state=RegistrationState.REGISTERED,
            **values,
        )
        for name, email, seats in GUESTS
    ]
