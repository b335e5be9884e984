"""The opening of a stop as something that people register for."""

from core.registrations.changes import settle
from core.registrations.kinds import Terms, kind_named
from exhibition.enums import DIVERTED_STATES, PUBLIC_STATES
from exhibition.models import TourStop

KIND = "opening"


def terms(stop: TourStop) -> Terms:
    """What holds for the opening now. It does not take place where the stop is not to be seen."""
    is_seen = stop.state in PUBLIC_STATES and stop.state not in DIVERTED_STATES
    return Terms(
        begins=stop.opening_event_at if is_seen else None,
        ends=stop.opening_event_ends_at if is_seen else None,
        takes_registrations=stop.takes_registrations,
        places=stop.registration_places,
        until=stop.registration_until,
        is_certain=stop.approval_asked_at is None,
    )


def tell_of_change(stop: TourStop) -> None:
    """After a stop was changed: each who is registered hears once that the opening moved or fell
    through, and where there are more places now, those in the line get them.

    Called in the transaction that changed the stop, as often as one likes.
    """
    if stop.registrations.exists():
        settle(kind_named(KIND), stop)
