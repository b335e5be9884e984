"""Until when a story may be shown if nobody reaches the device any more.

The rule of consent is not repeated here: it is asked, for each moment at which a consent
of somebody in the stories runs out, what it will say right afterwards.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from stories.domain import consent
from stories.domain.endings import last_day_as_minor
from stories.enums import Channel
from stories.models import Consent, ConsentWithdrawal, Film, Person, Photo

LAST_SECOND = time(23, 59, 59)


class Endings:
    """The last moments of some pages, photos and films on kiosks, seen from ``at``."""

    def __init__(
        self, *, pages: Iterable[int], photos: Iterable[int] = (), films: Iterable[int] = (), at
    ):
        self._works = {Page: set(pages), Photo: set(photos), Film: set(films)}
        self._ends: dict[tuple[type, int], datetime] = {}
        for moment, last in sorted(_turning_points(self._works, at).items()):
            self._note(moment, last)

    def _note(self, moment: datetime, last: datetime) -> None:
        for model, keys in self._works.items():
            asked = {key for key in keys if (model, key) not in self._ends}
            if not asked:
                continue
            rows = model.objects.filter(pk__in=asked)
            left = set(consent.cleared(rows, Channel.KIOSK, moment).values_list("pk", flat=True))
            self._ends |= {(model, key): last for key in asked - left}

    def of(self, *, pages=(), photos=(), films=()) -> str | None:
        """The earliest end of all these as an ISO moment in Europe/Berlin, or None."""
        wanted = [
            *((Page, key) for key in pages),
            *((Photo, key) for key in photos),
            *((Film, key) for key in films),
        ]
        ends = [self._ends[work] for work in wanted if work in self._ends]
        return min(ends).isoformat() if ends else None


def _turning_points(works: dict, at: datetime) -> dict[datetime, datetime]:
    """Moments at which a consent may be gone, each with the last moment before."""
    people = Person.objects.filter(
        Q(appearances__page__translation_key__in=_translation_keys(works[Page]))
        | Q(photos__in=works[Photo])
        | Q(films__in=works[Film])
    ).distinct()
    points = {}
    for day in _last_days(people, timezone.localdate(at)):
        points[_berlin(day + timedelta(days=1), time.min)] = _berlin(day, LAST_SECOND)
    for moment in ConsentWithdrawal.objects.filter(
        person__in=people, withdrawn_at__gt=at, channel_kiosk=True
    ).values_list("withdrawn_at", flat=True):
        points[moment] = timezone.localtime(moment - timedelta(seconds=1), _zone())
    return points


def _last_days(people, today: date) -> set[date]:
    consents = Consent.objects.filter(person__in=people, channel_kiosk=True)
    rows = consents.values_list("valid_until", "by_guardian", "person__year_of_birth").distinct()
    days = set()
    for valid_until, by_guardian, year_of_birth in rows:
        days.add(valid_until)
        if by_guardian:
            days.add(last_day_as_minor(year_of_birth))
    return {day for day in days if day is not None and day >= today}


def _translation_keys(page_ids: set[int]):
    return Page.objects.filter(pk__in=page_ids).values("translation_key")


def _zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def _berlin(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, _zone())
