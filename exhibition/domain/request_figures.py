"""Figures about requests: how many, from where, how long until an answer, why declined.

Plain values, no personal data; anonymous requests count too, unconfirmed ones only in
``unconfirmed``.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.utils import timezone

from exhibition.enums import DeclineReason, RequestState
from exhibition.models import ExhibitionRequest

R = RequestState
ANSWERS = (R.OFFERED, R.DECLINED)


@dataclass(frozen=True)
class Count:
    """Requests that came from a district in a month (its first day). ``district`` may be empty."""

    month: date
    district: str
    requests: int


@dataclass(frozen=True)
class Waiting:
    """Whole days, of as many requests as have come so far; None where none has."""

    requests: int
    median: float | None
    longest: int | None


@dataclass(frozen=True)
class Figures:
    """``states``: how many are in each. ``declined``: how many for each reason, "" for none said.

    ``to_answer``: from the request to the first offer or refusal. ``to_opening``: to the first
    day of the exhibition, of those whose date stands.
    """

    requests: int
    unconfirmed: int
    counts: list[Count]
    states: dict[str, int]
    to_answer: Waiting
    to_opening: Waiting
    declined: dict[str, int]


def figures(first: date, last: date) -> Figures:
    """Of the requests that came in from ``first`` to ``last`` (Europe/Berlin), in two queries."""
    rows = ExhibitionRequest.objects.filter(
        received_at__date__gte=first, received_at__date__lte=last
    )
    rows = list(rows.select_related("district", "stop").prefetch_related("steps"))
    confirmed = [one for one in rows if _is_confirmed(one)]
    declined = [one for one in confirmed if one.state == R.DECLINED]
    return Figures(
        requests=len(confirmed),
        unconfirmed=len(rows) - len(confirmed),
        counts=_counts(confirmed),
        states=_in_order(Counter(one.state for one in confirmed), R.values),
        to_answer=waiting(_days_to_answer(one) for one in confirmed),
        to_opening=waiting(_days_to_opening(one) for one in confirmed),
        declined=_in_order(
            Counter(one.decline_reason for one in declined), [*DeclineReason.values, ""]
        ),
    )


def waiting(days: Iterable[int | None]) -> Waiting:
    """What many waited; None stands for one that still waits."""
    known = sorted(one for one in days if one is not None)
    if not known:
        return Waiting(0, None, None)
    middle = median(known)
    return Waiting(len(known), int(middle) if middle == int(middle) else middle, known[-1])


def _is_confirmed(request: ExhibitionRequest) -> bool:
    never = (R.RECEIVED, R.EXPIRED, R.WITHDRAWN)
    return request.confirmed_at is not None or request.state not in never


def _counts(requests: Iterable[ExhibitionRequest]) -> list[Count]:
    found = Counter(
        (_day(one.received_at).replace(day=1), one.district.name if one.district else "")
        for one in requests
    )
    return [Count(month, district, found[month, district]) for month, district in sorted(found)]


def _in_order(found: Counter, names: Iterable[str]) -> dict[str, int]:
    return {name: found[name] for name in names if found[name]}


def _days_to_answer(request: ExhibitionRequest) -> int | None:
    answers = [step.at for step in request.steps.all() if step.state in ANSWERS]
    return (_day(min(answers)) - _day(request.received_at)).days if answers else None


def _days_to_opening(request: ExhibitionRequest) -> int | None:
    stands = request.state in (R.SIGNED, R.BOOKED, R.PREPARED, R.SHOWN, R.RETURNED, R.CLOSED)
    if not stands or request.stop is None:
        return None
    return (request.stop.opens - _day(request.received_at)).days


def _day(moment) -> date:
    return timezone.localdate(moment)
