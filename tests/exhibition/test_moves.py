"""A stop moves with all its days, is refused where it must, and goes back once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from exhibition.domain import moves, tour
from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourStop, TourStopChange
from tests import factories
from tests.exhibition.occupied import make_stop

MARCH = date(2027, 3, 1)
S = StopState
MOVES = (S.DRAFT, S.ON_HOLD, S.CONTRACT_OUT, S.SIGNED, S.IN_TRANSIT, S.SET_UP)
OPENING = datetime(2027, 3, 1, 17, 30, tzinfo=UTC)  # 18:30 in winter


def plain_stop(**values) -> TourStop:
    return TourStop(opens=MARCH, closes=MARCH + timedelta(days=10), **values)


def test_all_days_move_by_as_many():
    stop = plain_stop(
        leaves_depot=date(2027, 2, 25),
        set_up_on=date(2027, 2, 26),
        take_down_on=date(2027, 3, 12),
        back_in_depot=date(2027, 3, 13),
    )
    moved = moves.shift(stop, opens=date(2027, 3, 8))
    assert (moved.leaves_depot, moved.set_up_on) == (date(2027, 3, 4), date(2027, 3, 5))
    assert (moved.opens, moved.closes) == (date(2027, 3, 8), date(2027, 3, 18))
    assert (moved.take_down_on, moved.back_in_depot) == (date(2027, 3, 19), date(2027, 3, 20))
    assert stop.opens == MARCH


def test_the_opening_keeps_its_time_of_day_over_the_change_of_clocks():
    stop = plain_stop(opening_event_at=OPENING, opening_event_ends_at=OPENING)
    moved = moves.shift(stop, opens=date(2027, 4, 1))
    assert moved.opening_event_at == datetime(2027, 4, 1, 16, 30, tzinfo=UTC)
    assert moved.opening_event_ends_at == moved.opening_event_at
    assert (moved.registration_until, moved.leaves_depot) == (None, None)


@pytest.mark.django_db
def test_a_move_is_saved_and_written_down_with_what_changed(editor):
    stop = make_stop(exhibition_set=factories.make_set())
    other = factories.make_set("Satz B")
    moved = moves.move(stop, opens=date(2027, 3, 8), exhibition_set=other, by=editor, note="Bitte")
    stop.refresh_from_db()
    assert (stop.opens, stop.closes) == (date(2027, 3, 8), date(2027, 3, 18))
    assert (stop.exhibition_set, stop.sequence, moved) == (other, 1, stop)
    change = TourStopChange.objects.get()
    assert change.changed["opens"] == ["2027-03-01", "2027-03-08"]
    assert change.changed["exhibition_set"][1] == other.pk
    assert (change.note, change.changed_by, change.before, change.after) == (
        "Bitte", editor, "signed", "signed",
    )  # fmt: skip


@pytest.mark.django_db
def test_nothing_is_written_where_nothing_moves(editor):
    stop = make_stop()
    moves.move(stop, opens=stop.opens, by=editor)
    stop.refresh_from_db()
    assert stop.sequence == 0
    assert not TourStopChange.objects.exists()


@pytest.mark.django_db
def test_a_move_to_where_the_set_is_taken_is_refused(editor):
    first = make_stop(exhibition_set=factories.make_set())
    second = make_stop("pirna", exhibition_set=first.exhibition_set, opens=date(2027, 4, 1))
    with pytest.raises(tour.SetNotFree, match="„Satz A“ ist an diesen Tagen nicht frei: Bautzen"):
        moves.move(second, opens=date(2027, 3, 15), by=editor)
    assert TourStop.objects.get(pk=second.pk).opens == date(2027, 4, 1)
    assert second.opens == date(2027, 4, 1)
    assert tour.conflicts(moves.shift(second, opens=date(2027, 3, 15))) == [first]


@pytest.mark.django_db
@pytest.mark.parametrize("state", list(S))
def test_what_is_open_or_ended_stays_where_it_is(state, editor):
    stop = make_stop(state=state, hold_until=date(2099, 1, 1) if state == S.ON_HOLD else None)
    if state in MOVES:
        assert moves.move(stop, opens=date(2027, 3, 8), by=editor).opens == date(2027, 3, 8)
        return
    with pytest.raises(moves.MoveNotPermitted, match="wird nicht mehr verschoben"):
        moves.move(stop, opens=date(2027, 3, 8), by=editor)
    assert TourStop.objects.get().opens == MARCH


@pytest.mark.django_db
def test_a_stop_known_by_its_month_does_not_move(editor):
    stop = make_stop(precision=DatePrecision.MONTH)
    with pytest.raises(moves.MoveNotPermitted, match="nur der Monat bekannt"):
        moves.move(stop, opens=date(2027, 3, 8), by=editor)


# Back ----------------------------------------------------------------------------------


@pytest.fixture
def moved(db, editor):
    """A stop with an opening after one move of a week and to another set, and that change."""
    stop = make_stop(exhibition_set=factories.make_set(), opening_event_at=OPENING)
    b = factories.make_set("Satz B")
    stop = moves.move(stop, opens=date(2027, 3, 8), exhibition_set=b, by=editor)
    return stop, stop.changes.get()


def test_a_move_is_taken_back_once(moved, editor):
    stop, change = moved
    assert moves.can_be_undone(change)
    back = moves.undo(change, by=editor)
    assert (back.opens, back.closes, back.sequence) == (MARCH, date(2027, 3, 11), 2)
    assert (back.opening_event_at, back.exhibition_set.name) == (OPENING, "Satz A")
    assert stop.changes.first().note == "Zurückgenommen."
    assert not moves.can_be_undone(change)
    with pytest.raises(moves.MoveNotPermitted, match="seitdem wieder verschoben"):
        moves.undo(change, by=editor)


def test_not_even_when_it_was_moved_the_same_way_again(moved, editor):
    stop, change = moved
    back = moves.undo(change, by=editor)
    moves.move(back, opens=stop.opens, exhibition_set=stop.exhibition_set, by=editor)
    with pytest.raises(moves.MoveNotPermitted, match="seitdem wieder verschoben"):
        moves.undo(change, by=editor)


def test_what_was_taken_back_can_be_brought_back(moved, editor):
    stop, change = moved
    moves.undo(change, by=editor)
    assert moves.undo(stop.changes.first(), by=editor).opens == date(2027, 3, 8)


def test_several_moves_are_taken_back_from_the_latest_on(moved, editor):
    stop, first = moved
    moves.move(stop, opens=date(2027, 3, 20), by=editor)
    second = stop.changes.first()
    with pytest.raises(moves.MoveNotPermitted, match="seitdem wieder verschoben"):
        moves.undo(first, by=editor)
    moves.undo(second, by=editor)
    assert moves.undo(first, by=editor).opens == MARCH
    for change in (first, second):
        with pytest.raises(moves.MoveNotPermitted):
            moves.undo(change, by=editor)


def test_a_set_that_is_gone_does_not_come_back(moved, editor):
    factories.ExhibitionSet.objects.get(name="Satz A").delete()
    with pytest.raises(moves.MoveNotPermitted, match="gibt es nicht mehr"):
        moves.undo(moved[1], by=editor)


def test_a_move_is_not_taken_back_past_a_write_that_nobody_logged(moved, editor):
    TourStop.objects.update(opens=date(2027, 3, 9))
    with pytest.raises(moves.MoveNotPermitted, match="seitdem wieder verschoben"):
        moves.undo(moved[1], by=editor)


def test_a_change_of_the_state_is_not_taken_back(moved, editor):
    stop, _change = moved
    tour.change_state(stop, S.CANCELLED, by=editor)
    with pytest.raises(moves.MoveNotPermitted, match="nur Änderungen von Tagen und Satz"):
        moves.undo(stop.changes.first(), by=editor)


def test_an_open_stop_does_not_go_back(moved, editor):
    TourStop.objects.update(state=S.OPEN)
    with pytest.raises(moves.MoveNotPermitted, match="wird nicht mehr verschoben"):
        moves.undo(moved[1], by=editor)


def test_old_days_that_somebody_has_by_now_stay_taken(moved, editor):
    stop, change = moved
    make_stop("pirna", exhibition_set=factories.ExhibitionSet.objects.get(name="Satz A"))
    with pytest.raises(tour.SetNotFree, match="Pirna"):
        moves.undo(change, by=editor)
    assert TourStop.objects.get(pk=stop.pk).opens == date(2027, 3, 8)
