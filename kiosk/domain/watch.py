"""Somebody hears of it when a device falls silent while its house is open, and when it is back.

A device is overdue when its house was open for all of the last half hour and nothing was heard
of it in that time. At night, on holidays and without a running stop nobody expects anything, nor
in a house whose hours are unknown. One mail a silence, one when it is over; what falls silent
together stands in one mail. After a pause of the watch itself it waits half an hour before it
says anything: it cannot know who was silent while the site was down.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from exhibition.domain.opening_hours import Timetable
from exhibition.domain.wall_clock import day_of
from exhibition.models import TourStop
from kiosk.domain import contact, watch_mails
from kiosk.domain.standing import RunningStops
from kiosk.models import Kiosk, KioskWatch

SILENCE = timedelta(minutes=30)
LONGEST_PAUSE = timedelta(minutes=15)  # between two looks; cron looks every five


@dataclass(frozen=True)
class Found:
    """What one look has found, each with the stop at which it stands (one that is back: maybe)."""

    silent: list[tuple[Kiosk, TourStop]] = field(default_factory=list)
    back: list[tuple[Kiosk, TourStop | None]] = field(default_factory=list)


def watch(at: datetime | None = None) -> Found:
    """Looks after all devices once and posts what is new. May run at the same time as another."""
    now = at or timezone.now()
    since = _watching_since(now)
    stops = RunningStops(day_of(now))
    found = Found()
    with transaction.atomic():
        for kiosk in contact.paired().filter(silence_told_at=None):
            stop = stops.of(kiosk)
            heard = _heard(kiosk, since)
            is_late = stop is not None and is_overdue(Timetable.of(stop.venue), heard, now)
            if is_late and _note(kiosk, silence_told_at=now):
                found.silent.append((kiosk, stop))
        for kiosk in _told().filter(last_contact_at__gt=F("silence_told_at")):
            if _note(kiosk, silence_told_at=None):
                found.back.append((kiosk, stops.of(kiosk)))
        if found.silent:
            watch_mails.post_silence(found.silent)
        if found.back:
            watch_mails.post_return(found.back)
        told_of_none = Kiosk.objects.exclude(pk__in=contact.paired())
        told_of_none.filter(silence_told_at__isnull=False).update(silence_told_at=None)
    return found


def is_overdue(timetable: Timetable, heard: datetime, now: datetime) -> bool:
    """Whether the house was open for the whole time of SILENCE before ``now``, all of it after
    ``heard``. Pure; moments are aware, the days are those of Europe/Berlin."""
    opened = opened_at(timetable, now)
    return opened is not None and now - max(heard, opened) >= SILENCE


def opened_at(timetable: Timetable, now: datetime) -> datetime | None:
    """When the house opened for the visit that is possible now; None where it is closed.

    Where the clocks change, spans that lie apart on the wall may touch: then they are one.
    """
    hours = timetable.on(day_of(now))
    opened = closed = None
    for begins, ends in (span.moments(hours.day) for span in hours.spans):
        if begins <= now and begins < ends:
            opened = opened if closed and begins <= closed else begins
            closed = max(ends, closed or ends)
    return opened if closed and now < closed else None


def _heard(kiosk: Kiosk, since: datetime) -> datetime:
    return max(moment for moment in (kiosk.last_contact_at, kiosk.paired_at, since) if moment)


def _told() -> QuerySet[Kiosk]:
    return contact.paired().filter(silence_told_at__isnull=False)


def _note(kiosk: Kiosk, *, silence_told_at: datetime | None) -> bool:
    """False where the device was heard of meanwhile, or another look was faster."""
    as_seen = Kiosk.objects.filter(
        pk=kiosk.pk, silence_told_at=kiosk.silence_told_at, last_contact_at=kiosk.last_contact_at
    )
    return bool(as_seen.update(silence_told_at=silence_told_at))


def _watching_since(now: datetime) -> datetime:
    row, _made = KioskWatch.objects.get_or_create(pk=1, defaults={"since": now, "looked_at": now})
    since = now if now - row.looked_at > LONGEST_PAUSE else row.since
    KioskWatch.objects.filter(pk=1).update(since=since, looked_at=now)
    return since
