from datetime import date, timedelta

import pytest

from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import TourStop, TourStopChange
from tests import factories
from tests.exhibition.occupied import make_resource

pytestmark = pytest.mark.django_db
MARCH = date(2027, 3, 1)
NOT_OVER = date(2099, 12, 31)
S = StopState


def stop_in(state, slug="bautzen", **values):
    return factories.make_stop(slug, state=state, **values)


@pytest.mark.parametrize(
    ("before", "after"), [(b, a) for b, ways in tour.PERMITTED.items() for a in sorted(ways)]
)
def test_every_permitted_way_is_open_and_written_down(before, after, editor):
    successor = stop_in(S.SIGNED, "goerlitz")
    stop = stop_in(before, successor=successor, hold_until=NOT_OVER)
    tour.change_state(stop, after, by=editor)
    stop.refresh_from_db()
    change = TourStopChange.objects.get(stop=stop)
    assert stop.state == after
    assert (change.before, change.after, change.changed_by) == (before, after, editor)


@pytest.mark.parametrize("before", list(S))
def test_every_other_way_is_closed(before, editor):
    stop = stop_in(before, successor=stop_in(S.SIGNED, "goerlitz"))
    for after in set(S) - tour.PERMITTED[before]:
        with pytest.raises(tour.StateNotPermitted) as refusal:
            tour.change_state(stop, after, by=editor)
        assert str(S(after).label) in str(refusal.value)
    stop.refresh_from_db()
    assert stop.state == before
    assert not TourStopChange.objects.exists()


def test_a_stop_without_a_place_to_go_cannot_be_relocated(editor):
    with pytest.raises(tour.StateNotPermitted, match="wohin"):
        tour.change_state(stop_in(S.SIGNED), S.RELOCATED, by=editor)


def two_stops(*, gap_days, state=S.SIGNED, same_set=True):
    a = factories.make_set()
    b = a if same_set else factories.make_set("Satz B")
    first = stop_in(S.SIGNED, opens=MARCH, days=10, exhibition_set=a)
    begin = first.closes + timedelta(days=gap_days)
    second = stop_in(
        S.DRAFT,
        "pirna",
        venue=factories.make_venue("Pirna"),
        opens=begin,
        days=10,
        exhibition_set=b,
    )
    return first, second


@pytest.mark.parametrize("gap_days", [0, -5, -10])
def test_a_set_is_never_at_two_places(gap_days, editor):
    first, second = two_stops(gap_days=gap_days)
    with pytest.raises(tour.SetNotFree) as refusal:
        tour.book(second, by=editor)
    assert "Bautzen" in str(refusal.value)
    assert "1. März 2027" in str(refusal.value)
    second.refresh_from_db()
    assert second.state == S.DRAFT
    assert tour.conflicts(second) == [first]


def test_the_day_after_it_is_free(editor):
    _first, second = two_stops(gap_days=1)
    assert tour.book(second, by=editor).state == S.SIGNED


def test_transport_takes_the_set_too(editor):
    first, second = two_stops(gap_days=3)
    first.back_in_depot = first.closes + timedelta(days=3)
    first.save()
    with pytest.raises(tour.SetNotFree):
        tour.book(second, by=editor)


def test_another_set_is_free(editor):
    _first, second = two_stops(gap_days=0, same_set=False)
    assert tour.book(second, by=editor).state == S.SIGNED


@pytest.mark.parametrize("state", [S.DRAFT, S.CANCELLED, S.RELOCATED])
def test_what_takes_no_set_is_in_nobodys_way(state, editor):
    first, second = two_stops(gap_days=0)
    type(first).objects.filter(pk=first.pk).update(state=state)
    assert tour.conflicts(second) == []
    assert tour.book(second, by=editor).state == S.SIGNED


def test_a_hold_takes_the_set_as_well(editor):
    _first, second = two_stops(gap_days=0)
    second.hold_until = NOT_OVER
    with pytest.raises(tour.SetNotFree):
        tour.change_state(second, S.ON_HOLD, by=editor)


def test_without_a_set_nothing_is_booked(editor):
    with pytest.raises(tour.SetNotFree, match="Ausstellungssatz"):
        tour.book(stop_in(S.DRAFT), by=editor)


def test_booked_twice_it_stays_booked_once(editor):
    stop = stop_in(S.DRAFT, exhibition_set=factories.make_set())
    tour.book(stop, by=editor)
    tour.book(stop, by=editor)
    assert TourStopChange.objects.count() == 1


# What is written down --------------------------------------------------------------------


def test_what_was_changed_is_written_with_before_and_after(editor):
    stop = stop_in(S.SIGNED, opens=MARCH, days=10, exhibition_set=factories.make_set())
    before = stop.exhibition_set
    other = factories.make_set("Satz B")
    van = make_resource()
    stop.exhibition_set, stop.venue = other, factories.make_venue("Pirna")
    tour.save(stop, by=editor, resources=[van], note="so besprochen")
    change = TourStopChange.objects.get()
    del change.changed["approval_asked_at"]
    assert change.changed == {
        "exhibition_set": [before.pk, other.pk],
        "venue": [factories.Venue.objects.get(town="Bautzen").pk, stop.venue_id],
        "resources": [[], [van.pk]],
    }
    assert (change.before, change.after, change.note) == (S.SIGNED, S.SIGNED, "so besprochen")


def test_of_what_did_not_change_nothing_is_written(editor):
    stop = stop_in(S.SIGNED, room="Foyer", opens=MARCH)
    stop.visitors = 12
    tour.save(TourStop.objects.get(), by=editor, resources=[])
    tour.save(stop, by=editor)
    assert not TourStopChange.objects.exists()


def test_a_refused_change_is_not_written_down(editor):
    _first, second = two_stops(gap_days=0)
    with pytest.raises(tour.SetNotFree):
        tour.book(second, by=editor)
    assert not TourStopChange.objects.exists()


def test_the_sequence_rises_from_what_is_stored(editor):
    """Two people have the form of one stop open: no calendar sees a number twice."""
    stop = stop_in(S.SIGNED)
    other = TourStop.objects.get()
    tour.save(stop, by=editor)
    tour.save(other, by=editor)
    assert TourStop.objects.get().sequence == 2


def test_a_new_stop_is_written_down_with_its_state_alone(editor):
    stop = stop_in(S.SIGNED)
    new = TourStop(venue=stop.venue, slug="pirna", opens=MARCH, state=S.CHECKED)
    tour.save(new, by=editor)
    change = TourStopChange.objects.get()
    assert (change.before, change.after, change.changed) == ("", S.CHECKED, {})
    assert new.sequence == 0
