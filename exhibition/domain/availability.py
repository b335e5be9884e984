"""Whether a month still has room for the exhibition, read from the sets and their stops."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from exhibition.domain import holds
from exhibition.enums import FREE_STATES, Availability
from exhibition.models import ExhibitionSet, TourStop

SHORTEST_STAY = 14  # days in a row; the shortest duration of the request form


def availability(month: date) -> Availability:
    """FREE: a set has the whole month. NEARLY_FREE: a set has 14 days of it in a row.

    TAKEN: no set has. UNKNOWN: there is no set on tour. ``month`` is any day of the month.
    """
    return availabilities([month])[month]


def availabilities(months: Iterable[date]) -> dict[date, Availability]:
    """The same for several months, in two queries."""
    sets = list(ExhibitionSet.objects.filter(is_active=True).values_list("pk", flat=True))
    taking = TourStop.objects.exclude(state__in=FREE_STATES).exclude(holds.lapsed())
    stops = taking.filter(exhibition_set__in=sets)
    taken: dict[int, list[tuple[date, date]]] = {pk: [] for pk in sets}
    for stop in stops:
        taken[stop.exhibition_set_id].append((stop.taken_from, stop.taken_until))
    return {month: _best(month, list(taken.values())) for month in months}


def _best(month: date, spans_of_sets: list[list[tuple[date, date]]]) -> Availability:
    if not spans_of_sets:
        return Availability.UNKNOWN
    days = monthrange(month.year, month.month)[1]
    longest = max(_longest_gap(month, days, spans) for spans in spans_of_sets)
    if longest == days:
        return Availability.FREE
    return Availability.NEARLY_FREE if longest >= SHORTEST_STAY else Availability.TAKEN


def _longest_gap(month: date, days: int, spans: list[tuple[date, date]]) -> int:
    longest = running = 0
    for offset in range(days):
        day = month.replace(day=1) + timedelta(days=offset)
        is_taken = any(begin <= day <= end for begin, end in spans)
        running = 0 if is_taken else running + 1
        longest = max(longest, running)
    return longest
