"""Whatever editors do one after the other, nothing is ever in two places."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibition.domain import tour
from exhibition.domain.occupations import taken_by
from exhibition.enums import FREE_STATES, ResourceKind, StopState
from exhibition.models import ExhibitionSet, TourOccupation, TourResource, TourStop
from tests import factories

pytestmark = pytest.mark.django_db
BEGIN = date(2027, 3, 1)
REFUSALS = (tour.SetNotFree, tour.StateNotPermitted)

which = st.integers(0, 9)
states = st.sampled_from(list(StopState))
spans = st.fixed_dictionaries(
    {
        "begin": st.integers(0, 30),
        "days": st.none() | st.integers(0, 12),
        "before": st.none() | st.integers(0, 3),
        "after": st.none() | st.integers(0, 3),
    }
)
things = st.sets(st.integers(0, 3))
moves = st.one_of(
    st.tuples(st.just("new"), spans, st.none() | st.integers(0, 1), states, things),
    st.tuples(st.just("dates"), which, spans),
    st.tuples(st.just("set"), which, st.none() | st.integers(0, 1)),
    st.tuples(st.just("resources"), which, things),
    st.tuples(st.just("state"), which, states),
    st.tuples(st.just("relocate"), which, spans),
    st.tuples(st.just("station"), st.integers(0, 3), st.none() | st.integers(0, 1)),
)


def days_of(span: dict) -> dict:
    opens = BEGIN + timedelta(days=span["begin"])
    closes = None if span["days"] is None else opens + timedelta(days=span["days"])
    before, after = span["before"], span["after"]
    return {
        "opens": opens,
        "closes": closes,
        "leaves_depot": None if before is None else opens - timedelta(days=before),
        "back_in_depot": None if after is None else (closes or opens) + timedelta(days=after),
    }


class Tour:
    """Two sets, a station of one of them, another station, a van, a crew; the moves of editors."""

    def __init__(self):
        self.refusals = []
        self.venue = factories.make_venue()
        self.sets = [factories.make_set(), factories.make_set("Satz B")]
        kinds = ["media_station", "media_station", "van", "crew"]
        self.things = [
            TourResource.objects.create(kind=kind, name=kind[:1] + str(number))
            for number, kind in enumerate(kinds)
        ]
        self.things[0].exhibition_set = self.sets[0]
        self.things[0].save()

    def set_of(self, number) -> ExhibitionSet | None:
        return None if number is None else self.sets[number]

    def stop(self, number) -> TourStop | None:
        stops = list(TourStop.objects.order_by("pk"))
        return stops[number % len(stops)] if stops else None

    def new(self, span, set_number, state, numbers) -> None:
        stop = TourStop(
            slug=f"stop-{TourStop.objects.count()}",
            venue=self.venue,
            state=state,
            exhibition_set=self.set_of(set_number),
            **days_of(span),
        )
        tour.save(stop, by=None, resources=[self.things[number] for number in numbers])

    def change(self, number, **values) -> None:
        stop = self.stop(number)
        for name, value in values.items():
            setattr(stop, name, value)
        tour.save(stop, by=None)

    def dates(self, number, span) -> None:
        self.change(number, **days_of(span))

    def set(self, number, set_number) -> None:
        self.change(number, exhibition_set=self.set_of(set_number))

    def resources(self, number, numbers) -> None:
        chosen = [self.things[number] for number in numbers]
        tour.save(self.stop(number), by=None, resources=chosen)

    def state(self, number, state) -> None:
        tour.change_state(self.stop(number), state, by=None)

    def relocate(self, number, span) -> None:
        old = self.stop(number)
        self.new(span, None, StopState.DRAFT, ())
        old.successor = TourStop.objects.latest("pk")
        tour.change_state(old, StopState.RELOCATED, by=None)
        old.successor.exhibition_set = old.exhibition_set
        tour.book(old.successor, by=None)

    def station(self, number, set_number) -> None:
        resource = TourResource.objects.get(pk=self.things[number].pk)
        resource.exhibition_set = self.set_of(set_number)
        if resource.kind == ResourceKind.MEDIA_STATION:
            tour.save_resource(resource)

    def make(self, move) -> None:
        name, *values = move
        if name in ("new", "station") or TourStop.objects.exists():
            try:
                getattr(self, name)(*values)
            except REFUSALS as refusal:
                self.refusals.append(str(refusal))


def check() -> None:
    """No thing at two stops on one day; and the rows say what the stops say."""
    days_taken, rows = {}, set()
    for stop in TourStop.objects.exclude(state__in=FREE_STATES):
        for taken in taken_by(stop):
            rows.add((stop.pk, str(taken.thing), taken.first_day, taken.last_day))
            for offset in range((taken.last_day - taken.first_day).days + 1):
                day = (str(taken.thing), taken.first_day + timedelta(days=offset))
                assert days_taken.setdefault(day, stop.pk) == stop.pk
    kept = TourOccupation.objects.select_related("exhibition_set", "resource")
    found = [(row.stop_id, str(row.thing), row.first_day, row.last_day) for row in kept]
    assert sorted(found) == sorted(rows)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(moves, min_size=2, max_size=12))
def test_no_moves_ever_lead_to_an_overlap(moves_made):
    with transaction.atomic():
        world = Tour()
        for move in moves_made:
            world.make(move)
            check()
        transaction.set_rollback(True)
