"""A hold ends by itself, and its set is free the day after."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from core import jobs
from exhibition.domain import tour
from exhibition.domain.holds import release_lapsed_holds
from exhibition.enums import ResourceKind, StopState
from exhibition.models import TourOccupation, TourStop, TourStopChange
from tests import factories
from tests.exhibition.occupied import make_resource, make_stop

pytestmark = pytest.mark.django_db
S = StopState
LAST_DAY = date(2027, 1, 31)
LAST_MOMENT = datetime(2027, 1, 31, 22, 59, tzinfo=UTC)  # 23:59 in Saxony


def day(offset: int) -> date:
    return timezone.localdate() + timedelta(days=offset)


def held(until: date, **values) -> TourStop:
    return make_stop(state=S.ON_HOLD, hold_until=until, **values)


def test_a_hold_needs_a_day(editor):
    stop = make_stop(state=S.DRAFT)
    with pytest.raises(tour.StateNotPermitted, match="bis zu welchem Tag") as refusal:
        tour.change_state(stop, S.ON_HOLD, by=editor)
    assert refusal.value.field == "hold_until"


def test_a_hold_begins_today_at_the_earliest(editor):
    stop = make_stop(state=S.DRAFT, hold_until=day(-1))
    with pytest.raises(tour.StateNotPermitted, match="schon vorbei"):
        tour.change_state(stop, S.ON_HOLD, by=editor)
    stop.hold_until = day(0)
    assert tour.change_state(stop, S.ON_HOLD, by=editor).hold_until == day(0)


def test_who_signs_is_on_hold_no_longer(editor):
    stop = held(day(3))
    tour.change_state(stop, S.CONTRACT_OUT, by=editor)
    stop.refresh_from_db()
    assert stop.hold_until is None
    assert TourStopChange.objects.get().changed == {"hold_until": [day(3).isoformat(), None]}


def test_a_hold_lasts_to_the_end_of_its_last_day_in_saxony():
    stop = held(LAST_DAY, exhibition_set=factories.make_set())
    assert release_lapsed_holds(LAST_MOMENT) == 0
    assert release_lapsed_holds(LAST_MOMENT + timedelta(minutes=1)) == 1
    assert release_lapsed_holds(LAST_MOMENT + timedelta(minutes=1)) == 0
    stop.refresh_from_db()
    assert (stop.state, stop.hold_until, stop.sequence) == (S.DRAFT, None, 1)
    assert not TourOccupation.objects.exists()


def test_nobody_did_it_and_the_log_says_why():
    held(LAST_DAY)
    release_lapsed_holds(LAST_MOMENT + timedelta(days=1))
    change = TourStopChange.objects.get()
    assert (change.before, change.after, change.changed_by) == (S.ON_HOLD, S.DRAFT, None)
    assert change.note == "Die Vormerkung ist abgelaufen."


def test_other_states_and_holds_without_a_day_stay():
    make_stop(state=S.SIGNED, hold_until=LAST_DAY)
    make_stop("pirna", state=S.ON_HOLD)
    assert release_lapsed_holds(LAST_MOMENT + timedelta(days=1)) == 0


@pytest.fixture
def beside_a_lapsed_hold():
    """A draft that wants the set of a hold that ended yesterday."""
    hold = held(day(-1), exhibition_set=factories.make_set())
    return hold, make_stop("pirna", state=S.DRAFT, exhibition_set=hold.exhibition_set)


def test_a_booking_beside_a_lapsed_hold_succeeds(beside_a_lapsed_hold, editor):
    hold, draft = beside_a_lapsed_hold
    assert TourOccupation.objects.get().stop == hold  # the database still counts it
    assert tour.conflicts(draft) == []
    assert tour.book(draft, by=editor).state == S.SIGNED
    hold.refresh_from_db()
    assert hold.state == S.DRAFT
    assert TourOccupation.objects.get().stop == draft


def test_who_comes_back_too_late_is_refused(beside_a_lapsed_hold, editor):
    hold, draft = beside_a_lapsed_hold
    tour.book(draft, by=editor)
    hold.state, hold.hold_until = S.ON_HOLD, day(7)
    with pytest.raises(tour.SetNotFree, match="Pirna"):
        tour.save(hold, by=editor)


def test_a_lapsed_hold_can_be_held_again_while_its_set_is_free(beside_a_lapsed_hold, editor):
    hold, draft = beside_a_lapsed_hold
    hold.hold_until = day(7)
    tour.save(hold, by=editor)
    hold.refresh_from_db()
    assert (hold.state, hold.hold_until) == (S.ON_HOLD, day(7))
    with pytest.raises(tour.SetNotFree):
        tour.book(draft, by=editor)


def test_a_refused_booking_releases_nothing(beside_a_lapsed_hold, editor):
    hold, draft = beside_a_lapsed_hold
    make_stop("riesa", exhibition_set=factories.make_set("Satz B"))
    draft.exhibition_set = factories.ExhibitionSet.objects.get(name="Satz B")
    with pytest.raises(tour.SetNotFree):
        tour.book(draft, by=editor)
    hold.refresh_from_db()
    assert hold.state == S.ON_HOLD


@pytest.mark.parametrize("how", ["every day", "when a worker starts"])
def test_holds_end_without_anybody_saving(how):
    held(day(-1))
    call_command("purge_expired") if how == "every day" else jobs.worker_started.send(sender=None)
    assert TourStop.objects.get().state == S.DRAFT


def test_a_hold_that_has_run_out_leaves_a_station_to_others(db):
    first, second = factories.make_set(), factories.make_set("Satz B")
    station = make_resource(ResourceKind.MEDIA_STATION, "Station 1", exhibition_set=first)
    held(day(-1), exhibition_set=first)
    make_stop("pirna", exhibition_set=second)
    station.exhibition_set = second
    tour.save_resource(station)
    assert TourOccupation.objects.filter(resource=station, stop__slug="pirna").exists()


def test_a_stop_does_not_move_on_to_itself(editor):
    stop = make_stop(state=S.SIGNED)
    stop.successor = stop
    with pytest.raises(tour.StateNotPermitted, match="auf sich selbst"):
        tour.change_state(stop, S.RELOCATED, by=editor)
