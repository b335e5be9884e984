"""A stop that moves to another house, and one that its house ends."""

from datetime import date, timedelta
from unittest import mock

import pytest

from exhibition.domain import tour
from exhibition.domain.endings import relocate, terminate
from exhibition.enums import StopState
from exhibition.models import TourOccupation, TourStop
from tests import factories
from tests.exhibition.occupied import MARCH, make_resource, make_stop

pytestmark = pytest.mark.django_db
S = StopState
LAST = date(2027, 3, 11)  # of the ten days of make_stop


@pytest.fixture
def old():
    return make_stop(exhibition_set=factories.make_set(), resources=[make_resource()])


def new_place(**values) -> TourStop:
    days = {"opens": MARCH, "closes": LAST, **values}
    return TourStop(venue=factories.make_venue("Görlitz"), **days)


def test_the_new_stop_has_the_set_on_the_same_days(old, editor):
    new = relocate(old, to=new_place(), by=editor, note="Wasserschaden")
    old.refresh_from_db()
    assert (old.state, old.successor) == (S.RELOCATED, new)
    assert (new.state, new.exhibition_set, new.slug) == (
        S.CONTRACT_OUT, old.exhibition_set, "goerlitz-2027-03",
    )  # fmt: skip
    assert {taken.stop for taken in TourOccupation.objects.all()} == {new}
    assert [r.name for r in new.resources.all()] == ["Sprinter"]
    change = old.changes.first()
    assert (change.note, change.changed["successor"]) == ("Wasserschaden", [None, new.pk])


def test_a_stop_that_is_planned_already_takes_over(old, editor):
    planned = make_stop("pirna", state=S.DRAFT)
    assert relocate(old, to=planned, by=editor, state=S.SIGNED) == planned
    planned.refresh_from_db()
    assert (planned.state, planned.exhibition_set) == (S.SIGNED, old.exhibition_set)


def test_one_that_is_further_stays_where_it_is(old, editor):
    signed = make_stop("pirna", state=S.IN_TRANSIT, exhibition_set=factories.make_set("Satz B"))
    relocate(old, to=signed, by=editor)
    signed.refresh_from_db()
    assert (signed.state, signed.exhibition_set.name) == (S.IN_TRANSIT, "Satz B")


def test_a_hold_at_the_new_house_needs_its_day(old, editor):
    with pytest.raises(tour.StateNotPermitted, match="bis zu welchem Tag"):
        relocate(old, to=new_place(), by=editor, state=S.ON_HOLD)
    held = new_place(hold_until=date(2099, 1, 1))
    assert relocate(old, to=held, by=editor, state=S.ON_HOLD).hold_until == date(2099, 1, 1)


def test_where_the_set_is_elsewhere_nothing_happens_at_all(old, editor):
    make_stop("riesa", exhibition_set=old.exhibition_set, opens=date(2027, 4, 1))
    with pytest.raises(tour.SetNotFree, match="Riesa"):
        relocate(old, to=new_place(closes=date(2027, 4, 2)), by=editor)
    old.refresh_from_db()
    assert (old.state, old.successor) == (S.SIGNED, None)
    assert not TourStop.objects.filter(venue__town="Görlitz").exists()


@pytest.mark.parametrize("state", [S.DRAFT, S.CONTRACT_OUT, S.CLOSED, S.CANCELLED, S.RELOCATED])
def test_what_is_not_signed_or_over_does_not_move(old, state, editor):
    TourStop.objects.update(state=state)
    with pytest.raises(tour.StateNotPermitted, match="geht es nicht zu „umgezogen“"):
        relocate(old, to=new_place(), by=editor)


def test_nobody_moves_to_what_is_over_or_taken_or_itself(old, editor):
    over = make_stop("pirna", state=S.CANCELLED)
    for to in (old, over):
        with pytest.raises(tour.StateNotPermitted, match="kommt nicht mehr|noch geplant"):
            relocate(old, to=to, by=editor)
    make_stop("riesa", state=S.RELOCATED, successor=(new := make_stop("zittau", state=S.DRAFT)))
    with pytest.raises(tour.StateNotPermitted, match="schon eine andere Station"):
        relocate(old, to=new, by=editor)


