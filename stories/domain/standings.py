"""How the consents of people stand, for the list of all of them.

The rule in ``stories/domain/consent.py`` says what may be shown; here is only said since when
it may not, or for how long it may.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from stories.domain.consent import granted_materials
from stories.domain.endings import SOON, last_day_as_minor, of_person
from stories.enums import Channel, ConsentState, LegalBasis
from stories.models import Consent, Person

AHEAD = timedelta(days=36_525)  # a hundred years: whatever ends after them does not matter here


@dataclass(frozen=True)
class Standing:
    """Channels of a person that stand alike. ``channels`` is empty where nothing was ever granted.

    ``day``: of what is valid, the last day of all of it; of what has ended or was withdrawn, the
    day of that; of what begins later, its first day. None where there is no such day.
    ``has_evidence``: each row behind it has its signed paper, or names its occasion.
    """

    person: Person
    state: ConsentState
    channels: tuple[Channel, ...]
    day: date | None
    has_evidence: bool


def standings(person: Person, at: datetime | None = None) -> list[Standing]:
    """One for all channels that stand alike. Reads prefetched ``consents`` and ``withdrawals``."""
    at = at or timezone.now()
    rows = _that_count(person)
    channels = [one for one in Channel if any(one in row.channels for row in rows)]
    if not channels:
        return [Standing(person, ConsentState.MISSING, (), None, has_evidence=False)]
    ends = _last_days(person, at)
    groups: dict[tuple, list[Channel]] = {}
    for channel in channels:
        groups.setdefault(_state(person, rows, channel, ends, at), []).append(channel)
    return [
        Standing(person, state, tuple(those), day, has_evidence=_has_evidence(rows, those))
        for (state, day), those in groups.items()
    ]


def _that_count(person: Person) -> list[Consent]:
    rows = list(person.consents.all())
    replaced = {row.replaces_id for row in rows}
    return [row for row in rows if row.pk not in replaced]


def _last_days(person: Person, at: datetime) -> dict[Channel, date]:
    """By channel the first day with which something of it ends."""
    found: dict[Channel, date] = {}
    for ending in of_person(person, at, timezone.localdate(at) + AHEAD):
        day = found.get(ending.channel, ending.last_day)
        found[ending.channel] = min(day, ending.last_day)
    return found


def _state(person, rows, channel, ends, at) -> tuple[ConsentState, date | None]:
    today = timezone.localdate(at)
    if granted_materials(person, channel, at):
        day = ends.get(channel)
        is_soon = day is not None and day <= today + timedelta(days=SOON)
        return (ConsentState.ENDING if is_soon else ConsentState.VALID), day
    rows = [row for row in rows if channel in row.channels]
    latest = max(row.recorded_at for row in rows)
    withdrawn = [
        timezone.localdate(one.withdrawn_at)
        for one in person.withdrawals.all()
        if channel in one.channels and latest <= one.withdrawn_at <= at
    ]
    if withdrawn:
        return ConsentState.WITHDRAWN, max(withdrawn)
    begins = [row.valid_from for row in rows if row.valid_from > today]
    if begins:
        return ConsentState.NOT_YET, min(begins)
    ended = [day for row in rows if (day := _last_day(row, person)) and day < today]
    return (ConsentState.ENDED, max(ended)) if ended else (ConsentState.MISSING, None)


def _last_day(row: Consent, person: Person) -> date | None:
    of_age = last_day_as_minor(person.year_of_birth) if row.by_guardian else None
    return min((day for day in (row.valid_until, of_age) if day), default=None)


def _has_evidence(rows: Iterable[Consent], channels: Iterable[Channel]) -> bool:
    behind = [row for row in rows if row.channels.intersection(channels)]
    return all(
        bool(row.document) or (row.legal_basis != LegalBasis.CONSENT and bool(row.occasion))
        for row in behind
    )
