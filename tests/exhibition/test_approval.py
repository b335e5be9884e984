"""The house agrees to a date by signing; whoever changes it afterwards has to ask again."""

from datetime import date, timedelta

import pytest

from exhibition.domain import moves, tour
from exhibition.domain.approval import ApprovalNotPermitted, approve
from exhibition.enums import StopState
from exhibition.models import TourStop
from tests import factories
from tests.exhibition.occupied import make_stop

pytestmark = pytest.mark.django_db
S = StopState
LATER = date(2027, 3, 8)
BOUND = (S.SIGNED, S.IN_TRANSIT, S.SET_UP)


def other_days(stop):
    stop.back_in_depot += timedelta(days=1)


def other_house(stop):
    stop.venue = factories.make_venue("Zittau")


def other_set(stop):
    stop.exhibition_set = factories.make_set("Satz B")


def waits(stop) -> bool:
    return TourStop.objects.get(pk=stop.pk).approval_asked_at is not None


@pytest.mark.parametrize("state", BOUND)
@pytest.mark.parametrize("change", [other_days, other_house, other_set])
def test_what_changes_after_signing_asks_for_approval(state, change, editor):
    stop = make_stop(state=state, exhibition_set=factories.make_set())
    change(stop)
    tour.save(stop, by=editor)
    assert waits(stop)
    assert stop.changes.get().changed["approval_asked_at"][0] is None


@pytest.mark.parametrize("state", sorted(set(S) - set(BOUND) - {S.ON_HOLD}))
def test_before_signing_and_after_opening_nobody_is_asked(state, editor):
    stop = make_stop(state=state, successor=make_stop("pirna"))
    other_days(stop)
    tour.save(stop, by=editor)
    assert not waits(stop)


def test_what_the_house_did_not_sign_needs_no_approval(editor):
    stop = make_stop()
    stop.room, stop.visitors = "Foyer", 12
    tour.save(stop, by=editor)
    assert not waits(stop)
    assert not stop.changes.exists()


def test_who_signs_the_new_days_has_agreed_to_them(editor):
    stop = make_stop(state=S.CONTRACT_OUT)
    other_days(stop)
    stop.state = S.SIGNED
    tour.save(stop, by=editor)
    assert not waits(stop)


@pytest.mark.parametrize(
    ("before", "after"),
    [(S.SIGNED, S.IN_TRANSIT), (S.SIGNED, S.SET_UP), (S.IN_TRANSIT, S.SET_UP), (S.SET_UP, S.OPEN)],
)
def test_without_approval_it_does_not_go_on(before, after, editor):
    stop = moves.move(make_stop(state=before), opens=LATER, by=editor)
    with pytest.raises(tour.StateNotPermitted, match="muss das Haus zustimmen"):
        tour.change_state(stop, after, by=editor)
    approve(stop, by=editor, note="Mail vom 3. März")
    assert tour.change_state(TourStop.objects.get(), after, by=editor).state == after


def test_nor_with_days_that_change_in_the_same_moment(editor):
    stop = make_stop()
    other_days(stop)
    stop.state = S.IN_TRANSIT
    with pytest.raises(tour.StateNotPermitted, match="muss das Haus zustimmen"):
        tour.save(stop, by=editor)


def test_it_can_be_cancelled_all_the_same(editor):
    stop = moves.move(make_stop(), opens=LATER, by=editor)
    tour.change_state(stop, S.CANCELLED, by=editor)
    assert not waits(stop)


def test_an_approval_is_written_down(editor):
    stop = moves.move(make_stop(), opens=LATER, by=editor)
    approve(stop, by=editor, note=" Mail vom 3. März ")
    change = stop.changes.first()
    assert (change.note, change.changed_by) == ("Mail vom 3. März", editor)
    assert list(change.changed) == ["approval_asked_at"]
    assert not waits(stop)


def test_an_approval_says_how_the_house_agreed(editor):
    stop = moves.move(make_stop(), opens=LATER, by=editor)
    with pytest.raises(ApprovalNotPermitted, match="wer wann und wie"):
        approve(stop, by=editor, note="  ")
    assert waits(stop)


def test_what_changed_after_it_was_shown_is_not_approved(editor):
    shown = moves.move(make_stop(), opens=LATER, by=editor)
    moved = moves.move(shown, opens=date(2027, 3, 15), by=editor)
    with pytest.raises(ApprovalNotPermitted, match="Bautzen wurde inzwischen geändert"):
        approve(shown, by=editor, note="Mail", sequence=shown.sequence)
    assert waits(shown)
    approve(shown, by=editor, note="Mail", sequence=moved.sequence)
    assert not waits(shown)


def test_where_nobody_was_asked_nothing_is_approved(editor):
    with pytest.raises(ApprovalNotPermitted, match="fehlt keine Zustimmung"):
        approve(make_stop(), by=editor, note="Mail")


def test_back_at_what_was_agreed_nobody_has_to_agree(editor):
    stop = make_stop()
    moved = moves.move(stop, opens=LATER, by=editor)
    moved = moves.move(moved, opens=date(2027, 3, 15), by=editor)
    assert waits(stop)
    moves.move(moved, opens=stop.opens, by=editor)
    assert not waits(stop)


def test_back_at_what_was_agreed_before_the_last_approval_somebody_has_to(editor):
    stop = make_stop()
    moved = moves.move(stop, opens=LATER, by=editor)
    approve(moved, by=editor, note="Mail")
    moved = moves.move(TourStop.objects.get(), opens=stop.opens, by=editor)
    assert waits(stop)
    moves.undo(stop.changes.first(), by=editor)
    assert not waits(stop)


def test_a_question_that_nobody_wrote_down_stays_open(editor):
    stop = make_stop()
    TourStop.objects.update(approval_asked_at="2026-11-01T12:00Z")
    tour.save(TourStop.objects.get(), by=editor)
    assert waits(stop)