def test_new_days_in_the_wrong_order_are_told(old, editor):
    with pytest.raises(tour.StateNotPermitted, match="letzter Tag: Liegt vor „erster Tag“"):
        relocate(old, to=new_place(closes=date(2027, 2, 1)), by=editor)


# Ended by the house --------------------------------------------------------------------


@pytest.fixture(autouse=True)
def today():
    with mock.patch("django.utils.timezone.localdate", return_value=LAST) as today:
        yield today


@pytest.fixture
def open_stop(old):
    TourStop.objects.update(state=S.OPEN)
    return TourStop.objects.get()


def test_the_set_is_free_sooner(open_stop, editor):
    day = date(2027, 3, 5)
    ended = terminate(open_stop, ended_on=day, back_in_depot=day, by=editor, note="Brand")
    assert (ended.state, ended.closes, ended.back_in_depot) == (S.TERMINATED, day, day)
    assert TourOccupation.objects.get(exhibition_set=old_set(ended)).last_day == day
    change = ended.changes.get()
    assert (change.note, change.changed["closes"]) == ("Brand", ["2027-03-11", "2027-03-05"])


def old_set(stop):
    return stop.exhibition_set


def test_days_of_the_way_back_stay_unless_given(open_stop, editor):
    ended = terminate(open_stop, ended_on=date(2027, 3, 5), by=editor)
    assert ended.back_in_depot == open_stop.back_in_depot


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"ended_on": MARCH - timedelta(days=1)}, "nie geöffnet"),
        ({"ended_on": LAST + timedelta(days=1)}, "ohnehin der 11. März 2027"),
        ({"ended_on": LAST, "back_in_depot": MARCH}, "Liegt vor „letzter Tag“"),
    ],
)
def test_a_day_that_does_not_fit_is_refused(open_stop, editor, days, sentence):
    with pytest.raises(tour.StateNotPermitted, match=sentence):
        terminate(open_stop, by=editor, **days)
    assert TourStop.objects.get().closes == LAST


def test_it_is_not_ended_before_its_last_day_has_come(open_stop, today, editor):
    today.return_value = day = date(2027, 3, 5)
    with pytest.raises(tour.StateNotPermitted, match="nur „letzter Tag“") as refusal:
        terminate(open_stop, ended_on=day + timedelta(days=1), by=editor)
    assert refusal.value.field == "ended_on"
    assert TourStop.objects.get().state == S.OPEN
    assert terminate(open_stop, ended_on=day, by=editor).closes == day


def test_the_set_is_not_kept_longer_where_somebody_has_it(open_stop, editor):
    make_stop("riesa", exhibition_set=open_stop.exhibition_set, opens=date(2027, 3, 17))
    with pytest.raises(tour.SetNotFree, match="Riesa"):
        terminate(open_stop, ended_on=LAST, back_in_depot=date(2027, 3, 16), by=editor)


@pytest.mark.parametrize("state", [S.SIGNED, S.CLOSED, S.TERMINATED])
def test_only_what_stands_there_is_ended_by_the_house(old, editor, state):
    TourStop.objects.update(state=state)
    with pytest.raises(tour.StateNotPermitted, match="geht es nicht zu „vom Haus beendet“"):
        terminate(old, ended_on=LAST, by=editor)


def test_an_end_that_nobody_knew_is_needed(editor):
    stop = make_stop(state=S.OPEN)
    TourStop.objects.update(closes=None)
    stop.refresh_from_db()
    with pytest.raises(tour.StateNotPermitted, match="an welchem Tag das Haus") as refusal:
        tour.change_state(stop, S.TERMINATED, by=editor)
    assert refusal.value.field == "closes"
    assert terminate(stop, ended_on=LAST, by=editor).closes == LAST
