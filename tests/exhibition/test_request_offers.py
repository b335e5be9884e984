"""Dates are offered, one is chosen, the others are free again; the request follows its stop."""

from datetime import timedelta

import pytest
from django.utils import timezone

from exhibition.domain import holds, offers, request_offers, requests, tour
from exhibition.domain.planner.asked import open_requests
from exhibition.domain.request_offers import OfferRefused
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import RequestOffer, TourStop
from tests import factories
from tests.exhibition.planner.tables import FIRST, LAST, MARCH, MAY, make_request, make_stop

pytestmark = pytest.mark.django_db
R, S = RequestState, StopState


@pytest.fixture
def one_set(db):
    return factories.make_set()


@pytest.fixture
def offered(one_set, editor):
    """A request that two dates are kept for."""
    request = make_request(1, state=R.IN_REVIEW)
    dates = [(one_set.pk, MARCH), (one_set.pk, MAY)]
    request_offers.offer(request, dates, by=editor)
    return request


def answers(request):
    return [offer.state for offer in request.offers.all()]


def stops():
    return list(TourStop.objects.order_by("opens").values_list("state", flat=True))


def steps(request):
    return [step.state for step in request.steps.order_by("pk")]


def accepted(request):
    request_offers.choose(request.offers.first())
    request.refresh_from_db()
    return request


def test_offered_dates_are_stops_on_hold_that_the_request_does_not_have_yet(offered, editor):
    assert (offered.state, offered.stop, steps(offered)) == (R.OFFERED, None, [R.OFFERED])
    assert answers(offered) == [OfferState.OPEN] * 2
    assert stops() == [S.ON_HOLD] * 2
    assert offered.steps.get().by == RequestOffer.objects.first().offered_by == editor
    assert open_requests(FIRST, LAST) == []  # not to be planned a second time
    with pytest.raises(offers.NotPossible, match="schon angebotene"):
        offers.pencil_in(
            offered, set_key=TourStop.objects.first().exhibition_set_id, first=MAY, by=None
        )


def test_a_confirmed_request_is_read_before_it_is_offered_something(one_set):
    request = make_request(1)
    request_offers.offer(request, [(one_set.pk, MARCH)], by=None)
    assert steps(request) == [R.IN_REVIEW, R.OFFERED]


def test_a_pencilled_stop_can_be_offered_until_a_day(one_set):
    request = make_request(1)
    stop = offers.pencil_in(request, set_key=one_set.pk, first=MARCH, by=None)
    until = timezone.localdate() + timedelta(days=5)
    request.refresh_from_db()
    request_offers.offer(request, [stop], by=None, until=until)
    stop.refresh_from_db()
    assert (request.stop, stop.hold_until) == (None, until)
    with pytest.raises(offers.NotPossible, match="schon jemandem"):
        request_offers.offer(make_request(2), [stop], by=None)


def test_all_dates_are_kept_or_none(one_set):
    make_stop(exhibition_set=one_set, opens=MAY)
    request = make_request(1)
    with pytest.raises(tour.SetNotFree, match="Bautzen"):
        request_offers.offer(request, [(one_set.pk, MARCH), (one_set.pk, MAY)], by=None)
    request.refresh_from_db()
    assert (request.state, request.offers.count()) == (R.CONFIRMED, 0)
    assert TourStop.objects.count() == 1


@pytest.mark.parametrize("state", [R.RECEIVED, R.ACCEPTED, R.DECLINED, R.CLOSED])
def test_to_others_nothing_is_offered(one_set, state):
    with pytest.raises(requests.StateNotPermitted):
        request_offers.offer(make_request(1, state=state), [(one_set.pk, MARCH)], by=None)
    assert not TourStop.objects.exists()


def test_one_is_chosen_and_the_other_is_free_again(offered):
    first = offered.offers.first()
    stop = request_offers.choose(first)
    offered.refresh_from_db()
    assert (offered.state, offered.stop) == (R.ACCEPTED, stop)
    assert answers(offered) == [OfferState.CHOSEN, OfferState.DECLINED]
    assert stops() == [S.ON_HOLD, S.DRAFT]
    assert stop.hold_until == timezone.localdate() + timedelta(days=28)
    assert request_offers.choose(first) == stop  # a second click
    assert steps(offered) == [R.OFFERED, R.ACCEPTED]


def test_who_has_chosen_hears_that_and_it_is_logged(offered, caplog):
    request_offers.choose(offered.offers.first())
    with pytest.raises(OfferRefused, match="schon einen anderen"):
        request_offers.choose(offered.offers.last())
    assert "was refused: other chosen" in caplog.text
    assert stops() == [S.ON_HOLD, S.DRAFT]


def test_a_date_whose_hold_is_over_cannot_be_chosen(offered):
    TourStop.objects.filter(opens=MARCH).update(hold_until=timezone.localdate() - timedelta(1))
    with pytest.raises(OfferRefused, match="nicht mehr frei"):
        request_offers.choose(offered.offers.first())
    request_offers.choose(offered.offers.last())
    assert answers(offered) == [OfferState.LAPSED, OfferState.CHOSEN]


