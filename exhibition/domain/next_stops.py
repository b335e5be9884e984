"""Stops at which something is to be done soon: set up, open, take down. And what they lack."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exhibition.domain.warnings import warnings_for
from exhibition.enums import ENDED_STATES, DatePrecision, StopState, WarningKind
from exhibition.models import TourStop

SOON = timedelta(days=14)
SET_UP, OPENS, TAKE_DOWN = _("Aufbau"), _("Eröffnung"), _("Abbau")
NO_SET, NO_DAY = _("Satz fehlt"), _("Tag für den Aufbau fehlt")
# Nothing stands there any more, or never will.
IS_DOWN = (StopState.RETURNED, StopState.CHECKED, StopState.CANCELLED, StopState.RELOCATED)


@dataclass(frozen=True)
class NextStop:
    """``days``: what is to be done on which day, in their order. ``lacking``: few words each."""

    stop: TourStop
    days: tuple[tuple[date, str | Promise], ...]
    lacking: tuple[str, ...]


def next_stops(today: date | None = None) -> QuerySet[TourStop]:
    """Stops that are set up, open or are taken down from ``today`` (now, Europe/Berlin) until
    ``SOON``. Drafts are among them: they would have to be settled by now.

    Where no day is entered for taking down, it is the last day.
    """
    today = today or timezone.localdate()
    days = (today, today + SOON)
    begins = Q(set_up_on__range=days) | Q(opens__range=days, precision=DatePrecision.DAY)
    ends = Q(take_down_on__range=days) | Q(take_down_on=None, closes__range=days)
    found = (begins & ~Q(state__in=ENDED_STATES)) | (ends & ~Q(state__in=IS_DOWN))
    return TourStop.objects.filter(found)


def with_what_lacks(stops: Iterable[TourStop], today: date | None = None) -> list[NextStop]:
    """What is to be done at each, by day; as many queries for one as for all."""
    today = today or timezone.localdate()
    stops = list(stops)
    warned = warnings_for(stops, today=today)
    found = []
    for stop in stops:
        kinds = [WarningKind(one.kind) for one in warned[stop.pk] if not one.is_mild]
        lacking = [*_gaps(stop, today), *dict.fromkeys(str(kind.label) for kind in kinds)]
        found.append(NextStop(stop, tuple(_days(stop, today)), tuple(lacking)))
    return sorted(found, key=lambda one: (one.days[0][0], one.stop.pk))


def lacking(today: date | None = None) -> list[int]:
    """Keys of the next stops that lack something."""
    stops = next_stops(today).select_related("venue", "exhibition_set")
    return [one.stop.pk for one in with_what_lacks(stops, today) if one.lacking]


def _days(stop: TourStop, today: date) -> list[tuple[date, str | Promise]]:
    days = []
    if stop.state not in ENDED_STATES:
        days.append((stop.set_up_on, SET_UP))
        days.append((stop.opens if stop.precision == DatePrecision.DAY else None, OPENS))
    if stop.state not in IS_DOWN:
        days.append((stop.take_down_on or stop.closes, TAKE_DOWN))
    soon = [one for one in days if one[0] and today <= one[0] <= today + SOON]
    return sorted(soon, key=lambda one: one[0])


def _gaps(stop: TourStop, today: date) -> list[str]:
    """What no warning tells of: it is no mistake as long as the stop is far."""
    if stop.state in ENDED_STATES or stop.opens < today:
        return []
    gaps = [] if stop.exhibition_set_id else [str(NO_SET)]
    return gaps if stop.set_up_on else [*gaps, str(NO_DAY)]
