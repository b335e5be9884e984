import json
import subprocess
import sys
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from exhibition.domain import planner
from exhibition.enums import RequestState, StopState
from exhibition.models import Depot, TourResource, TourStop
from tests import factories
from tests.exhibition.planner.tables import (
    FIRST,
    LAST,
    MARCH,
    MAY,
    YEAR,
    make_request,
    make_stop,
)

pytestmark = pytest.mark.django_db


def planned(**values):
    return planner.plan_season(FIRST, LAST, seconds=60, **values)


def test_a_request_is_offered_days_of_its_month():
    factories.make_set()
    offers = planner.suggest(make_request(1, alternative_begin=MAY))
    assert [offer.stop.first for offer in offers] == [MARCH, MAY]
    assert offers[0].stop.last == MARCH + timedelta(days=27)
    assert planner.suggest(make_request(2), limit=1)[0].rivals


def test_a_hold_is_named_and_a_signed_stop_leaves_no_offer():
    one = factories.make_set()
    stop = make_stop(exhibition_set=one, state=StopState.ON_HOLD, days=40)
    (offer,) = planner.suggest(make_request(1))
    assert [hold.key for hold in offer.displaced_holds] == [stop.pk]
    TourStop.objects.update(state=StopState.SIGNED)
    assert planner.suggest(make_request(2)) == []


def test_nothing_is_offered_in_the_past_or_without_a_set():
    past = make_request(1, begin=date(YEAR - 3, 3, 1))
    ahead = make_request(2)
    assert planner.suggest(ahead) == []
    factories.make_set()
    assert planner.suggest(past) == []
    assert planner.suggest(ahead) != []


@pytest.mark.parametrize("state", [StopState.DRAFT, StopState.CANCELLED, StopState.RELOCATED])
def test_a_stop_that_takes_no_set_is_in_nobodys_way(state):
    make_stop(exhibition_set=factories.make_set(), state=state, days=40)
    assert planner.suggest(make_request(1))


def test_a_set_that_does_not_travel_is_not_planned_with():
    one = factories.make_set()
    type(one).objects.update(is_active=False)
    make_request(1)
    assert planned().unserved[0].reason == planner.Reason.NO_SET


@pytest.mark.parametrize(
    ("state", "is_planned"),
    [
        (RequestState.RECEIVED, False),
        (RequestState.CONFIRMED, True),
        (RequestState.IN_REVIEW, True),
        (RequestState.OFFERED, True),
        (RequestState.ACCEPTED, True),
        (RequestState.DECLINED, False),
        (RequestState.WITHDRAWN, False),
    ],
)
def test_open_requests_are_planned_and_closed_ones_are_not(state, is_planned):
    factories.make_set()
    make_request(1, state=state)
    assert len(planned().season.requests) == is_planned


def test_a_request_with_a_stop_is_done_unless_the_stop_is_a_draft():
    one = factories.make_set()
    make_request(1, stop=make_stop(exhibition_set=one))
    draft = make_request(2, stop=make_stop("pirna", exhibition_set=one, state=StopState.DRAFT))
    assert [one.key for one in planned().season.requests] == [draft.pk]


def test_a_season_is_planned_around_fixed_stops_and_locks_and_writes_nothing():
    one = factories.make_set()
    stop = make_stop(
        exhibition_set=one,
        opens=date(YEAR, 4, 10),
        leaves_depot=date(YEAR, 4, 1),
        back_in_depot=date(YEAR, 5, 20),
    )
    request, other = make_request(1), make_request(2, begin=MAY)
    lock = planner.Lock(request.pk, one.pk, date(YEAR, 3, 2))
    stops_before = list(TourStop.objects.values())
    plan = planned(locked=[lock])
    by_request = {planned.request.key: planned for planned in plan.stops}
    assert by_request[request.pk].first == date(YEAR, 3, 2)
    assert by_request[other.pk].first == date(YEAR, 5, 24)  # a day there, two of setting up
    assert [fixed.key for fixed in plan.season.fixed] == [stop.pk]
    assert list(TourStop.objects.values()) == stops_before
    request.refresh_from_db()
    assert (request.stop, request.state) == (None, RequestState.CONFIRMED)


