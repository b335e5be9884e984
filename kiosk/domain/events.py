"""What takes place near a stop in the coming weeks, for visitors to take along.

Events belong to an app that kiosks do not know; one above both says by ``register_event_source``
which ones the public site shows. Here the rule of consent is asked for kiosks too. An event goes
with its end, or with the first consent of somebody named in it: the device knows both moments.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from exhibition.models import TourStop, Venue
from kiosk.domain.endings import Endings
from kiosk.domain.items import qr_code
from stories.domain import consent
from stories.enums import Channel

MOST = 4  # in a language


@dataclass(frozen=True)
class EventText:
    """An event in one language: ``when`` in words, ``page`` by its key and its path."""

    page: int
    title: str
    when: str
    address: str


@dataclass(frozen=True)
class Event:
    """``ends``: the moment (aware) from which nobody wants to know of it. ``place``: in German."""

    key: str
    place: str
    is_online: bool
    is_example: bool
    ends: datetime
    texts: dict[str, EventText]


EventSource = Callable[[Venue, datetime], list[Event]]
_sources: list[EventSource] = []


def register_event_source(source: EventSource) -> None:
    """Says which public events are near a house from a moment on, soonest first.

    There is one source.
    """
    _sources[:] = [source]


def near(stop: TourStop | None, at: datetime) -> list[dict]:
    """The events near a stop, ready for JSON; none without a stop."""
    if stop is None:
        return []
    found = [event for source in _sources for event in source(stop.venue, at)]
    pages = {text.page for event in found for text in event.texts.values()}
    cleared = consent.cleared(Page.objects.filter(pk__in=pages), Channel.KIOSK, at)
    shown = _soonest(found, set(cleared.values_list("pk", flat=True)) if pages else set())
    endings = Endings(pages={text.page for _, texts in shown for text in texts.values()}, at=at)
    return [_described(event, texts, endings) for event, texts in shown]


def _soonest(events: list[Event], cleared: set[int]) -> list[tuple[Event, dict]]:
    """So many in each language, with their texts in those in which they are among the first."""
    shown, counts = [], dict.fromkeys((code for code, _name in settings.LANGUAGES), 0)
    for event in events:
        texts = {
            code: text
            for code, text in event.texts.items()
            if text.page in cleared and counts.get(code, MOST) < MOST
        }
        for code in texts:
            counts[code] += 1
        if texts:
            shown.append((event, texts))
    return shown


def _described(event: Event, texts: dict[str, EventText], endings: Endings) -> dict:
    consented = endings.of(pages=[text.page for text in texts.values()])
    ends = [event.ends, *([datetime.fromisoformat(consented)] if consented else [])]
    return {
        "id": event.key,
        "place": event.place,
        "is_online": event.is_online,
        "is_example": event.is_example,
        "texts": {
            code: {"title": text.title, "when": text.when, "qr": _code(text.address)}
            for code, text in texts.items()
        },
        "not_after": timezone.localtime(min(ends)).isoformat(timespec="seconds"),
    }


def _code(address: str) -> str:
    return qr_code(settings.SITE_URL + address)
