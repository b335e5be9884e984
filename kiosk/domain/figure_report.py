"""What the devices of a stop have counted, added up: for a report, and for each set.

Plain values in a few queries. What happened outside of the days of a stop belongs to none.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Sum

from exhibition.models import TourStop
from kiosk.domain.overview import titles_of
from kiosk.enums import FigureKind
from kiosk.models import KioskFigures


@dataclass(frozen=True)
class StoryCount:
    """``title``: empty where the story is no more."""

    key: str
    title: str
    opened: int
    films_started: int
    films_seen: int


@dataclass(frozen=True)
class StopReport:
    """``visits`` by day, days without any left out. ``languages`` by code, most first."""

    stop: TourStop
    devices: int
    totals: dict[str, int]
    visits: dict[date, int]
    languages: dict[str, int]
    stories: list[StoryCount]

    @property
    def is_empty(self) -> bool:
        return not any(self.totals.values())


@dataclass
class Line:
    """Sums of a stop, or of the stops of a set (``name``: its name, empty for none)."""

    name: str = ""
    stop: TourStop | None = None
    totals: Counter = field(default_factory=Counter)


def of_stop(stop: TourStop) -> StopReport:
    """All that was counted at one stop."""
    rows = KioskFigures.objects.filter(stop=stop).order_by()
    counts: dict[str, Counter] = {kind: Counter() for kind in FigureKind.values}
    visits: Counter = Counter()
    for kind, key, day, number in rows.values_list("kind", "key", "day").annotate(Sum("count")):
        counts[kind][key] += number
        if kind == FigureKind.SESSION:
            visits[day] += number
    devices = rows.values("kiosk").distinct().count()
    return StopReport(
        stop=stop,
        devices=devices,
        totals={kind: sum(found.values()) for kind, found in counts.items()},
        visits=dict(sorted(visits.items())),
        languages=dict(counts[FigureKind.LANGUAGE].most_common()),
        stories=_stories(counts),
    )


def of_stops() -> list[Line]:
    """The sums of every stop at which something was counted, latest stop first."""
    sums = KioskFigures.objects.exclude(stop=None).order_by()
    by_stop: dict[int, Counter] = {}
    for stop, kind, number in sums.values_list("stop", "kind").annotate(Sum("count")):
        by_stop.setdefault(stop, Counter())[kind] = number
    stops = TourStop.objects.filter(pk__in=by_stop).select_related("venue", "exhibition_set")
    return [Line(str(stop), stop, by_stop[stop.pk]) for stop in stops]


def of_sets(lines: list[Line]) -> list[Line]:
    """The same, added up for each set by its name; stops without a set come last."""
    sets: dict[str, Line] = {}
    for line in lines:
        name = line.stop.exhibition_set.name if line.stop.exhibition_set else ""
        sets.setdefault(name, Line(name)).totals.update(line.totals)
    return sorted(sets.values(), key=lambda line: (not line.name, line.name))


def _stories(counts: dict[str, Counter]) -> list[StoryCount]:
    opened, started = counts[FigureKind.STORY], counts[FigureKind.FILM_STARTED]
    seen = counts[FigureKind.FILM_SEEN]
    keys = {*opened, *started, *seen}
    titles = titles_of(keys)
    found = [
        StoryCount(key, titles.get(key, ""), opened[key], started[key], seen[key]) for key in keys
    ]
    return sorted(found, key=lambda one: (-one.opened, -one.films_started, one.title, one.key))
