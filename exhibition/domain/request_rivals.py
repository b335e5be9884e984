"""Who else wants the same weeks, before one promises them. Reads only, in three queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from exhibition.domain.holds import lapsed
from exhibition.domain.planner.asked import DAYS, wished_months
from exhibition.domain.request_states import OPEN_STATES
from exhibition.enums import FREE_STATES, Duration, OfferState
from exhibition.models import ExhibitionRequest, TourStop

Span = tuple[date, date]  # both days included


@dataclass(frozen=True)
class Rivals:
    """``requests``: open ones, first received first. ``stops``: those that take a set, by day."""

    requests: list[ExhibitionRequest] = field(default_factory=list)
    stops: list[TourStop] = field(default_factory=list)

    def __bool__(self):
        return bool(self.requests or self.stops)


def rivals(request: ExhibitionRequest, *, spans: Iterable[Span] | None = None) -> Rivals:
    """Who else wants, or has, days of ``spans``: those of its dates, or else of its wishes."""
    own = list(TourStop.objects.filter(offer__request=request, offer__state=OfferState.OPEN))
    if request.stop is not None:
        own.append(request.stop)
    if spans is None:
        spans = [(stop.taken_from, stop.taken_until) for stop in own] or wished_spans(request)
    spans = list(spans)
    return Rivals(
        requests=[one for one in _others(request) if _meet(spans, wished_spans(one))],
        stops=_stops(spans, {stop.pk for stop in own}),
    )


def wished_spans(request: ExhibitionRequest) -> list[Span]:
    """The days of its wishes, from the earliest opening to the latest end."""
    shown = timedelta(days=DAYS[Duration(request.duration)] - 1)
    return [(wish.earliest, wish.latest + shown) for wish in wished_months(request)]


def _others(request: ExhibitionRequest) -> Iterable[ExhibitionRequest]:
    rows = ExhibitionRequest.objects.filter(state__in=OPEN_STATES).exclude(pk=request.pk)
    rows = rows.select_related("district", "assigned_to")
    return rows.order_by("received_at", "pk")


def _stops(spans: list[Span], own: set[int]) -> list[TourStop]:
    if not spans:
        return []
    last = max(end for _begin, end in spans)
    rows = TourStop.objects.exclude(state__in=FREE_STATES).exclude(lapsed()).exclude(pk__in=own)
    rows = rows.exclude(leaves_depot__gt=last).filter(exhibition_set__isnull=False)
    rows = rows.select_related("venue", "exhibition_set").order_by("opens", "pk")
    return [one for one in rows if _meet(spans, [(one.taken_from, one.taken_until)])]


def _meet(some: list[Span], others: list[Span]) -> bool:
    return any(
        begin <= other_end and other_begin <= end
        for begin, end in some
        for other_begin, other_end in others
    )
