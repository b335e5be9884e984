"""What visitors may rely on: is a stop on, until when, are its days sure, what was told before.

Reads the log of a stop. Load stops with ``prefetch_related(*OUTLOOK_PREFETCH)``: then no query is
made. Days are days in Europe/Berlin.
"""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from core import clock
from exhibition.enums import DIVERTED_STATES, PUBLIC_STATES, DatePrecision, StopState
from exhibition.models import TourStop, TourStopChange

OUTLOOK_PREFETCH = ("changes",)


def ever_public(stops: QuerySet) -> QuerySet:
    """The stops that visitors know, or have known before they were taken back.

    Whoever has put one of them into a calendar must be told what became of it.
    """
    told = TourStopChange.objects.filter(stop=OuterRef("pk"), before__in=PUBLIC_STATES)
    return stops.filter(Q(state__in=PUBLIC_STATES) | Exists(told))


def is_taken_back(stop: TourStop) -> bool:
    """Whether it is a secret again: cancelled, and planned anew without a contract so far.

    Nothing that is entered now may be told of it, not even when it is cancelled again.
    """
    if stop.state == StopState.CANCELLED:
        steps = (one for one in _log(stop, newest_first=True) if one.before != one.after)
        cancelled = next((one for one in steps if one.after == StopState.CANCELLED), None)
        return cancelled is None or cancelled.before not in PUBLIC_STATES
    return stop.state not in PUBLIC_STATES


def is_off(stop: TourStop) -> bool:
    """Whether it does not take place there. What a house ended early has taken place before."""
    if stop.state == StopState.TERMINATED:
        ended_on = _ended_on(stop)
        if ended_on is None:
            return _planned_end(stop) >= clock.today()
        return ended_on < stop.opens
    return stop.state in (StopState.CANCELLED, StopState.RELOCATED) or is_taken_back(stop)


def is_diverted(stop: TourStop) -> bool:
    """Whether nobody should go there any more, though it may have taken place for a while."""
    return stop.state in DIVERTED_STATES or is_taken_back(stop)


def is_unconfirmed(stop: TourStop) -> bool:
    """Whether its days were changed after the contract and the house has not agreed yet."""
    is_over = _planned_end(stop) < clock.today()
    return stop.approval_asked_at is not None and not is_diverted(stop) and not is_over


def is_running(stop: TourStop, day: date) -> bool:
    """Whether the exhibition stands there on that day, as far as the days are known."""
    knows_days = stop.precision == DatePrecision.DAY
    return knows_days and not is_diverted(stop) and stop.opens <= day <= last_day(stop)


def last_day(stop: TourStop) -> date:
    """The last day on which it is, or was, to be seen; the first where no other is known.

    Of what was off before it began the one that was planned.
    """
    ended_on = _ended_on(stop)
    has_begun = ended_on is not None and ended_on >= stop.opens
    return min(_planned_end(stop), ended_on) if has_begun else _planned_end(stop)


def announced_days(stop: TourStop) -> tuple[date, date | None]:
    """First and last day; of a stop that was taken back those that visitors were told last."""
    if not is_taken_back(stop):
        return stop.opens, stop.closes
    return _day(_told_last(stop, "opens", stop.opens)), _day(
        _told_last(stop, "closes", stop.closes)
    )


def opening_told_before(stop: TourStop) -> datetime | None:
    """The moment of an opening that visitors were told of and that is no longer told."""
    if is_taken_back(stop):
        told = _told_last(stop, "opening_event_at", stop.opening_event_at)
    elif stop.opening_event_at is None:
        told = _told_in_public(stop, "opening_event_at")[-1:]
        told = told[0] if told else None
    else:
        told = None
    return datetime.fromisoformat(told) if told else None


def told_days_before(stop: TourStop) -> bool:
    """Whether visitors were told its days once, of which only the month is told now."""
    return DatePrecision.DAY in _told_in_public(stop, "precision")


def former_first_days(stop: TourStop) -> list[date]:
    """The first days that visitors were told before, in the order in which they were told."""
    told = [_day(written) for written in _told_in_public(stop, "opens")]
    return [day for day in dict.fromkeys(told) if day != stop.opens]


def _told_in_public(stop: TourStop, name: str) -> list:
    """What visitors were told before each change of a field, oldest first, as the log has it."""
    changes = (one for one in _log(stop) if one.before in PUBLIC_STATES and name in one.changed)
    return [change.changed[name][0] for change in changes if change.changed[name][0]]


def _told_last(stop: TourStop, name: str, now: date | datetime | None) -> str | None:
    """What a field held when visitors could read it last, as the log has it."""
    told = now.isoformat() if now else None
    for change in _log(stop, newest_first=True):
        if name in change.changed:
            told = change.changed[name][0]
        if change.before in PUBLIC_STATES:
            break
    return told


def _planned_end(stop: TourStop) -> date:
    return stop.closes or stop.opens


def _ended_on(stop: TourStop) -> date | None:
    """The day on which the house ended it; None where it did not, or nobody wrote it down."""
    if stop.state != StopState.TERMINATED:
        return None
    moments = [one.changed_at for one in _log(stop) if one.after == StopState.TERMINATED]
    return timezone.localdate(min(moments)) if moments else None


def _log(stop: TourStop, *, newest_first: bool = False) -> list[TourStopChange]:
    return sorted(
        stop.changes.all(), key=lambda one: (one.changed_at, one.pk), reverse=newest_first
    )


def _day(written: str | None) -> date | None:
    return datetime.fromisoformat(written).date() if written else None
