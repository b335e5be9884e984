"""Houses and colleagues who are after the same weeks at the same moment.

``make test-stack`` runs this on PostgreSQL.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from exhibition.domain import request_offers, tour
from exhibition.domain.request_offers import OfferRefused
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import RequestOffer, TourOccupation, TourStop
from tests import factories
from tests.exhibition.planner.tables import MARCH, MAY, make_request
from tests.exhibition.processes import processes  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
TIMES = 6


def what_is_kept(_number) -> str:
    chosen = RequestOffer.objects.filter(state=OfferState.CHOSEN)
    held = TourStop.objects.filter(state=StopState.ON_HOLD)
    rows = TourOccupation.objects.filter(stop__state=StopState.ON_HOLD)
    return f"{chosen.count()} chosen, {held.count()} held, {rows.count()} row"


def test_of_six_houses_that_are_offered_the_same_weeks_one_is(home, processes):  # noqa: F811
    one_set = factories.make_set()
    asked = [make_request(number, state=RequestState.IN_REVIEW) for number in range(TIMES)]

    def go(number):
        try:
            request_offers.offer(asked[number], [(one_set.pk, MARCH)], by=None)
        except tour.SetNotFree as refusal:
            return "refused" if "„Satz A“ ist an diesen Tagen nicht frei" in str(refusal) else "?"
        return "offered"

    processes.share()
    said = processes.at_once(go, TIMES)
    assert sorted(said) == ["offered"] + ["refused"] * (TIMES - 1)
    assert processes.at_once(what_is_kept, 1) == ["0 chosen, 1 held, 1 row"]


def choosing(made, caplog):
    """Chooses one of the dates: the key of its stop, or the sentence and what the log says."""

    def go(number):
        try:
            return str(request_offers.choose(made[number % 2]).pk)
        except OfferRefused as refusal:
            return f"{refusal} | {caplog.messages[-1].partition(': ')[2]}"

    return go


def test_of_two_houses_that_choose_the_same_weeks_the_one_whose_date_is_held_has_them(
    home,
    processes,  # noqa: F811
    caplog,
):
    one_set = factories.make_set()
    late, early = (make_request(number, state=RequestState.IN_REVIEW) for number in (1, 2))
    made = request_offers.offer(late, [(one_set.pk, MARCH)], by=None)
    yesterday = timezone.localdate() - timedelta(days=1)
    TourStop.objects.update(hold_until=yesterday)
    made += request_offers.offer(early, [(one_set.pk, MARCH)], by=None)
    processes.share()
    said = processes.at_once(choosing(made, caplog), TIMES)
    gone = "Dieser Termin ist leider nicht mehr frei. Bitte wählen Sie einen anderen."
    assert sorted(said) == [str(made[1].stop_id)] * 3 + [f"{gone} | not free"] * 3
    assert processes.at_once(what_is_kept, 1) == ["1 chosen, 1 held, 1 row"]


def test_of_two_dates_that_a_house_chooses_in_two_windows_one_is_theirs(
    home,
    processes,  # noqa: F811
    caplog,
):
    one_set = factories.make_set()
    asked = make_request(1, state=RequestState.IN_REVIEW)
    made = request_offers.offer(asked, [(one_set.pk, MARCH), (one_set.pk, MAY)], by=None)

    processes.share()
    said = processes.at_once(choosing(made, caplog), TIMES)
    chosen = [one for one in said if one.isdigit()]
    assert chosen == [chosen[0]] * (TIMES // 2)  # the same window may click again
    assert set(said) - set(chosen) == {
        "Sie haben schon einen anderen Termin gewählt. | other chosen"
    }
    assert processes.at_once(what_is_kept, 1) == ["1 chosen, 1 held, 1 row"]
