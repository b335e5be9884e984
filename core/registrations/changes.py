"""When the organiser changes an event: who has to be told, and who gets a seat now."""

from datetime import datetime

from django.db import models
from django.utils import timezone

from core.models.registration import Registration, RegistrationState
from core.registrations import mails, rules
from core.registrations.kinds import Kind
from core.registrations.line import alone_with, move_up, take_out


def settle(kind: Kind, event: models.Model) -> None:
    """After any change of the event: tells each once that it moved or does not take place.

    Of a time that is not certain yet nobody hears: it may be taken back. Where there are more
    places now, those in the line get them. Call it as often as you like.
    """
    with alone_with(kind, event) as event:
        now, terms = timezone.now(), kind.terms(event)
        for registration in kind.rows(event).exclude(state=RegistrationState.CANCELLED):
            setattr(registration, kind.parent, event)
            if terms.begins is None:
                _call_off(registration, now)
            elif terms.is_certain and registration.told_event_at != terms.begins:
                _tell_new_time(registration, terms.begins, now)
        move_up(kind, event)


def _call_off(registration: Registration, now: datetime) -> None:
    """What has been already is not called off afterwards."""
    if registration.told_event_at is None or registration.told_event_at <= now:
        return
    was_certain = registration.state in rules.HOLDS_OR_WAITS
    take_out(registration)
    if was_certain:
        mails.called_off(registration)


def _tell_new_time(registration: Registration, begins: datetime, now: datetime) -> None:
    before, registration.told_event_at = registration.told_event_at, begins
    registration.save(update_fields=["told_event_at"])
    if before is not None and begins > now and registration.state in rules.HOLDS_OR_WAITS:
        mails.has_moved(registration, before=before)
