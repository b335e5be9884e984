"""What of a person is allowed today or from a coming day on, and for how long."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from stories.domain import consent
from stories.domain.consent_terms import Grant, Use
from stories.domain.endings import last_day_as_minor
from stories.domain.uses import use_of
from stories.domain.withdrawal import Scope
from stories.enums import Channel, Material

Period = tuple[date, date | None]  # first and last day, both included; None: until withdrawn


@dataclass(frozen=True)
class Agreement:
    """On one channel, over one period, these materials."""

    channel: Channel
    materials: tuple[Material, ...]
    valid_from: date
    valid_until: date | None


def agreements(person, at: datetime | None = None) -> list[Agreement]:
    """All that still counts at ``at`` (now) or will, by channel and period. Asks the rule.

    Reads ``consents`` and ``withdrawals`` of the person: two queries, however many rows.
    """
    at = at or timezone.now()
    use = use_of(person, set())
    periods = _periods(use, at)
    found = []
    for channel in Channel:
        materials_of: dict[Period, list[Material]] = defaultdict(list)
        for material in Material:
            for period in _joined(periods[channel, material]):
                materials_of[period].append(material)
        found += [
            Agreement(channel, tuple(materials_of[period]), *period)
            for period in sorted(materials_of, key=_order)
        ]
    return found


def touches(agreed: Iterable[Agreement], scope: Scope) -> bool:
    """Whether a withdrawal of that scope takes anything back."""
    return any(
        agreement.channel in scope.all_channels
        and scope.all_materials.intersection(agreement.materials)
        for agreement in agreed
    )


def _periods(use: Use, at: datetime) -> dict[tuple[Channel, Material], list[Period]]:
    periods = defaultdict(list)
    for grant in use.grants:
        for channel in grant.channels:
            for material in grant.materials:
                if _counts(use, grant, channel, material, at):
                    period = (grant.valid_from, _last_day(grant, use.year_of_birth))
                    periods[channel, material].append(period)
    return periods


def _counts(use: Use, grant: Grant, channel: Channel, material: Material, at: datetime) -> bool:
    """Whether this grant alone covers, now or on its first day to come."""
    first_moment = timezone.make_aware(datetime.combine(grant.valid_from, time.min))
    alone = replace(use, materials=frozenset({material}), grants=(grant,))
    moment = max(at, first_moment)
    return consent.decide(uses=[alone], shows_people=True, channel=channel, at=moment).covered


def _last_day(grant: Grant, year_of_birth: int | None) -> date | None:
    """A guardian's word ends with the year before the one in which the person turns 18."""
    as_minor = last_day_as_minor(year_of_birth) if grant.by_guardian else None
    return min((day for day in (grant.valid_until, as_minor) if day), default=None)


def _joined(periods: list[Period]) -> list[Period]:
    """Periods that overlap or follow each other without a gap, as one."""
    joined: list[Period] = []
    for first, last in sorted(periods, key=_order):
        if joined and _reaches(joined[-1], first):
            begin, end = joined.pop()
            last = None if end is None or last is None else max(end, last)
            joined.append((begin, last))
        else:
            joined.append((first, last))
    return joined


def _reaches(period: Period, day: date) -> bool:
    return period[1] is None or day <= period[1] + timedelta(days=1)


def _order(period: Period) -> Period:
    return (period[0], period[1] or date.max)
