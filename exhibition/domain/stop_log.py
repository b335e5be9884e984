"""What is written down when a stop changes: who, when, what before and what after.

Values are kept as JSON knows them: days and moments in ISO 8601 (moments in UTC), what a stop
points to by its key. ``stop_history`` reads them to people.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from exhibition.enums import StopState
from exhibition.models import TourStop, TourStopChange

DATES = ("leaves_depot", "set_up_on", "opens", "closes", "take_down_on", "back_in_depot")
MOMENTS = ("opening_event_at", "opening_event_ends_at", "registration_until")
LINKS = ("venue", "exhibition_set", "successor")
FIELDS = (*LINKS, *DATES, "precision", *MOMENTS, "hold_until", "approval_asked_at")
RESOURCES = "resources"


@dataclass(frozen=True)
class Snapshot:
    """A stop as it was stored. ``facts`` maps what is logged to values of JSON."""

    state: StopState
    sequence: int
    asked_at: datetime | None
    facts: dict


def stored(pk: int | None, *, lock: bool = False) -> Snapshot | None:
    """The stop as the database has it now; None where it is new. ``lock``: until the commit."""
    found = TourStop.objects.filter(pk=pk) if pk else TourStop.objects.none()
    stop = (found.select_for_update() if lock else found).first()
    if stop is None:
        return None
    facts = facts_of(stop) | _resources(stop)
    return Snapshot(StopState(stop.state), stop.sequence, stop.approval_asked_at, facts)


def facts_of(stop: TourStop) -> dict:
    """What is logged of a stop in memory, without its resources. Asks no database."""
    fields = [TourStop._meta.get_field(name) for name in FIELDS]
    return {field.name: _plain(getattr(stop, field.attname)) for field in fields}


def write(stop: TourStop, before: Snapshot | None, *, by, note: str = "") -> TourStopChange | None:
    """Writes down how a stop that was just saved differs from ``before``; nothing if it does not.

    ``by`` None: the clock did it. Of a new stop only the state is written.
    """
    changed = _differences(before.facts, facts_of(stop) | _resources(stop)) if before else {}
    if before and before.state == stop.state and not changed:
        return None
    return TourStopChange.objects.create(
        stop=stop,
        before=before.state if before else "",
        after=stop.state,
        changed=changed,
        note=note[:300],
        changed_by=by,
    )


def changes_of(pk: int) -> Iterable[dict]:
    """What was changed of a stop, latest first: fields with their values before and after."""
    return TourStopChange.objects.filter(stop=pk).values_list("changed", flat=True)


def _differences(before: dict, after: dict) -> dict:
    return {name: [before[name], after[name]] for name in before if before[name] != after[name]}


def _resources(stop: TourStop) -> dict:
    return {RESOURCES: sorted(stop.resources.values_list("pk", flat=True))}


def _plain(value):
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value
