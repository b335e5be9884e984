"""What people can register for. Each app says it of its own events; nothing here knows them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from core.models.registration import Registration


@dataclass(frozen=True)
class Terms:
    """What holds for an event now. Without ``begins`` it does not take place (any more).

    Nobody is told of a new time before it ``is_certain``.
    """

    begins: datetime | None
    ends: datetime | None = None
    takes_registrations: bool = False
    places: int | None = None  # None: as many as come
    until: datetime | None = None  # None: until it begins
    is_certain: bool = True

    @property
    def last_moment(self) -> datetime | None:
        return self.ends or self.begins


@dataclass(frozen=True)
class Words:
    """What is said of an event, in the language that is active. Addresses are full ones."""

    title: str
    place: str
    address: str
    calendar: str = ""
    zone: str = ""  # of its times, where people may sit elsewhere
    for_guests: str = ""  # the address of an online event: only those who have a seat are told


def _itself(event: models.Model) -> models.Model:
    return event


def _nothing_more(registration: Registration, event: models.Model) -> None:
    pass


@dataclass(frozen=True)
class Kind:
    """Events of one model. ``parent`` is the field of ``model`` that leads to the event.

    ``whole``: of an event with several rows (one a language) the one that people register for.
    ``note``: writes into a new registration what else than the time the person is told.
    ``calendar``: the file for those who have a seat, in the language that is active.
    ``loaded``: of ``model``, what the name of an event is made of, to be loaded with many.
    ``addresses``: all that mails may hold, where those of ``words`` depend on more than language.
    """

    name: str  # part of links: it stays
    model: type[Registration]
    parent: str
    terms: Callable[[models.Model], Terms]
    words: Callable[[models.Model], Words]
    whole: Callable[[models.Model], models.Model] = _itself
    note: Callable[[Registration, models.Model], None] = _nothing_more
    calendar: Callable[[models.Model], bytes] | None = None
    addresses: Callable[[models.Model], list[str]] | None = None
    loaded: tuple[str, ...] = ()

    def rows(self, event: models.Model) -> models.QuerySet:
        return self.model._base_manager.filter(**{self.parent: event}).order_by(
            "registered_at", "pk"
        )

    @property
    def event_model(self) -> type[models.Model]:
        return self.model._meta.get_field(self.parent).related_model

    def event_of(self, registration: Registration) -> models.Model:
        return getattr(registration, self.parent)


_kinds: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Called in ``AppConfig.ready``."""
    _kinds[kind.name] = kind


def kind_named(name: str) -> Kind:
    """Raises KeyError for an unknown one."""
    return _kinds[name]


def kind_of(registration: Registration) -> Kind:
    return next(kind for kind in _kinds.values() if isinstance(registration, kind.model))


def all_kinds() -> list[Kind]:
    return list(_kinds.values())
