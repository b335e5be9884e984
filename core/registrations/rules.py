"""Who gets a place. Pure decisions: no database, no clock but the given moment.

Who is confirmed first comes first. Where a group does not fit into what is left, those behind it
who do fit go ahead: no seat stays empty while somebody waits for it. Nobody who has a place loses
it when the organiser lowers their number.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum

from core.models.registration import RegistrationState
from core.registrations.kinds import Terms

LAPSES_AFTER = timedelta(hours=48)  # an address that nobody has confirmed until then
KEPT_FOR = timedelta(days=30)  # after the event, or after a cancellation
HOLDS_OR_WAITS = (RegistrationState.REGISTERED, RegistrationState.WAITING)


class Door(Enum):
    """What somebody finds who would like to come."""

    OPEN = "open"
    WAITING_LIST = "waiting_list"
    CLOSED = "closed"
    NOT_NEEDED = "not_needed"
    NOTHING = "nothing"


def door(terms: Terms, *, taken: int, at: datetime) -> Door:
    """``taken``: seats of those who are registered."""
    if not is_ahead(terms, at):
        return Door.NOTHING
    if not terms.takes_registrations:
        return Door.NOT_NEEDED
    if terms.until is not None and at >= terms.until:
        return Door.CLOSED
    return Door.OPEN if fits(terms.places, taken, 1) else Door.WAITING_LIST


def is_ahead(terms: Terms, at: datetime) -> bool:
    """Whether the event takes place and has not begun yet."""
    return terms.begins is not None and at < terms.begins


def is_not_over(terms: Terms, at: datetime) -> bool:
    """Whether the event takes place and has not ended yet."""
    return terms.begins is not None and at < terms.last_moment


def fits(places: int | None, taken: int, seats: int) -> bool:
    return places is None or taken + seats <= places


def left(places: int | None, taken: int) -> int | None:
    """Seats that are free; None: there is no limit."""
    return None if places is None else max(0, places - taken)


def moving_up(
    places: int | None, taken: int, waiting: Iterable[tuple[int, int]]
) -> tuple[int, ...]:
    """Who of the line gets a place. ``waiting``: key and seats, who was first comes first."""
    found = []
    for key, seats in waiting:
        if fits(places, taken, seats):
            found.append(key)
            taken += seats
    return tuple(found)


def has_lapsed(state: str, registered_at: datetime, at: datetime) -> bool:
    """Whether an address that was not confirmed has to be given anew."""
    return state == RegistrationState.UNCONFIRMED and at >= registered_at + LAPSES_AFTER
