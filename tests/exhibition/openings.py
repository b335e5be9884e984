"""Openings of stops and people who come, for tests."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from core.models import OutgoingMail
from core.models.registration import RegistrationState
from core.registrations import desk
from core.registrations.kinds import kind_named
from exhibition.domain import openings
from exhibition.models import OpeningRegistration, TourStop
from tests import factories


def opening_kind():
    return kind_named(openings.KIND)


def make_opening(slug="bautzen", *, places: int | None = 3, days=10, **values) -> TourStop:
    """A stop whose opening people can register for, in ten days."""
    values.setdefault("opening_event_at", timezone.now() + timedelta(days=days))
    values.setdefault("takes_registrations", True)
    return factories.make_stop(slug, registration_places=places, **values)


def change(stop: TourStop, **values) -> TourStop:
    """Changes a stop as an import would, then lets the desk know."""
    TourStop.objects.filter(pk=stop.pk).update(**values)
    stop.refresh_from_db()
    openings.tell_of_change(stop)
    return stop


def register(stop: TourStop, who="klara", *, seats=1, language="de", key=None):
    """The row of whoever registered, not confirmed yet."""
    email = f"{who}@example.org"
    entry = desk.Entry(name=who.title(), email=email, seats=seats, language=language)
    desk.register(opening_kind(), stop, entry, key=key or uuid4())
    return OpeningRegistration.objects.filter(stop=stop, email=email).last()


def come(stop: TourStop, who="klara", **values) -> OpeningRegistration:
    """Registers and confirms."""
    return desk.confirm(register(stop, who, **values))


def states(stop: TourStop) -> dict[str, str]:
    return {row.name: RegistrationState(row.state).name for row in stop.registrations.all()}


def mails_to(who="klara") -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(recipient=f"{who}@example.org").order_by("pk"))


def subjects(who="klara") -> list[str]:
    return [mail.subject.split(":")[0] for mail in mails_to(who)]
