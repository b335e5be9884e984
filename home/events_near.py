"""Which events a kiosk names: those of the coming weeks near the house it stands in, or online."""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import override

from core.dates import moments_in_words
from core.languages import site_languages
from core.places import Place, plain
from exhibition.models import Venue
from home.domain.places import distance, find_place
from kiosk.domain.events import Event, EventText
from news.models import EventPage

DAYS = 60
NEAR = 30  # km as the crow flies
TOWN = re.compile(r"\b\d{5} +([^,\n]+)")  # of an address: postcode and town


def events_near(venue: Venue, at: datetime) -> list[Event]:
    """Those that the website shows and that begin in time, soonest first, the running ones too.

    Each in the languages in which it has a page of its own. One whose place nobody knows is not
    near.
    """
    until = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    pages = EventPage.objects.ahead(at).live().public().for_listing().select_related("locale")
    pages = pages.filter(
        alias_of=None,
        is_cancelled=False,
        begins_at__lt=until + timedelta(days=DAYS + 1),
        locale__language_code__in=[language.code for language in site_languages()],
    )
    versions: dict[object, list[EventPage]] = {}
    for page in pages:
        if is_near(page, venue):
            versions.setdefault(page.translation_key, []).append(page)
    events = (_event(str(key), pages) for key, pages in versions.items())
    return [event for event in events if event.texts]


def is_near(event: EventPage, venue: Venue) -> bool:
    """Whether guests of a house have not far to go: online, in its town, or around it."""
    if event.is_online:
        return True
    towns = list(_towns(event))
    if any(plain(town) == plain(venue.town) for town in towns):
        return True
    place = next(filter(None, map(_place, towns)), None)
    return place is not None and distance(venue.latitude, venue.longitude, place) <= NEAR


def _towns(event: EventPage) -> Iterator[str]:
    """What may be the name of its town: from the address, else the last words of the place."""
    if found := TOWN.search(event.address):
        yield found[1].strip()
        return
    words = event.place.split()
    yield from (" ".join(words[first:]) for first in range(len(words)))


def _place(name: str) -> Place | None:
    """The place of exactly that name."""
    place = find_place(name)
    return place if place and plain(place.name) == plain(name) else None


def _event(key: str, pages: list[EventPage]) -> Event:
    first = pages[0]
    return Event(
        key=key,
        place="" if first.is_online else first.place,
        is_online=first.is_online,
        is_example=first.is_example,
        ends=_end(first),
        texts={page.locale.language_code: text for page in pages if (text := _text(page))},
    )


def _end(event: EventPage) -> datetime:
    """One without end goes with its day, as on the website."""
    if event.ends_at:
        return event.ends_at
    day = timezone.localtime(event.begins_at)
    return datetime.combine(day, time(23, 59, 59), day.tzinfo)


def _text(page: EventPage) -> EventText | None:
    """None where the page has no address."""
    parts = page.get_url_parts()
    if not parts or parts[2] is None:
        return None
    with override(page.locale.language_code):
        when = moments_in_words(page.begins_at, page.ends_at)
    return EventText(page=page.pk, title=page.title, when=when, address=parts[2])
