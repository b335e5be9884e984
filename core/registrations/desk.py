"""The desk at which people register, confirm and cancel.

Every change holds a lock on the row of the event (on SQLite a transaction of ours is alone), so
the last seat is given once. Each call may come twice and does its work once; whom it concerns is
told by mail, in the same transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import models, transaction
from django.utils import timezone

from core import rate_limit
from core.models.registration import Registration, RegistrationState
from core.registrations import mails, rules
from core.registrations.counts import count
from core.registrations.kinds import Kind, kind_of
from core.registrations.rules import Door

MAILS_AN_HOUR = 3  # to one address about one event, whoever asks for them


class NotOpen(Exception):
    """Nobody can register for this event now."""


@dataclass(frozen=True)
class Entry:
    """What somebody typed, checked. ``email`` is empty for some who called by telephone."""

    name: str
    email: str
    seats: int
    language: str


def register(kind: Kind, event: models.Model, entry: Entry, *, key: UUID) -> None:
    """Keeps the wish and asks the address by mail whether it is true. No seat is taken yet.

    The same ``key`` again does nothing. An address that is registered already gets a mail that
    says so; the caller learns nothing of it, for it may be a stranger. Raises NotOpen.
    """
    with _alone_with(kind, event) as event:
        if kind.model._base_manager.filter(submission_key=key).exists():
            return
        if _door(kind, event) not in (Door.OPEN, Door.WAITING_LIST):
            raise NotOpen
        known = _known(kind, event, entry.email)
        if known is not None and known.state != RegistrationState.UNCONFIRMED:
            _mail_seldom(known, mails.already_there)
            return
        _mail_seldom(_save(kind, event, entry, key, instead_of=known), mails.please_confirm)


def confirm(registration: Registration) -> Registration:
    """Gives the seats, or a place in the line. Without effect once it is done, or too late."""
    with _locked(registration) as (kind, event, registration):
        now, terms = timezone.now(), kind.terms(event)
        is_open = registration.state == RegistrationState.UNCONFIRMED and not has_lapsed(
            registration, now
        )
        if is_open and rules.is_ahead(terms, now):
            _seat_or_line(kind, event, registration)
            mails.where_it_stands(registration)
        return registration


def add_by_hand(kind: Kind, event: models.Model, entry: Entry) -> Registration:
    """Somebody called: the organiser registers them, also when registration is closed."""
    with _alone_with(kind, event) as event:
        registration = _save(kind, event, entry, uuid4())
        _seat_or_line(kind, event, registration)
        mails.where_it_stands(registration)
        return registration


def cancel(registration: Registration) -> Registration:
    """Gives the seats to whoever is next in line and fits."""
    with _locked(registration) as (kind, event, registration):
        before = registration.state
        if before != RegistrationState.CANCELLED:
            _cancel(registration)
            if before in rules.HOLDS_OR_WAITS:
                mails.cancelled(registration)
            _move_up(kind, event)
        return registration


def seat_anyway(registration: Registration) -> Registration:
    """The organiser's own decision: a seat for somebody in the line, beyond the limit too."""
    with _locked(registration) as (_kind, _event, registration):
        if registration.state == RegistrationState.WAITING:
            _seat(registration)
        return registration


def settle(kind: Kind, event: models.Model) -> None:
    """After any change of the event: tells each once that it moved or does not take place.

    Where there are more places now, those in the line get them. Call it as often as you like.
    """
    with _alone_with(kind, event) as event:
        now, terms = timezone.now(), kind.terms(event)
        for registration in kind.rows(event).exclude(state=RegistrationState.CANCELLED):
            setattr(registration, kind.parent, event)
            if terms.begins is None:
                _call_off(registration, now)
            elif registration.told_event_at != terms.begins:
                _tell_new_time(registration, terms.begins, now)
        _move_up(kind, event)


def has_lapsed(registration: Registration, at: datetime) -> bool:
    return rules.has_lapsed(registration.state, registration.registered_at, at)


@contextmanager
def _alone_with(kind: Kind, event: models.Model) -> Iterator[models.Model]:
    with transaction.atomic():
        yield kind.event_model._base_manager.select_for_update(no_key=True).get(pk=event.pk)


@contextmanager
def _locked(registration: Registration) -> Iterator[tuple]:
    """Its kind, its event and itself as they are stored, while nobody else changes them."""
    kind = kind_of(registration)
    with _alone_with(kind, kind.event_of(registration)) as event:
        stored = type(registration)._base_manager.get(pk=registration.pk)
        setattr(stored, kind.parent, event)
        yield kind, event, stored


def _door(kind: Kind, event: models.Model) -> Door:
    taken = count(kind, event).taken
    return rules.door(kind.terms(event), taken=taken, at=timezone.now())


def _known(kind: Kind, event: models.Model, email: str) -> Registration | None:
    same = kind.rows(event).filter(email__iexact=email)
    return same.exclude(state=RegistrationState.CANCELLED).first()


def _save(kind, event, entry: Entry, key: UUID, *, instead_of=None) -> Registration:
    """A new row, or the one that nobody has confirmed: its newest words count."""
    registration = instead_of or kind.model()
    setattr(registration, kind.parent, event)
    for name, value in vars(entry).items():
        setattr(registration, name, value)
    registration.submission_key = key
    registration.registered_at = timezone.now()
    registration.told_event_at = kind.terms(event).begins
    registration.save()
    return registration


def _seat_or_line(kind: Kind, event: models.Model, registration: Registration) -> None:
    """Who confirms first comes first: from now on it counts, not from the first click."""
    has_room = rules.fits(kind.terms(event).places, count(kind, event).taken, registration.seats)
    registration.state = RegistrationState.REGISTERED if has_room else RegistrationState.WAITING
    registration.registered_at = timezone.now()
    registration.save(update_fields=["state", "registered_at"])


def _move_up(kind: Kind, event: models.Model) -> None:
    terms = kind.terms(event)
    if not rules.is_ahead(terms, timezone.now()):
        return
    line = {row.pk: row for row in kind.rows(event).filter(state=RegistrationState.WAITING)}
    if not line:
        return
    waiting = [(key, row.seats) for key, row in line.items()]
    for key in rules.moving_up(terms.places, count(kind, event).taken, waiting):
        setattr(line[key], kind.parent, event)
        _seat(line[key])


def _seat(registration: Registration) -> None:
    registration.state = RegistrationState.REGISTERED
    registration.save(update_fields=["state"])
    mails.moved_up(registration)


def _cancel(registration: Registration) -> None:
    registration.state = RegistrationState.CANCELLED
    registration.cancelled_at = timezone.now()
    registration.save(update_fields=["state", "cancelled_at"])


def _call_off(registration: Registration, now: datetime) -> None:
    """What has been already is not called off afterwards."""
    if registration.told_event_at is None or registration.told_event_at <= now:
        return
    was_certain = registration.state in rules.HOLDS_OR_WAITS
    _cancel(registration)
    if was_certain:
        mails.called_off(registration)


def _tell_new_time(registration: Registration, begins: datetime, now: datetime) -> None:
    before, registration.told_event_at = registration.told_event_at, begins
    registration.save(update_fields=["told_event_at"])
    if before is not None and begins > now and registration.state in rules.HOLDS_OR_WAITS:
        mails.has_moved(registration, before=before)


def _mail_seldom(registration: Registration, mail) -> None:
    """Nobody can fill somebody else's letter box with our mails."""
    who = f"{kind_of(registration).name}:{registration.email.lower()}"
    if not rate_limit.is_too_many(who, purpose="registration_mail", limit=MAILS_AN_HOUR):
        mail(registration)
