"""Figures of devices as large numbers, rows with bars, and a table for a spreadsheet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.models import TourStop
from kiosk.domain.figure_report import Line, StopReport, StoryCount
from kiosk.enums import FigureKind

KINDS = (FigureKind.SESSION, FigureKind.STORY, FigureKind.FILM_STARTED, FigureKind.FILM_SEEN)


@dataclass(frozen=True)
class Bar:
    """A row with a bar. ``share``: of the longest bar, in percent."""

    label: str
    number: int
    share: int


def days(stop: TourStop) -> str:
    return days_in_words(stop.opens, stop.closes)


def headings() -> list[str]:
    return [str(kind.label) for kind in KINDS]


def rows(lines: Iterable[Line]) -> list[dict]:
    return [
        {"line": line, "name": _name(line), "numbers": [line.totals[kind] for kind in KINDS]}
        for line in lines
    ]


def numbers(report: StopReport) -> list[tuple[str, int]]:
    return [(str(kind.label), report.totals[kind]) for kind in KINDS]


def languages(report: StopReport) -> list[Bar]:
    names = dict(settings.LANGUAGES)
    return _bars((names.get(code, code), number) for code, number in report.languages.items())


def stories(report: StopReport) -> list[dict]:
    """Each story with the bar of how often it was opened."""
    found = report.stories
    bars = _bars((title_of(one), one.opened) for one in found)
    return [{"story": one, "bar": bar} for one, bar in zip(found, bars, strict=True)]


def weeks(report: StopReport) -> list[Bar]:
    """Visits by week, from Monday to Sunday, weeks without any between them included."""
    sums: Counter = Counter()
    for day, number in report.visits.items():
        sums[_monday(day)] += number
    if not sums:
        return []
    first, last = min(sums), max(sums)
    mondays = (first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1))
    return _bars((_week(monday), sums[monday]) for monday in mondays)


def title_of(one: StoryCount) -> str:
    return one.title or _("eine Geschichte, die es nicht mehr gibt")


def table_of_stop(report: StopReport) -> list[list]:
    """All of it, a count a line."""
    lines = [[label, "", None, number] for label, number in numbers(report)]
    visits, chosen = str(FigureKind.SESSION.label), str(FigureKind.LANGUAGE.label)
    lines += [[visits, "", day, number] for day, number in report.visits.items()]
    lines += [[chosen, bar.label, None, bar.number] for bar in languages(report)]
    for one in report.stories:
        counts = (one.opened, one.films_started, one.films_seen)
        for kind, number in zip(KINDS[1:], counts, strict=True):
            lines.append([str(kind.label), title_of(one), None, number])
    return [[_("Was"), _("Sprache oder Geschichte"), _("Tag"), _("Anzahl")], *lines]


def table_of_stops(lines: list[Line]) -> list[list]:
    head = [_("Satz"), _("Ort"), _("Haus"), _("erster Tag"), _("letzter Tag"), *headings()]
    return [head, *(_stop_row(line) for line in lines)]


def _stop_row(line: Line) -> list:
    stop = line.stop
    name = stop.exhibition_set.name if stop.exhibition_set else ""
    place = [name, stop.venue.town, stop.venue.name, stop.opens, stop.closes]
    return [*place, *(line.totals[kind] for kind in KINDS)]


def _name(line: Line) -> str:
    return str(line.stop.venue) if line.stop else line.name or _("ohne Satz")


def _bars(found: Iterable[tuple[str, int]]) -> list[Bar]:
    found = list(found)
    most = max((number for _label, number in found), default=0) or 1
    return [Bar(str(label), number, round(100 * number / most)) for label, number in found]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(monday: date) -> str:
    return f"{monday:%d.%m.}–{monday + timedelta(days=6):%d.%m.%Y}"
