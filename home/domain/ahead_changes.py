"""What is gone from website, panels and kiosks on a day to come, and what is new by then, and why.

The rules are asked twice, for now and for that day; what differs is told. No rule stands here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import clock
from exhibition.models import Panel, TourStop
from home.domain import ahead
from stories.domain import consent
from stories.enums import Channel
from stories.models import Film, Photo, StoryPage


class Part(TextChoices):
    """Where something changes."""

    PAGE = "page", _("Seite der Website")
    KIOSK = "kiosk", _("Geschichte am Kiosk")
    PANEL = "panel", _("Tafel")
    FILM = "film", _("Film oder Ton")
    PHOTO = "photo", _("Foto")
    STOP = "stop", _("Station der Tour")


@dataclass(frozen=True)
class Change:
    """One thing that is shown today and not on that day, or the other way round."""

    part: Part
    key: int
    goes: bool


def changes(day: date) -> list[Change]:
    """First what goes, then what comes, each by part. The same number of queries for any number."""
    before = _shown()
    with ahead.as_of(day):
        after = _shown()
    return [*_differing(before, after, goes=True), *_differing(after, before, goes=False)]


def _differing(here: dict, there: dict, *, goes: bool) -> Iterator[Change]:
    for part in Part:
        yield from (Change(part, key, goes) for key in sorted(here[part] - there[part]))


def _shown() -> dict[Part, frozenset[int]]:
    """The keys of all that is shown when the clock is asked."""
    every = {
        Part.PAGE: Page.objects.live().public().filter(depth__gt=1),
        Part.KIOSK: consent.published(StoryPage.objects.filter(alias_of=None), Channel.KIOSK),
        Part.PANEL: Panel.objects.filter(story__in=_pages_for_print()),
        Part.FILM: consent.cleared(Film.objects.filter(alternative_of=None), Channel.WEB),
        Part.PHOTO: consent.cleared(Photo.objects.all(), Channel.WEB),
        Part.STOP: TourStop.objects.public().now(clock.today()),
    }
    return {part: frozenset(_keys(rows)) for part, rows in every.items()}


def _pages_for_print() -> QuerySet:
    printed = Page.objects.filter(pk__in=Panel.objects.exclude(story=None).values("story"))
    return consent.cleared(printed, Channel.PRINT).values("pk")


def _keys(rows: QuerySet) -> Iterable[int]:
    return rows.order_by().values_list("pk", flat=True)
