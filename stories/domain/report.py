"""Whose consent needs care: it ends soon, or a published page misses it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from wagtail.models import Page

from stories.domain import consent
from stories.enums import Channel, Material
from stories.models import Person

SOON = 90  # days
WATCHED = (Channel.WEB, Channel.KIOSK, Channel.PRINT)


@dataclass(frozen=True)
class Ending:
    """On ``last_day`` a person may be shown this way for the last time."""

    person: Person
    channel: Channel
    materials: frozenset[Material]
    last_day: date


@dataclass(frozen=True)
class Missing:
    """A published page that the rule keeps back, and why."""

    page: Page
    sentences: tuple[str, ...]


def endings(*, days: int = SOON, at: datetime | None = None) -> Iterator[Ending]:
    """Consents that hold at ``at`` (now) and end within ``days``."""
    at = at or timezone.now()
    for person in Person.objects.prefetch_related("consents", "withdrawals"):
        for channel in WATCHED:
            granted = consent.granted_materials(person, channel, at)
            ending = granted - consent.granted_materials(person, channel, at + timedelta(days=days))
            if ending:
                last_day = _last_day(person, channel, ending, at)
                yield Ending(person, channel, ending, last_day)


def _last_day(person, channel: Channel, materials: frozenset[Material], at: datetime) -> date:
    day = at
    while materials <= consent.granted_materials(person, channel, day + timedelta(days=1)):
        day += timedelta(days=1)
    return timezone.localdate(day)


def missing(*, at: datetime | None = None) -> Iterator[Missing]:
    """Published pages that are kept back, with every reason."""
    at = at or timezone.now()
    for page in consent.published_but_uncovered(Channel.WEB, at).specific():
        decision = consent.decide_page(page, Channel.WEB, at)
        yield Missing(page, tuple(reason.sentence for reason in decision.reasons))
