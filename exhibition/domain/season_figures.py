"""What a season was, in numbers: stops, guests, requests, stories, languages. Names nobody.

What was shown counts from the first to the last day asked for, both included; what stands on the
website is told as it is now. Stops that did not take place are not in it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from exhibition.domain import request_figures
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH, is_off, last_day
from exhibition.enums import BookState, DatePrecision, RequestState, StopState
from exhibition.models import TourStop, VisitorBookEntry
from stories.enums import FieldOfWork
from stories.models import StoryPage

GERMAN = "de"
LANGUAGES = {
    "de": _("Deutsch"),
    "de-simple": _("Leichte Sprache"),
    "en": _("Englisch"),
    "ar": _("Arabisch"),
    "fa": _("Persisch"),
    "uk": _("Ukrainisch"),
    "ru": _("Russisch"),
    "fr": _("Französisch"),
    "ti": _("Tigrinya"),
    "hsb": _("Obersorbisch"),
}
SHOWN = (
    StopState.OPEN,
    StopState.CLOSED,
    StopState.RETURNED,
    StopState.CHECKED,
    StopState.TERMINATED,
)
COUNTED = ("visitors", "guided_tours", "school_classes")


@dataclass(frozen=True)
class Shown:
    """A stop. ``days``: within the time asked for; None where its days are not known."""

    number: int
    stop: TourStop
    days: int | None

    @property
    def town(self) -> str:
        return self.stop.venue.town


@dataclass(frozen=True)
class SeasonFigures:
    """``sums``: of ``COUNTED``; None where no stop has told it."""

    first: date
    last: date
    stops: list[Shown]
    towns: int
    days: int
    sums: dict[str, int | None]
    requests: int
    request_states: list[tuple[str, int]]
    stories_by_field: list[tuple[str, int]]
    stories_by_language: list[tuple[str, int]]
    pages_by_language: list[tuple[str, int]]
    book_entries: int
    book_published: int


def season_figures(first: date, last: date) -> SeasonFigures:
    """In a fixed number of queries, however many stops there were."""
    stops = _stops(first, last)
    asked = request_figures.figures(first, last)
    book = _book(first, last)
    return SeasonFigures(
        first=first,
        last=last,
        stops=stops,
        towns=len({one.town for one in stops}),
        days=sum(one.days or 0 for one in stops),
        sums={name: _sum(stops, name) for name in COUNTED},
        requests=asked.requests,
        request_states=[(RequestState(key).label, n) for key, n in asked.states.items()],
        stories_by_field=_by_field(),
        stories_by_language=_by_language(StoryPage.objects.live()),
        pages_by_language=_by_language(Page.objects.live().filter(depth__gt=1)),
        book_entries=book["all"],
        book_published=book["published"],
    )


def _stops(first: date, last: date) -> list[Shown]:
    rows = TourStop.objects.filter(state__in=SHOWN, opens__lte=last).order_by("opens", "pk")
    rows = rows.select_related("venue__district").prefetch_related(*OUTLOOK_PREFETCH)
    shown = [stop for stop in rows if not is_off(stop) and last_day(stop) >= first]
    return [Shown(n, stop, _days(stop, first, last)) for n, stop in enumerate(shown, start=1)]


def _days(stop: TourStop, first: date, last: date) -> int | None:
    if stop.closes is None or stop.precision != DatePrecision.DAY:
        return None
    return (min(last_day(stop), last) - max(stop.opens, first)).days + 1


def _sum(stops: list[Shown], name: str) -> int | None:
    known = [getattr(one.stop, name) for one in stops if getattr(one.stop, name) is not None]
    return sum(known) if known else None


def _by_field() -> list[tuple[str, int]]:
    """What people do, never where they are from. Each story once, in German."""
    stories = StoryPage.objects.live().filter(locale__language_code=GERMAN)
    found = Counter(stories.values_list("field_of_work", flat=True))
    return [(kind.label, found[kind]) for kind in FieldOfWork if found[kind]]


def _by_language(pages) -> list[tuple[str, int]]:
    counted = pages.order_by().values_list("locale__language_code").annotate(number=Count("pk"))
    found = sorted(counted, key=lambda row: (-row[1], row[0]))
    return [(language_in_words(code), number) for code, number in found]


def language_in_words(code: str) -> str:
    """As the language is called in German: those who fund us do not read every script."""
    return str(LANGUAGES.get(code) or dict(settings.LANGUAGES).get(code, code))


def _book(first: date, last: date) -> dict[str, int]:
    rows = VisitorBookEntry.objects.filter(day__gte=first, day__lte=last)
    published = Q(state=BookState.PUBLISHED) & ~Q(text="")
    return rows.aggregate(all=Count("pk"), published=Count("pk", filter=published))
