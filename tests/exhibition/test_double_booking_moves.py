"""Whatever editors do one after the other, nothing is ever in two places."""

from datetime import date, timedelta
from unittest import mock

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibition.domain import moves, tour
from exhibition.domain.endings import EARLY_STATES, relocate, terminate
from exhibition.domain.holds import release_lapsed_holds
from exhibition.domain.occupations import taken_by
from exhibition.enums import FREE_STATES, ResourceKind, StopState
from exhibition.models import (
    ExhibitionSet,
    TourOccupation,
    TourResource,
    TourStop,
    TourStopChange,
)
from tests import factories

pytestmark = pytest.mark.django_db
BEGIN = date(2027, 3, 1)
S = StopState
NOT_OVER, OVER = date(2099, 12, 31), date(2026, 1, 1)
AFTERWARDS = date(2028, 1, 1)  # a house ends nothing on a day to come
REFUSALS = (tour.SetNotFree, tour.StateNotPermitted, moves.MoveNotPermitted)

which = st.integers(0, 9)
states = st.sampled_from(list(S))
early_states = st.sampled_from([*EARLY_STATES, S.SIGNED])
spans = st.fixed_dictionaries(
    {
        "begin": st.integers(0, 30),
        "days": st.none() | st.integers(0, 12),
        "before": st.none() | st.integers(0, 3),
        "after": st.none() | st.integers(0, 3),
    }
)
things = st.sets(st.integers(0, 3))
days = st.integers(0, 40)
set_numbers = st.none() | st.integers(0, 1)
STEPS = {
    "new": (spans, set_numbers, states, things),
    "dates": (which, spans),
    "set": (which, set_numbers),
    "resources": (which, things),
    "state": (which, states),
    "move": (which, days, set_numbers),
    "undo": (st.integers(0, 3),),
    "relocate": (which, spans, early_states),
    "replace": (which, which, early_states),
    "terminate": (which, st.integers(-1, 8), st.none() | st.integers(-1, 5)),
    "lapse": (which,),
    "release": (),
    "station": (st.integers(0, 3), set_numbers),
}
steps = st.one_of(*(st.tuples(st.just(name), *values) for name, values in STEPS.items()))


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
        self.made, self.refusals = set(), []
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

    def stop(self, number) -> TourStop:
        stops = list(TourStop.objects.order_by("pk"))
        return stops[number % len(stops)]

    def new(self, span, set_number, state, numbers) -> None:
        stop = TourStop(
            slug=f"stop-{TourStop.objects.count()}",
            venue=self.venue,
            state=state,
            exhibition_set=self.set_of(set_number),
            hold_until=NOT_OVER,
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
        stop = self.stop(number)
        stop.hold_until = stop.hold_until or NOT_OVER
        tour.change_state(stop, state, by=None)

    def move(self, number, day, set_number) -> None:
        opens, other = BEGIN + timedelta(days=day), self.set_of(set_number)
        moves.move(self.stop(number), opens=opens, exhibition_set=other, by=None)

    def undo(self, number) -> None:
        changes = TourStopChange.objects.exclude(changed={})[: number + 1]
        for change in changes[number:]:
            moves.undo(change, by=None)

    def relocate(self, number, span, state) -> None:
        new = TourStop(venue=self.venue, hold_until=NOT_OVER, **days_of(span))
        relocate(self.stop(number), to=new, by=None, state=state)

    def replace(self, number, other, state) -> None:
        relocate(self.stop(number), to=self.stop(other), by=None, state=state)

    def terminate(self, number, day, back) -> None:
        stop = self.stop(number)
        ended_on = stop.opens + timedelta(days=day)
        back = None if back is None else ended_on + timedelta(days=back)
        with mock.patch("django.utils.timezone.localdate", return_value=AFTERWARDS):
            terminate(stop, ended_on=ended_on, back_in_depot=back, by=None)

    def lapse(self, number) -> None:
        TourStop.objects.filter(pk=self.stop(number).pk).update(hold_until=OVER)

    def release(self) -> None:
        release_lapsed_holds()

    def station(self, number, set_number) -> None:
        resource = TourResource.objects.get(pk=self.things[number].pk)
        resource.exhibition_set = self.set_of(set_number)
        if resource.kind == ResourceKind.MEDIA_STATION:
            tour.save_resource(resource)

    def make(self, step) -> None:
        name, *values = step
        try:
            getattr(self, name)(*values)
        except REFUSALS as refusal:
            self.refusals.append(str(refusal))
        else:
            self.made.add(name)


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


@pytest.fixture
def world(db, settings) -> Tour:
    """Begins with a stop in each state on its way, in two rows beside each other."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    tour_of_editors = Tour()
    on_their_way = (S.DRAFT, S.ON_HOLD, S.CONTRACT_OUT, S.SIGNED, S.IN_TRANSIT, S.SET_UP, S.OPEN)
    TourStop.objects.bulk_create(
        TourStop(
            slug=f"begin-{number}",
            venue=tour_of_editors.venue,
            state=state,
            hold_until=NOT_OVER if state == S.ON_HOLD else None,
            exhibition_set=tour_of_editors.sets[number % 2],
            **days_of({"begin": number // 2 * 10, "days": 5, "before": 1, "after": 1}),
        )
        for number, state in enumerate(on_their_way)
    )
    check()
    return tour_of_editors


def test_no_moves_ever_lead_to_an_overlap(world):
    @settings(
        max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(st.lists(steps, min_size=12, max_size=25))
    def whatever_editors_do(steps_made):
        with transaction.atomic():
            for step in steps_made:
                world.make(step)
                check()
            transaction.set_rollback(True)

    whatever_editors_do()
    assert world.refusals
    assert world.made == {*STEPS}  # none of them was refused each time
