"""How each of many devices is, for those who look after them: in a fixed number of queries.

Only the programmes are built once a stop: what a device ought to show is known no other way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from exhibition.domain.opening_hours import open_state
from exhibition.domain.wall_clock import day_of
from exhibition.models import TourStop
from kiosk.domain import contact, programme
from kiosk.domain.standing import RunningStops
from kiosk.enums import KioskState, Shown
from kiosk.models import Kiosk, Receipt
from stories.models import StoryPage

LATELY = timedelta(hours=24)
LITTLE_SPACE = 2 * 1024**3  # bytes: a newer programme with its films may not fit any more
CLOCK_IS_OFF = 120  # seconds
MANY_ERRORS = 20  # in 24 hours: one an hour is a network as networks are


@dataclass(frozen=True)
class Overview:
    """``stop``: where it stands today. ``errors``: of the last 24 hours. ``story``: the title."""

    kiosk: Kiosk
    state: KioskState
    shown: Shown
    stop: TourStop | None
    is_house_open: bool | None
    story: str
    errors: int

    @property
    def has_reported(self) -> bool:
        return self.kiosk.reported_at is not None and bool(self.kiosk.token_hash)

    @property
    def has_little_space(self) -> bool:
        return self.kiosk.free_bytes is not None and self.kiosk.free_bytes < LITTLE_SPACE

    @property
    def is_clock_off(self) -> bool:
        return abs(self.kiosk.clock_offset or 0) > CLOCK_IS_OFF

    @property
    def has_many_errors(self) -> bool:
        return self.errors >= MANY_ERRORS


def overviews(kiosks: Iterable[Kiosk], at: datetime | None = None) -> dict[int, Overview]:
    """How these devices are at that moment (now), by their keys."""
    now, kiosks = at or timezone.now(), list(kiosks)
    versions = programme.current_versions(kiosks, now)
    stops = RunningStops(day_of(now))
    titles = titles_of({kiosk.item for kiosk in kiosks})
    errors = errors_lately(kiosks, now)
    found = {}
    for kiosk in kiosks:
        stop = stops.of(kiosk)
        found[kiosk.pk] = Overview(
            kiosk=kiosk,
            state=contact.state_of(kiosk, now),
            shown=contact.shown_by(kiosk, current_version=versions[kiosk.pk]),
            stop=stop,
            is_house_open=_is_open(stop, now),
            story=titles.get(kiosk.item, ""),
            errors=errors.get(kiosk.pk, 0),
        )
    return found


def titles_of(keys: Iterable[str]) -> dict[str, str]:
    """The German titles of stories by their translation keys; what is no story is left out."""
    wanted = [key for key in keys if _is_key(key)]
    pages = StoryPage.objects.filter(translation_key__in=wanted)
    german = pages.filter(locale__language_code=settings.LANGUAGE_CODE)
    return {str(key): title for key, title in german.values_list("translation_key", "title")}


def showing_older(at: datetime | None = None) -> list[int]:
    """Keys of the devices that show an older programme than they ought to."""
    kiosks = list(contact.paired().exclude(shown_version=""))
    versions = programme.current_versions(kiosks, at)
    return [
        kiosk.pk
        for kiosk in kiosks
        if contact.shown_by(kiosk, current_version=versions[kiosk.pk]) == Shown.OLDER
    ]


def errors_lately(kiosks: list[Kiosk], now: datetime) -> dict[int, int]:
    """By key how many errors a device told in the last 24 hours; none where it told nothing."""
    lately = Receipt.objects.filter(kiosk__in=kiosks, received_at__gt=now - LATELY)
    sums = lately.order_by().values_list("kiosk").annotate(Sum("errors"))
    return dict(sums)


def _is_open(stop: TourStop | None, now: datetime) -> bool | None:
    """None where there is no house, or nobody knows its hours."""
    state = open_state(stop.venue, now) if stop else None
    return state.is_open if state and state.today.is_known else None


def _is_key(text: str) -> bool:
    try:
        return bool(text) and str(UUID(text)) == text
    except ValueError:
        return False
