"""Who else wants the same weeks, and what the figures say of all requests."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from exhibition.domain import request_offers
from exhibition.domain.request_figures import Waiting, figures, waiting
from exhibition.domain.request_rivals import rivals
from exhibition.enums import RequestState, StopState
from exhibition.models import RequestStep
from tests import factories
from tests.exhibition.planner.tables import MARCH, MAY, YEAR, make_request, make_stop

pytestmark = pytest.mark.django_db
R = RequestState


def test_those_who_wish_for_the_same_weeks_and_those_who_have_them():
    asked = make_request(1)
    second = make_request(2, begin=MAY, alternative_begin=MARCH)
    third = make_request(3, begin=MAY, second_alternative_begin=MARCH)
    make_request(4, begin=MAY)
    make_request(5, state=R.RECEIVED)
    make_request(6, state=R.WITHDRAWN)
    taken = make_stop("genommen", exhibition_set=factories.make_set())
    make_stop("entwurf", exhibition_set=taken.exhibition_set, state=StopState.DRAFT)
    make_stop("spaeter", exhibition_set=taken.exhibition_set, opens=date(YEAR, 8, 1))
    found = rivals(asked)
    assert found.requests == [second, third]
    assert found.stops == [taken]
    later = date(YEAR, 10, 1)
    assert not rivals(asked, spans=[(later, later)])


def test_once_offered_the_days_of_the_dates_count_and_they_are_no_rivals_of_themselves():
    asked = make_request(1)
    make_request(2, begin=MARCH)
    late = make_request(3, begin=MAY)
    request_offers.offer(asked, [(factories.make_set().pk, MAY)], by=None)
    found = rivals(asked)
    assert (found.requests, found.stops) == ([late], [])


def test_rivals_take_as_many_queries_with_three_as_with_one(django_assert_num_queries):
    asked = make_request(1)
    one_set = factories.make_set()
    for count in (1, 3):
        for number in range(count):
            make_request(10 * count + number)
            opens = MARCH + timedelta(days=40 * number if count > 1 else 300)
            make_stop(f"s{count}{number}", exhibition_set=one_set, opens=opens, days=5)
        with django_assert_num_queries(3):
            found = rivals(asked)
            [(str(one), str(one.district)) for one in found.requests]
            [(one.venue.town, str(one.exhibition_set)) for one in found.stops]


# Figures ---------------------------------------------------------------------------


def received(number, day, state, answered=None, **values):
    at = timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 12))
    request = make_request(number, state=state, received_at=at, **values)
    RequestStep.objects.create(request=request, state=R.RECEIVED, at=at)
    if answered is not None:
        last = R.DECLINED if state == R.DECLINED else R.OFFERED
        RequestStep.objects.create(request=request, state=last, at=at + timedelta(days=answered))
    return request


def test_the_figures_of_a_year(django_assert_num_queries):
    march, april = date(2026, 3, 31), date(2026, 4, 1)
    received(1, march, R.DECLINED, 4, decline_reason="room")
    received(2, march, R.OFFERED, 10)
    received(3, april, R.CONFIRMED, district=None)
    received(4, april, R.BOOKED, 1, stop=make_stop(opens=date(2026, 6, 10)))
    received(5, april, R.RECEIVED)
    received(6, date(2025, 12, 31), R.CONFIRMED)
    with django_assert_num_queries(2):
        found = figures(date(2026, 1, 1), date(2026, 12, 31))
    assert (found.requests, found.unconfirmed) == (4, 1)
    counts = [(one.month.month, bool(one.district), one.requests) for one in found.counts]
    assert counts == [(3, True, 2), (4, False, 1), (4, True, 1)]
    assert found.to_answer == Waiting(3, 4, 10)
    assert found.to_opening == Waiting(1, 70, 70)
    assert found.declined == {"room": 1}
    assert found.states == {"confirmed": 1, "offered": 1, "booked": 1, "declined": 1}


def test_who_still_waits_is_not_counted_as_nought():
    assert waiting([None, 3, 1]) == Waiting(2, 2, 3)
    assert waiting([None]) == Waiting(0, None, None)
