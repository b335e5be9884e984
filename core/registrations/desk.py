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

from django.db import models
from django.utils import timezone

from core import rate_limit
from core.models.registration import Registration, RegistrationState
from core.registrations import mails, rules
from core.registrations.counts import count
from core.registrations.kinds import Kind, kind_of
from core.registrations.line import alone_with, move_up, seat, take_out
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
    with alone_with(kind, event) as event:
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
    """Somebody called: the organiser registers them, also when registration is closed.

    Raises NotOpen where nothing takes place (any more): there is no time to tell them.
    """
    with alone_with(kind, event) as event:
        if not rules.is_not_over(kind.terms(event), timezone.now()):
            raise NotOpen
        registration = _save(kind, event, entry, uuid4())
        _seat_or_line(kind, event, registration)
        mails.where_it_stands(registration)
        return registration


def cancel(registration: Registration) -> Registration:
    """Gives the seats to whoever is next in line and fits."""
    with _locked(registration) as (kind, event, registration):
        before = registration.state
        if before != RegistrationState.CANCELLED:
            take_out(registration)
            if before in rules.HOLDS_OR_WAITS:
                mails.cancelled(registration)
            move_up(kind, event)
        return registration


def seat_anyway(registration: Registration) -> Registration:
    """The organiser's own decision: a seat for somebody in the line, beyond the limit too."""
    with _locked(registration) as (_kind, _event, registration):
        if registration.state == RegistrationState.WAITING:
            seat(registration)
        return registration


def has_lapsed(registration: Registration, at: datetime) -> bool:
    return rules.has_lapsed(registration.state, registration.registered_at, at)


@contextmanager
def _locked(registration: Registration) -> Iterator[tuple]:
    """Its kind, its event and itself as they are stored, while nobody else changes them."""
    kind = kind_of(registration)
    with alone_with(kind, kind.event_of(registration)) as event:
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
    kind.note(registration, event)
    registration.save()
    return registration


def _seat_or_line(kind: Kind, event: models.Model, registration: Registration) -> None:
    """Who confirms first comes first: from now on it counts, not from the first click."""
    has_room = rules.fits(kind.terms(event).places, count(kind, event).taken, registration.seats)
    registration.state = RegistrationState.REGISTERED if has_room else RegistrationState.WAITING
    registration.registered_at = timezone.now()
    registration.save(update_fields=["state", "registered_at"])


def _mail_seldom(registration: Registration, mail) -> None:
    """Nobody can fill somebody else's letter box with our mails."""
    who = f"{kind_of(registration).name}:{registration.email.lower()}"
    if not rate_limit.is_too_many(who, purpose="registration_mail", limit=MAILS_AN_HOUR):
        mail(registration)
