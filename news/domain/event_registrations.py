"""An event as something that people register for."""

from django.db import transaction
from django.utils import timezone

from core.models.registration import RegistrationState
from core.registrations import mails, rules
from core.registrations.changes import settle
from core.registrations.kinds import Kind, Terms, kind_named
from core.registrations.line import alone_with
from news.domain.events import whole
from news.enums import REGISTRATION_KIND
from news.models import EventPage, EventRegistration


def terms(event: EventPage) -> Terms:
    """What holds for the event now. A draft is not certain: of its new time nobody hears."""
    return Terms(
        begins=None if event.is_cancelled else event.begins_at,
        ends=None if event.is_cancelled else event.ends_at,
        takes_registrations=event.takes_registrations,
        places=event.registration_places,
        until=event.registration_until,
        is_certain=event.live,
    )


def place_of(event: EventPage) -> str:
    """Where people have to go, as one text that changes when they must be told."""
    if event.is_online:
        return f"online: {event.online_address}"
    return ", ".join(filter(None, [event.place, event.address]))


def note(registration: EventRegistration, event: EventPage) -> None:
    """Where it is, as the person is told now."""
    registration.told_place = place_of(event)


def tell_of_change(page: EventPage) -> None:
    """After a page of an event was published: each who is registered hears once that it moved,
    is elsewhere or does not take place; where there are more places now, those in the line get
    them. Call it as often as you like.
    """
    event, kind = whole(page), kind_named(REGISTRATION_KIND)
    if not event.registrations.exists():
        return
    with transaction.atomic():
        _tell_new_place(kind, event)
        settle(kind, event)


def _tell_new_place(kind: Kind, event: EventPage) -> None:
    """Where the time is new too, the mail about the time says the place."""
    with alone_with(kind, event) as event:
        holds, place = terms(event), place_of(event)
        if not (holds.is_certain and rules.is_ahead(holds, timezone.now())):
            return
        rows = kind.rows(event).exclude(told_place=place)
        for registration in rows.filter(state__in=rules.HOLDS_OR_WAITS):
            _note_new_place(registration, event, place, holds.begins)


def _note_new_place(registration: EventRegistration, event: EventPage, place: str, begins) -> None:
    before, registration.told_place = registration.told_place, place
    registration.event = event
    registration.save(update_fields=["told_place"])
    has_seat = registration.state == RegistrationState.REGISTERED
    concerns = has_seat or not (event.is_online and before.startswith("online: "))
    if registration.told_event_at == begins and concerns:
        mails.is_elsewhere(registration)