def test_a_stop_of_which_only_the_month_is_known_takes_all_of_it():
    one = factories.make_set()
    stop = make_stop(exhibition_set=one, precision="month")
    TourStop.objects.filter(pk=stop.pk).update(closes=None)
    make_request(1, duration="two_weeks")
    assert planned().unserved[0].reason == planner.Reason.TAKEN


def test_a_season_is_read_with_the_same_number_of_queries(django_assert_num_queries):
    factories.make_set()
    make_request(1)
    with django_assert_num_queries(5):
        planner.records.read_season(FIRST, LAST)
    for number in (2, 3):
        make_request(number)
        make_stop(f"stop-{number}", exhibition_set=factories.make_set(f"Satz {number}"))
    with django_assert_num_queries(5):
        planner.records.read_season(FIRST, LAST)


def test_each_set_starts_at_its_own_depot_and_else_in_dresden():
    one, _other = factories.make_set("Satz A"), factories.make_set("Satz B")
    one.depot = Depot.objects.create(name="Halle", town="Plauen", latitude=50.5, longitude=12.14)
    one.save()
    names = [found.depot.name for found in planner.records.read_season(FIRST, LAST).sets]
    assert names == ["Plauen", "Dresden"]


def test_vans_and_crews_in_use_are_counted_and_unknown_ones_are_not_missed():
    assert planner.records.read_season(FIRST, LAST).fleet == planner.Fleet()
    TourResource.objects.create(kind="van", name="Sprinter")
    TourResource.objects.create(kind="van", name="verkauft", is_active=False)
    TourResource.objects.create(kind="media_station", name="Kiosk")
    assert planner.records.read_season(FIRST, LAST).fleet == planner.Fleet(vans=1)


def test_a_van_at_a_stop_without_a_set_is_not_free_for_others():
    factories.make_set()
    van = TourResource.objects.create(kind="van", name="Sprinter")
    stop = make_stop("fest", days=60)
    assert planner.suggest(make_request(1, duration="two_weeks"))[0].stop.first == MARCH
    stop.resources.add(van)  # needed until the opening on 1 March
    offers = planner.suggest(make_request(2, duration="two_weeks"))
    assert offers[0].stop.first == MARCH + timedelta(days=4)
    assert offers[0].stop.short_of == ()


def run(*arguments):
    out = StringIO()
    season = ["--from", f"{FIRST}", "--until", f"{LAST}", "--seconds", "60"]
    call_command("plan_tour", *season, *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_a_table_without_names_of_people():
    one = factories.make_set()
    make_stop(exhibition_set=one, opens=date(YEAR, 6, 1))
    make_request(1)
    make_request(2, duration="six_to_eight_weeks")
    printed = run()
    assert f"{MARCH} – {date(YEAR, 3, 28)}  proposed  Pirna, Anfrage {YEAR}-001" in printed
    assert "fixed     Bautzen" in printed
    assert "Not served" in printed
    assert "Served: 1 of 2 (proven" in printed
    assert "Klara" not in printed
    assert "Haus" not in printed


def test_the_command_says_where_no_van_is_free():
    factories.make_set()
    make_request(1)
    TourResource.objects.create(kind="van", name="verkauft", is_active=False)
    assert "(wish 1, no van free)" in run()


def test_the_command_prints_json_and_nothing_else():
    one = factories.make_set()
    request = make_request(1)
    answer = json.loads(run("--json"))
    (stop,) = answer["stops"]
    assert (stop["request"], stop["set"]) == (request.pk, one.pk)
    assert (stop["first"], stop["wish"]) == (f"{MARCH}", 1)
    assert answer["most_served_is_proven"]
    assert answer["least_kilometres_is_proven"]


@pytest.mark.parametrize(
    "arguments", [["--until", "2020-01-01"], ["--seconds", "0"], ["--from", "soon"]]
)
def test_wrong_values_are_refused(arguments):
    with pytest.raises(CommandError):
        call_command("plan_tour", *arguments, stdout=StringIO())


def test_the_solvers_are_not_loaded_with_the_site():
    code = (
        "import django, sys; django.setup(); import exhibition.domain.planner; "
        "import exhibition.views.season_urls, exhibition.viewsets.requests; "
        "print([m for m in ('pyvrp', 'ortools', 'pandas') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
