"""The opening hours of a house on paper: of every week, and what is otherwise during a stop.

Needs no clock: a paper says the same tomorrow. In the language that is active.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.utils.translation import gettext as _

from core.dates import day_in_words, format_date, time_in_words
from exhibition.domain.opening_hours import DayHours, Span, hours_between
from exhibition.models import TourStop, Venue

SOME_MONDAY = date(2024, 1, 1)  # far from any change of the clocks
MOST_EXCEPTIONS = 6


@dataclass(frozen=True)
class HoursLine:
    """„Montag bis Freitag“, „09:00–18:00“. ``reason``: as the house wrote it, in German."""

    label: str
    times: str
    reason: str = ""


def usual_week(venue: Venue) -> list[HoursLine]:
    """Days that follow one another with the same hours in one line. Empty: nothing is known."""
    spans: dict[int, list[Span]] = {number: [] for number in range(7)}
    for row in venue.opening_hours.all():
        spans[row.weekday].append(Span(row.opens, row.closes))
    if not any(spans.values()):
        return []
    week = [(number, tuple(sorted(found))) for number, found in spans.items()]
    return [_line([number for number, _spans in days], key) for key, days in _same(week)]


def other_days(stop: TourStop) -> list[HoursLine]:
    """Days of the stop on which the hours are others, the first few of them, with the reason."""
    if stop.closes is None:
        return []
    usual = {weekly.weekday for weekly in stop.venue.opening_hours.all()}
    found = [
        one
        for one in hours_between(stop.venue, stop.opens, stop.closes)
        if one.is_exception or (one.is_holiday and one.day.weekday() in usual)
    ]
    return [_other(one) for one in found[:MOST_EXCEPTIONS]]


def _same(week) -> Iterator:
    return groupby(week, lambda pair: pair[1])


def _line(numbers: list[int], spans: tuple[Span, ...]) -> HoursLine:
    first, last = (_weekday(number) for number in (numbers[0], numbers[-1]))
    label = first if first == last else _("%(start)s bis %(end)s") % {"start": first, "end": last}
    return HoursLine(label, _times(spans, SOME_MONDAY))


def _other(hours: DayHours) -> HoursLine:
    return HoursLine(day_in_words(hours.day), _times(hours.spans, hours.day), hours.reason)


def _times(spans: tuple[Span, ...], day: date) -> str:
    if not spans:
        return _("geschlossen")
    return ", ".join("–".join(map(time_in_words, span.moments(day))) for span in spans)


def _weekday(number: int) -> str:
    return format_date(SOME_MONDAY + timedelta(days=number), "l")
