from django.db import models
from django.db.models import OuterRef, Q, Subquery

from exhibition.enums import (
    DIVERTED_STATES,
    ENDED_STATES,
    PUBLIC_STATES,
    DatePrecision,
    StopState,
)
from exhibition.models.stop_records import TourStopChange


class TourStopQuerySet(models.QuerySet):
    """Stops by what a visitor asks for. ``day`` is the day of the visitor, Europe/Berlin."""

    def public(self):
        """Signed stops and later ones: nothing else is for visitors."""
        return self.filter(state__in=PUBLIC_STATES)

    def announced(self):
        """Public stops, and those that were public right before they were cancelled.

        What was planned anew after a cancellation, and cancelled before a contract, stays a secret.
        """
        cancelled = TourStopChange.objects.filter(stop=OuterRef("pk"), after=StopState.CANCELLED)
        told = cancelled.exclude(before=StopState.CANCELLED).order_by("-changed_at", "-pk")
        found = self.annotate(_before_cancelled=Subquery(told.values("before")[:1]))
        was_public = Q(state=StopState.CANCELLED, _before_cancelled__in=PUBLIC_STATES)
        return found.filter(Q(state__in=PUBLIC_STATES) | was_public)

    def ahead(self, day):
        """Stops to come. One of which only the month is known comes until the month is over."""
        found = self.exclude(state__in=ENDED_STATES)
        return found.filter(Q(opens__gt=day) | _month_runs(day)).order_by("opens", "pk")

    def now(self, day):
        begun = Q(closes__gte=day) | Q(closes=None, opens=day, precision=DatePrecision.DAY)
        found = self.exclude(state__in=ENDED_STATES)
        return found.filter(begun, opens__lte=day).order_by("opens", "pk")

    def past(self, day):
        """Ended stops, latest first. One whose end is not known ends with its opening day."""
        ended = Q(closes__lt=day) | Q(closes=None, opens__lt=day) | Q(state__in=ENDED_STATES)
        return (
            self.filter(ended, opens__lte=day).exclude(_month_runs(day)).order_by("-opens", "-pk")
        )

    def diverted(self, day):
        """Stops that would have come, but moved or were ended by the house before."""
        return self.filter(opens__gt=day, state__in=DIVERTED_STATES).order_by("opens", "pk")

    def for_listing(self):
        """All that a list of stops shows, in a fixed number of queries."""
        found = self.select_related("venue__district", "successor__venue__district")
        return found.prefetch_related("texts__locale")


def _month_runs(day) -> Q:
    month = day.replace(day=1)
    still_to_come = Q(precision=DatePrecision.MONTH, closes=None, opens__gte=month)
    return still_to_come & ~Q(state__in=ENDED_STATES)
