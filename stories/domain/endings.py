"""Whose consent ends soon, where, and on which last day.

Nothing has to be done for the end itself: the rule refuses from the day after by the date
alone. This module only looks ahead, so that editors can ask in time. A guardian's consent
that ends because the person comes of age is such an ending too: from then on the person is
asked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.db.models import Q, QuerySet
from django.utils import timezone

from stories.domain.consent import AGE_OF_MAJORITY, granted_materials
from stories.enums import Channel, Material
from stories.models import Consent, ConsentWithdrawal, Person

SOON = 90  # days


@dataclass(frozen=True)
class Ending:
    """On ``last_day`` these materials of a person are shown there for the last time."""

    person: Person
    channel: Channel
    materials: frozenset[Material]
    last_day: date


@dataclass(frozen=True)
class EndingDay:
    """All that ends for one person on one day."""

    person: Person
    last_day: date
    endings: tuple[Ending, ...]

    @property
    def channels(self) -> tuple[Channel, ...]:
        return tuple(ending.channel for ending in self.endings)

    @property
    def comes_of_age(self) -> bool:
        """Whether it ends because the person is asked anew at 18."""
        return self.last_day == last_day_as_minor(self.person.year_of_birth)

    def days_left(self, at: datetime | None = None) -> int:
        """Days from ``at`` (now) to the last day; 0 is the last day itself."""
        return (self.last_day - timezone.localdate(at)).days


def endings(*, days: int = SOON, at: datetime | None = None) -> list[Ending]:
    """What may be shown at ``at`` (now) and for the last time within ``days``; soonest first.

    Three queries, however many people there are.
    """
    at = at or timezone.now()
    today = timezone.localdate(at)
    until = today + timedelta(days=days)
    people = people_with_turning_points(today, until)
    found = [ending for person in people for ending in of_person(person, at, until)]
    order = list(Channel)
    return sorted(found, key=lambda e: (e.last_day, e.person.pk, order.index(e.channel)))


def by_person_and_day(found: Iterable[Ending]) -> list[EndingDay]:
    """Endings as ``endings`` sorts them, one entry for each person and day."""
    groups = groupby(found, key=lambda ending: (ending.last_day, ending.person))
    return [EndingDay(person, day, tuple(group)) for (day, person), group in groups]


def last_day_as_minor(year_of_birth: int | None) -> date | None:
    """The last day on which a guardian's consent counts; the year is all that is known."""
    return year_of_birth and date(year_of_birth + AGE_OF_MAJORITY - 1, 12, 31)


def people_with_turning_points(first: date, last: date) -> QuerySet:
    """Everybody for whom a date between these days (both included) may end something."""
    consents = Consent.objects.filter(replaced_by=None)
    years = [year for year in range(first.year, last.year + 1) if date(year, 12, 31) <= last]
    ended = consents.filter(valid_until__range=(first, last))
    of_age = consents.filter(
        by_guardian=True, person__year_of_birth__in=[y + 1 - AGE_OF_MAJORITY for y in years]
    )
    withdrawn = ConsentWithdrawal.objects.filter(
        withdrawn_at__gt=_midnight(first), withdrawn_at__lte=_midnight(last + timedelta(days=1))
    )
    return Person.objects.filter(
        Q(pk__in=ended.values("person"))
        | Q(pk__in=of_age.values("person"))
        | Q(pk__in=withdrawn.values("person"))
    ).prefetch_related("consents", "withdrawals")


def of_person(person: Person, at: datetime, until: date) -> Iterator[Ending]:
    """What of this person ends from ``at`` until that day. Reads prefetched rows.

    The dates of a person name the days; the rule says what is gone right after each.
    """
    for channel in _channels(person):
        yield from of_channel(person, channel, at, until)


def of_channel(person: Person, channel: Channel, at: datetime, until: date) -> Iterator[Ending]:
    """The same on one channel, soonest first."""
    days = sorted(day for day in _turning_days(person) if timezone.localdate(at) <= day <= until)
    shown = granted_materials(person, channel, at)
    for day in days:
        left = granted_materials(person, channel, _midnight(day + timedelta(days=1)))
        if ended := shown - left:
            yield Ending(person, channel, ended, day)
        shown &= left


def _turning_days(person: Person) -> set[date]:
    """Days that may be the last of something. Too many do no harm: the rule is asked."""
    days = {consent.valid_until for consent in person.consents.all()}
    days.add(last_day_as_minor(person.year_of_birth))
    for withdrawal in person.withdrawals.all():  # midnight itself still ends the day before
        days.add(timezone.localdate(withdrawal.withdrawn_at - timedelta(microseconds=1)))
    return days - {None}


def _channels(person: Person) -> list[Channel]:
    used = {channel for consent in person.consents.all() for channel in consent.channels}
    return [channel for channel in Channel if channel in used]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
