"""How the consents of people stand, for the list of all of them.

The rule in ``stories/domain/consent.py`` says what may be shown; here is only said since when
it may not, or for how long it may.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from stories.domain.consent import granted_materials
from stories.domain.endings import SOON, last_day_as_minor, of_channel
from stories.enums import Channel, LegalBasis
from stories.enums.desk import ConsentState
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
    if not any(row.channels for row in rows):
        return [Standing(person, ConsentState.MISSING, (), None, has_evidence=False)]
    groups: dict[tuple, list[Channel]] = {}
    for those_rows, withdrawals, channels in _with_the_same_history(person, rows):
        state = _state(person, those_rows, withdrawals, channels[0], at)
        groups.setdefault(state, []).extend(channels)
    return [
        Standing(person, state, _in_order(those), day, has_evidence=_has_evidence(rows, those))
        for (state, day), those in groups.items()
    ]


def _that_count(person: Person) -> list[Consent]:
    rows = list(person.consents.all())
    replaced = {row.replaces_id for row in rows}
    return [row for row in rows if row.pk not in replaced]


def _with_the_same_history(person: Person, rows: list[Consent]) -> Iterator[tuple]:
    """Rows, withdrawals and the channels that all of these name: they must stand alike.

    Most people answer for all channels at once, so that the rule is asked once instead of often.
    """
    named = [(row, row.channels) for row in rows]
    taken = [(one, one.channels) for one in person.withdrawals.all()]
    found: dict[tuple, tuple] = {}
    for channel in Channel:
        mine = [row for row, channels in named if channel in channels]
        gone = [one for one, channels in taken if channel in channels]
        if mine:
            key = (*(row.pk for row in mine), None, *(one.pk for one in gone))
            found.setdefault(key, (mine, gone, []))[2].append(channel)
    yield from found.values()


def _state(person, rows, withdrawals, channel, at) -> tuple[ConsentState, date | None]:
    today = timezone.localdate(at)
    if granted_materials(person, channel, at):
        ending = next(of_channel(person, channel, at, today + AHEAD), None)
        day = ending and ending.last_day
        is_soon = day is not None and day <= today + timedelta(days=SOON)
        return (ConsentState.ENDING if is_soon else ConsentState.VALID), day
    latest = max(row.recorded_at for row in rows)
    moments = [one.withdrawn_at for one in withdrawals if latest <= one.withdrawn_at <= at]
    if moments:
        return ConsentState.WITHDRAWN, timezone.localdate(max(moments))
    begins = [row.valid_from for row in rows if row.valid_from > today]
    if begins:
        return ConsentState.NOT_YET, min(begins)
    ended = [day for row in rows if (day := _last_day(row, person)) and day < today]
    return (ConsentState.ENDED, max(ended)) if ended else (ConsentState.MISSING, None)


def _last_day(row: Consent, person: Person) -> date | None:
    of_age = last_day_as_minor(person.year_of_birth) if row.by_guardian else None
    return min((day for day in (row.valid_until, of_age) if day), default=None)


def _in_order(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    return tuple(one for one in Channel if one in channels)


def _has_evidence(rows: Iterable[Consent], channels: Iterable[Channel]) -> bool:
    behind = [row for row in rows if row.channels.intersection(channels)]
    return all(
        bool(row.document) or (row.legal_basis != LegalBasis.CONSENT and bool(row.occasion))
        for row in behind
    )