def test_unanswered_until_all_holds_are_over_it_is_in_review_again(offered):
    yesterday = timezone.localdate() - timedelta(days=1)
    TourStop.objects.filter(opens=MARCH).update(hold_until=yesterday)
    holds.release_lapsed_holds()
    offered.refresh_from_db()
    assert (offered.state, answers(offered)) == (R.OFFERED, [OfferState.LAPSED, OfferState.OPEN])
    TourStop.objects.update(hold_until=yesterday)
    holds.release_lapsed_holds()
    offered.refresh_from_db()
    assert (offered.state, answers(offered)) == (R.IN_REVIEW, [OfferState.LAPSED] * 2)


@pytest.mark.parametrize("state", [R.WITHDRAWN, R.DECLINED, R.IN_REVIEW])
def test_who_ends_it_gives_all_dates_back(offered, state):
    requests.change_state(offered, state)
    assert stops() == [S.DRAFT] * 2
    assert answers(offered) == [OfferState.DECLINED] * 2
    assert steps(offered) == [R.OFFERED, state]


@pytest.mark.parametrize(
    ("reaches", "left"), [(R.ACCEPTED, S.DRAFT), (R.AGREEMENT_OUT, S.CANCELLED)]
)
def test_who_withdraws_later_gives_the_chosen_one_back(offered, reaches, left):
    accepted(offered)
    if reaches == R.AGREEMENT_OUT:
        request_offers.agreement_sent(offered, by=None)
    requests.change_state(offered, R.WITHDRAWN)
    assert (offered.stop, stops()[0], offered.state) == (None, left, R.WITHDRAWN)
    assert steps(offered)[-2:] == [reaches, R.WITHDRAWN]


def test_the_agreement_moves_the_stop_along(offered, editor):
    accepted(offered)
    with pytest.raises(requests.StateNotPermitted):
        request_offers.booked(offered, by=editor)
    request_offers.agreement_sent(offered, by=editor)
    assert stops()[0] == S.CONTRACT_OUT
    request_offers.agreement_signed(offered, by=editor)
    assert stops()[0] == S.SIGNED
    request_offers.booked(offered, by=editor, note="Alles da.")
    assert steps(offered) == [R.OFFERED, R.ACCEPTED, R.AGREEMENT_OUT, R.SIGNED, R.BOOKED]
    with pytest.raises(requests.StateNotPermitted, match="Station absagen"):
        requests.change_state(offered, R.IN_REVIEW)


def test_without_a_date_there_is_no_agreement():
    request = make_request(1, state=R.ACCEPTED)
    with pytest.raises(requests.StateNotPermitted, match="braucht"):
        request_offers.agreement_sent(request, by=None)
    request.refresh_from_db()
    assert request.state == R.ACCEPTED


def test_then_the_request_follows_its_stop_to_the_end(offered, editor):
    stop = accepted(offered).stop
    expected = {
        S.SIGNED: R.SIGNED,
        S.IN_TRANSIT: R.PREPARED,
        S.SET_UP: R.PREPARED,
        S.OPEN: R.SHOWN,
        S.CLOSED: R.SHOWN,
        S.RETURNED: R.RETURNED,
        S.CHECKED: R.CLOSED,
    }
    for state, followed in expected.items():
        tour.change_state(stop, state, by=editor)
        offered.refresh_from_db()
        assert offered.state == followed
    reached = steps(offered)
    assert len(reached) == len(set(reached))
    assert R.BOOKED in reached


def test_a_stop_that_is_called_off_leaves_its_request_in_review(offered):
    stop = accepted(offered).stop
    tour.change_state(stop, S.SIGNED, by=None)
    offered.reminders.create(kind="six_weeks")
    tour.change_state(stop, S.CANCELLED, by=None)
    offered.refresh_from_db()
    assert (offered.state, offered.stop) == (R.IN_REVIEW, None)
    assert not offered.reminders.exists()  # the next date is announced anew
    assert "abgesagt" in offered.steps.last().note


def test_a_chosen_date_whose_hold_runs_out_leaves_it_in_review(offered):
    accepted(offered)
    TourStop.objects.update(hold_until=timezone.localdate() - timedelta(days=1))
    holds.release_lapsed_holds()
    offered.refresh_from_db()
    assert (offered.state, offered.stop) == (R.IN_REVIEW, None)
    assert answers(offered)[0] == OfferState.LAPSED


def test_a_stop_that_moves_to_another_house_closes_the_request(offered):
    stop = accepted(offered).stop
    tour.change_state(stop, S.SIGNED, by=None)
    stop.successor = make_stop("anderswo", state=S.DRAFT)
    tour.change_state(stop, S.RELOCATED, by=None)
    offered.refresh_from_db()
    assert offered.state == R.CLOSED
    assert str(stop.successor) in offered.steps.last().note


def test_an_offered_date_that_a_planner_fixes_is_chosen(offered):
    stop = offered.offers.first().stop
    tour.change_state(stop, S.CONTRACT_OUT, by=None)
    offered.refresh_from_db()
    assert (offered.state, offered.stop) == (R.AGREEMENT_OUT, stop)
    assert answers(offered)[0] == OfferState.CHOSEN
