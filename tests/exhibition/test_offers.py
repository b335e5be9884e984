"""A proposal becomes a stop of the tour, or a sentence says why not."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from exhibition.domain import offers, tour
from exhibition.domain.proposals import proposals
from exhibition.enums import RequestState, StopState
from exhibition.models import ExhibitionSet, TourResource, TourStop, TourStopChange, Venue
from tests import factories
from tests.exhibition.planner.tables import (
    MARCH,
    MAY,
    days_around,
    make_request,
    make_stop,
    shifted,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_set(db):
    return factories.make_set()


def pencil(request, one_set, *, first=MARCH, by=None, **values):
    return offers.pencil_in(request, set_key=one_set.pk, first=first, by=by, **values)


def test_an_offer_becomes_a_hold_of_two_weeks_that_the_request_knows(one_set, editor):
    request = make_request(1)
    stop = pencil(request, one_set, by=editor)
    request.refresh_from_db()
    assert request.stop == stop
    assert (stop.state, stop.exhibition_set) == (StopState.ON_HOLD, one_set)
    assert stop.hold_until == timezone.localdate() + timedelta(days=14)
    assert days_around(stop) == shifted(MARCH, -3, -2, 0, 27, 28)
    assert TourStopChange.objects.get(stop=stop).changed_by == editor
    assert request.state == RequestState.CONFIRMED


def test_a_new_house_stands_in_its_town(one_set):
    stop = pencil(make_request(1, house="Stadtbibliothek Pirna"), one_set)
    assert stop.venue.name == "Stadtbibliothek Pirna"
    assert stop.venue.district.ags == "14628"
    assert stop.venue.latitude == pytest.approx(50.96, abs=0.05)
    assert (stop.venue.postcode, stop.slug[:6]) == ("01796", "pirna-")


def test_a_house_that_is_ours_is_not_made_twice(one_set):
    venue = factories.make_venue("Pirna", name="Stadtbibliothek Pirna")
    stop = pencil(make_request(1, house="stadtbibliothek pirna"), one_set)
    assert stop.venue == venue
    assert Venue.objects.count() == 1


def test_a_town_without_district_is_found_and_an_unknown_one_is_asked_for(one_set):
    assert pencil(make_request(1, district=None), one_set).venue.district.ags == "14628"
    unknown = make_request(2, town="Nirgendwo", district=None, begin=MAY)
    with pytest.raises(offers.NotPossible, match="Häuser"):
        pencil(unknown, one_set, first=MAY)
    assert not Venue.objects.filter(town="Nirgendwo").exists()


def test_the_free_van_and_crew_go_along_and_a_taken_one_does_not(one_set):
    other = make_stop(exhibition_set=factories.make_set("Satz B"))
    for kind, name in [("van", "Alt"), ("van", "Neu"), ("crew", "Team"), ("media_station", "M")]:
        TourResource.objects.create(kind=kind, name=name)
    other.resources.set(TourResource.objects.filter(name__in=["Alt", "Team"]))
    stop = pencil(make_request(1), one_set)
    assert [resource.name for resource in stop.resources.all()] == ["Neu"]
    assert offers.missing_on(stop) == ["Team"]


def test_a_draft_takes_nothing_and_is_used_again(one_set):
    TourResource.objects.create(kind="van", name="Sprinter")
    request = make_request(1, alternative_begin=MAY)
    draft = pencil(request, one_set, state=StopState.DRAFT)
    assert (draft.state, draft.hold_until, list(draft.resources.all())) == ("draft", None, [])
    hold = pencil(request, one_set, first=MAY)
    assert (hold.pk, hold.opens, hold.state) == (draft.pk, MAY, StopState.ON_HOLD)
    assert TourStop.objects.count() == 1


def test_what_was_taken_meanwhile_is_refused_and_leaves_nothing(one_set):
    make_stop(exhibition_set=one_set)
    request = make_request(1)
    with pytest.raises(tour.SetNotFree, match="Bautzen"):
        pencil(request, one_set)
    request.refresh_from_db()
    assert request.stop is None
    assert not Venue.objects.filter(town="Pirna").exists()


@pytest.mark.parametrize("state", [RequestState.DECLINED, RequestState.WITHDRAWN])
def test_a_closed_request_gets_no_stop(one_set, state):
    request = make_request(1, state=state)
    with pytest.raises(offers.NotPossible, match="inzwischen"):
        pencil(request, one_set)
    assert proposals(request) == []


def test_a_request_with_a_stop_gets_no_second_one(one_set):
    request = make_request(1)
    pencil(request, one_set)
    with pytest.raises(offers.NotPossible, match="schon eine Station"):
        pencil(request, one_set, first=MAY)


def test_after_its_hold_has_lapsed_a_date_can_be_offered_again(one_set):
    request = make_request(1)
    stop = pencil(request, one_set)
    TourStop.objects.update(hold_until=timezone.localdate() - timedelta(days=1))
    request.refresh_from_db()
    assert offers.awaits_date(request)
    assert pencil(request, one_set).pk == stop.pk


def test_a_set_that_does_not_travel_and_a_day_that_is_past_are_refused(one_set):
    request = make_request(1)
    with pytest.raises(offers.NotPossible, match="schon unterwegs"):
        pencil(request, one_set, first=timezone.localdate())
    ExhibitionSet.objects.update(is_active=False)
    with pytest.raises(offers.NotPossible, match="nicht auf Reisen"):
        pencil(request, one_set)


def test_proposals_carry_what_to_look_at_where_the_house_is_known(one_set):
    closed = factories.make_venue("Pirna", name="Haus")
    closed.opening_exceptions.create(
        first_day=date(MARCH.year, 2, 1), last_day=date(MARCH.year, 6, 1), reason="Umbau"
    )
    known, unknown = proposals(make_request(1)), proposals(make_request(2, house="X"))
    assert any(proposal.warnings for proposal in known)
    assert all(proposal.warnings == [] for proposal in unknown)


def test_what_only_a_hold_has_cannot_be_pencilled_in(one_set):
    make_stop(exhibition_set=one_set, state=StopState.ON_HOLD, days=40)
    (proposal,) = proposals(make_request(1))
    assert not proposal.is_free


def test_proposals_take_as_many_queries_with_three_as_with_one(
    one_set, django_assert_max_num_queries
):
    factories.make_venue("Pirna", name="Haus")
    request = make_request(1)
    proposals(request)
    with django_assert_max_num_queries(13) as first:
        proposals(request)
    for number in (2, 3):
        make_request(number)
        make_stop(f"s{number}", exhibition_set=factories.make_set(f"Satz {number}"))
    with django_assert_max_num_queries(13) as second:
        proposals(request)
    assert len(second) == len(first)
