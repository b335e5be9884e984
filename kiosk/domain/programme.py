"""What a kiosk shows and until when.

A programme holds only what the people in it have cleared for kiosks, be it on the website
or not. It is valid without contact for the lease of its kiosk, and each story no longer
than the consents of everybody in it. ``version`` is the SHA-256 of what is shown: the same
content has the same version, whenever and for whichever device it is built.
"""

import hashlib
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from core import clock
from core.languages import site_languages
from exhibition.models import TourStop
from kiosk.domain import book, events, interface, mentoring, place, plans
from kiosk.domain.canonical import canonical
from kiosk.domain.items import build_items
from kiosk.models import Kiosk
from stories.domain import consent
from stories.enums import Channel
from stories.models import StoryPage

FORMAT = 1  # grows when a player that does not know the new form could not show it


def build(kiosk: Kiosk, at: datetime | None = None) -> dict:
    """The programme of a kiosk at a moment (aware; now), ready for JSON."""
    at = at or clock.now()
    return seal(content_of(kiosk, at), kiosk, at)


def content_of(kiosk: Kiosk, at: datetime) -> dict:
    """What a kiosk shows: the same for all kiosks of one stop."""
    return _content(place.stop_of(kiosk, timezone.localdate(at)), at)


def seal(content: dict, kiosk: Kiosk, at: datetime) -> dict:
    """The content with its version and the time for which the kiosk may show it alone.

    What is added here is no content: ``canonical.js`` knows these four by name.
    """
    return content | {
        "version": version_of(content),
        "kiosk": kiosk.name,
        "issued_at": _moment(at),
        "lease_until": _moment(at + timedelta(days=kiosk.lease_days)),
    }


def version_of(content: dict) -> str:
    """SHA-256 (hex) of the content in canonical form; the device works it out anew."""
    return hashlib.sha256(canonical(content)).hexdigest()


def current_versions(kiosks, at: datetime | None = None) -> dict[int, str]:
    """The version that each of these kiosks ought to show now; builds once a stop."""
    at = at or clock.now()
    by_stop: dict[int | None, str] = {}
    by_set: dict[tuple, TourStop | None] = {}
    versions = {}
    for kiosk in kiosks:
        where = (kiosk.stop_id, None if kiosk.stop_id else kiosk.exhibition_set_id)
        if where not in by_set:
            by_set[where] = place.stop_of(kiosk, timezone.localdate(at))
        stop = by_set[where]
        key = stop.pk if stop else None
        if key not in by_stop:
            by_stop[key] = version_of(_content(stop, at))
        versions[kiosk.pk] = by_stop[key]
    return versions


def _content(stop: TourStop | None, at: datetime) -> dict:
    return plans.apply(unplanned(stop, at), plans.wishes_of(plans.plan_of(stop)))


def unplanned(stop: TourStop | None, at: datetime) -> dict:
    """All that the kiosks at a stop may show, before editors leave out and order."""
    items, files = build_items(_pages(stop, at), at)
    return {
        "format": FORMAT,
        "languages": interface.languages(),
        "fallback_language": settings.LANGUAGE_CODE,
        "stop": place.described(stop),
        "next_stops": place.next_stops(timezone.localdate(at), besides=stop),
        "mentoring": mentoring.near(stop),
        "book": book.of(stop, at),
        "events": events.near(stop, at),
        "items": items,
        "files": files,
    }


def _pages(stop: TourStop | None, at: datetime) -> list[StoryPage]:
    """The story pages to show, German first: those of the stop, or all where it names none."""
    pages = StoryPage.objects.filter(
        alias_of=None, locale__language_code__in=[language.code for language in site_languages()]
    )
    if stop is not None and (keys := stories_named_by(stop)):
        pages = pages.filter(translation_key__in=keys)
    cleared = consent.published(pages, Channel.KIOSK, at)
    return list(cleared.select_related("locale").order_by("path"))


def stories_named_by(stop: TourStop) -> set:
    """The translation keys of its own stories; none where it shows all."""
    return set(stop.stories.values_list("translation_key", flat=True))


def _moment(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds")
