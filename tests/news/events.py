"""Events and people who come, for tests."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from core.models import OutgoingMail
from core.models.registration import RegistrationState
from core.registrations import desk
from core.registrations.kinds import kind_named
from news.domain.events import whole
from news.models import EventPage, EventRegistration


def event_kind():
    return kind_named("event")


def open_event(make_event, *, places: int | None = 3, days=10, **values) -> EventPage:
    """An event that people can register for, in ten days."""
    values.setdefault("begins_at", timezone.now() + timedelta(days=days))
    values.setdefault("address", "Am Markt 1, 01796 Pirna")
    return make_event(takes_registrations=True, registration_places=places, **values)


def publish(event: EventPage, **values) -> EventPage:
    """Changes an event as an editor does."""
    event = EventPage.objects.get(pk=event.pk)
    for name, value in values.items():
        setattr(event, name, value)
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


def register(event: EventPage, who="klara", *, seats=1, language="de") -> EventRegistration:
    email = f"{who}@example.org"
    entry = desk.Entry(name=who.title(), email=email, seats=seats, language=language)
    desk.register(event_kind(), whole(event), entry, key=uuid4())
    return EventRegistration.objects.filter(event=whole(event), email=email).last()


def come(event: EventPage, who="klara", **values) -> EventRegistration:
    """Registers and confirms."""
    return desk.confirm(register(event, who, **values))


def states() -> dict[str, str]:
    rows = EventRegistration.objects.all()
    return {row.name: RegistrationState(row.state).name for row in rows}


def mails_to(who="klara") -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(recipient=f"{who}@example.org").order_by("pk"))


def subjects(who="klara") -> list[str]:
    return [mail.subject.split(":")[0] for mail in mails_to(who)]
