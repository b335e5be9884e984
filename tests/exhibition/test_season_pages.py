"""„Saison planen“ in the editors' workplace, and the dates beside a request."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import jobs
from core.models import Job, JobState
from exhibition.domain import season_plans
from exhibition.domain.season_take_over import take_over
from exhibition.enums import StopState
from exhibition.models import SeasonPlan, TourResource, TourStop
from tests import factories
from tests.exhibition.planner.tables import FIRST, LAST, MAY, YEAR, make_request, make_stop

pytestmark = pytest.mark.django_db
PLANS = "/admin/saisonplan/"
DAYS = {"first": f"{FIRST}", "last": f"{LAST}"}


@pytest.fixture
def one_set(db):
    return factories.make_set()


@pytest.fixture
def plan(one_set, monkeypatch):
    """A plan that is made: one request in March, one in May, one that finds no room."""
    monkeypatch.setattr(season_plans, "SECONDS", 1.0)
    make_request(1)
    make_request(2, begin=MAY)
    make_request(3, begin=MAY, duration="six_to_eight_weeks", town="Plauen")
    season_plans.start(FIRST, LAST, by=None)
    jobs.work(until_empty=True, kinds=[season_plans.KIND])
    return SeasonPlan.objects.get()


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def followed(client, address, **values) -> str:
    return text(client.post(address, values, follow=True))


def page(client, plan) -> str:
    return text(client.get(f"{PLANS}{plan.pk}/"))


def inspect_address(request) -> str:
    return reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[request.pk])


def test_a_planner_sees_the_open_requests_and_starts(editor_client, editor, one_set):
    make_request(1)
    shown = text(editor_client.get(PLANS, DAYS))
    assert "1 offene Anfrage in diesem Zeitraum" in shown
    assert "Haus, Pirna" in shown
    page = followed(editor_client, PLANS, **DAYS)
    assert "wartet auf den Hintergrunddienst" in page
    assert SeasonPlan.objects.get().made_by == editor
    assert Job.objects.get(kind=season_plans.KIND).state == JobState.WAITING


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"first": "2020-01-01", "last": "2020-02-01"}, "schon vorbei"),
        ({"first": f"{LAST}", "last": f"{FIRST}"}, "vor dem ersten"),
        ({"first": "bald", "last": f"{LAST}"}, "Das ist kein Tag"),
        ({"first": "", "last": ""}, "muss ausgefüllt werden"),
        (DAYS, "keine offene Anfrage"),
    ],
)
def test_what_cannot_be_planned_gets_a_sentence(editor_client, one_set, days, sentence):
    assert sentence in text(editor_client.get(PLANS, days))
    assert sentence in text(editor_client.post(PLANS, days))
    assert not SeasonPlan.objects.exists()


def test_without_sets_and_requests_the_page_opens(editor_client):
    assert "kein Satz auf Reisen" in text(editor_client.get(PLANS))


def test_the_page_says_what_the_plan_is_worth_and_why_somebody_is_not_served(editor_client, plan):
    shown = page(editor_client, plan)
    assert "2 von 3 Anfragen werden bedient." in shown
    assert "Wer zuerst fragt, bekommt zuerst" in shown
    assert "Plauen, Anfrage" in shown
    assert "Verdrängt von" in shown
    assert "1. bis 28. März" in shown


def test_while_it_is_made_the_page_says_how_far_it_is_and_can_be_loaded_anew(editor_client, plan):
    assert "Stand neu laden" not in page(editor_client, plan)
    Job.objects.update(state=JobState.RUNNING, progress=0.4, message="Bedient: 2.")
    shown = page(editor_client, plan)
    assert "Stand neu laden" in shown
    assert "Bedient: 2." in shown
    assert "data-under-way" in shown
    assert "Übernehmen" not in shown
    answer = editor_client.get(f"{PLANS}{plan.pk}/stand/").json()
    assert answer["is_under_way"]
    assert 'value="40"' in answer["html"]


@pytest.mark.parametrize("message", ["Was Sie festhalten wollen, geht nicht mehr.", ""])
def test_a_plan_that_failed_says_why_and_can_be_made_again(editor_client, plan, message):
    SeasonPlan.objects.update(result=None)
    Job.objects.update(state=JobState.FAILED, message=message)
    shown = page(editor_client, plan)
    assert (message or "Die Rechnung ist abgebrochen.") in shown
    assert "Neu rechnen" in shown
    jobs.forget(season_plans.KIND, [plan.pk])
    assert "Die Rechnung ist abgebrochen." in page(editor_client, plan)


def test_an_error_of_a_solver_is_tried_again_and_told(editor_client, one_set, monkeypatch):
    def breaks(*_days, **_values):
        raise RuntimeError("solver")

    monkeypatch.setattr(season_plans.planner, "plan_season", breaks)
    make_request(1)
    plan = season_plans.start(FIRST, LAST, by=None)
    jobs.run(jobs.claim([season_plans.KIND]))
    assert "wird von selbst wiederholt" in page(editor_client, plan)


def test_stopping_is_asked_for(editor_client, plan):
    Job.objects.update(state=JobState.RUNNING)
    assert "wird angehalten" in followed(editor_client, f"{PLANS}{plan.pk}/anhalten/")


def test_one_planned_stop_is_taken_over_and_then_linked(editor_client, editor, plan):
    request = make_request(9)
    key = plan.result["sets"][0]["calls"][0]["request"]
    shown = followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", take=key, state="hold")
    stop = TourStop.objects.get()
    assert "1 Station ist angelegt. Vorgemerkt bis" in shown
    assert reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk]) in shown
    assert (stop.state, stop.request.pk) == (StopState.ON_HOLD, key)
    assert request.stop is None


def test_all_are_taken_over_as_drafts(editor_client, plan):
    shown = followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", all="1", state="draft")
    assert "2 Stationen sind angelegt." in shown
    assert {stop.state for stop in TourStop.objects.all()} == {StopState.DRAFT}


def test_a_stop_without_a_free_van_says_so(editor_client, plan):
    van = TourResource.objects.create(kind="van", name="Sprinter")
    make_stop(exhibition_set=factories.make_set("Satz B")).resources.add(van)
    shown = followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", all="1")
    assert "nicht: Transporter." in shown


def test_what_is_taken_meanwhile_is_refused_with_a_sentence(editor_client, one_set, plan):
    make_stop(exhibition_set=one_set, days=200)
    shown = followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", all="1")
    assert "nicht frei: Bautzen" in shown
    assert TourStop.objects.count() == 1


@pytest.mark.parametrize("values", [{"take": "x"}, {"take": "999999"}, {}])
def test_nothing_to_take_is_no_error(editor_client, plan, values):
    shown = followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", **values)
    assert "nichts zu übernehmen" in shown


def test_what_is_ticked_is_kept_in_a_plan_of_its_own(editor_client, plan):
    key = plan.result["sets"][0]["calls"][0]["request"]
    shown = followed(editor_client, f"{PLANS}{plan.pk}/neu/", keep=key)
    again = SeasonPlan.objects.exclude(pk=plan.pk).get()
    assert [lock["request"] for lock in again.locked] == [key]
    assert "wartet auf" in shown


def test_a_plan_is_deleted_and_its_stops_stay(editor_client, plan):
    followed(editor_client, f"{PLANS}{plan.pk}/uebernehmen/", all="1")
    assert "2 von 3" in text(editor_client.get(PLANS))
    assert "Der Plan ist gelöscht." in followed(editor_client, f"{PLANS}{plan.pk}/loeschen/")
    assert not SeasonPlan.objects.exists()
    assert TourStop.objects.count() == 2


@pytest.mark.parametrize(
    "rest", ["", "{pk}/", "{pk}/stand/", "{pk}/anhalten/", "{pk}/neu/", "{pk}/uebernehmen/"]
)
def test_only_who_may_add_stops_may_plan(client, django_user_model, plan, rest):
    user = django_user_model.objects.create_user("lesen", "l@example.org", "x")
    user.user_permissions.add(
        Permission.objects.get(codename="access_admin"),
        Permission.objects.get(codename="view_exhibitionrequest"),
    )
    client.force_login(user)
    address = PLANS + rest.format(pk=plan.pk)
    for response in (client.get(address), client.post(address, {"all": "1"})):
        assert (response.status_code, response.url) == (302, "/admin/")
    client.post(f"{PLANS}{plan.pk}/loeschen/")
    assert SeasonPlan.objects.count() == 1
    assert not TourStop.objects.exists()


def test_a_plan_is_shown_with_the_same_number_of_queries(editor_client, plan, one_set):
    page(editor_client, plan)
    with CaptureQueriesContext(connection) as with_two:
        page(editor_client, plan)
    result, calls = plan.result, plan.result["sets"][0]["calls"]
    take_over(plan, [call["request"] for call in calls], by=None)
    with CaptureQueriesContext(connection) as with_stops:
        page(editor_client, plan)
    assert len(with_stops) == len(with_two)
    result["sets"][0]["calls"] = calls[:1]
    SeasonPlan.objects.update(result=result)
    with CaptureQueriesContext(connection) as with_one:
        page(editor_client, plan)
    assert len(with_one) == len(with_two)


def test_the_page_of_a_request_offers_dates_and_keeps_one(editor_client, one_set):
    request = make_request(1)
    shown = text(editor_client.get(inspect_address(request)))
    assert "Mögliche Termine" in shown
    assert "1. bis 28. März" in shown
    values = {"set": one_set.pk, "first": f"{FIRST.replace(month=3)}"}
    address = f"/admin/anfrage-vormerken/{request.pk}/"
    assert "1 Station ist angelegt." in followed(editor_client, address, **values)
    assert TourStop.objects.get().request == request
    shown = followed(editor_client, address, **values)
    assert "schon eine Station" in shown
    assert "Mögliche Termine" not in shown


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"set": "x", "first": "2027-03-01"},
        {"set": "1" * 5000, "first": "2027-03-01"},
        {"set": "1", "first": "2027-99-99"},
        {"set": "1", "first": "0001-01-01"},
        {"set": "1", "first": "9999-12-31"},
    ],
)
def test_a_date_that_is_none_is_refused(editor_client, one_set, values):
    address = f"/admin/anfrage-vormerken/{make_request(1).pk}/"
    assert editor_client.post(address, values).status_code == 400


def test_where_nothing_is_free_the_page_of_a_request_says_so(editor_client, one_set):
    make_stop(exhibition_set=one_set, days=60)
    assert "eine andere Zeit" in text(editor_client.get(inspect_address(make_request(1))))


def test_a_hold_in_the_way_is_named_and_cannot_be_overbooked(editor_client, one_set):
    make_stop(exhibition_set=one_set, state=StopState.ON_HOLD, days=40)
    shown = text(editor_client.get(inspect_address(make_request(1))))
    assert "die Vormerkung für Bautzen aufgegeben werden" in shown
    assert 'name="first"' not in shown


def test_others_who_wish_for_the_same_time_are_named(editor_client, one_set):
    make_request(2, duration="six_to_eight_weeks")
    make_request(3, alternative_begin=MAY)
    asked = make_request(1, duration="six_to_eight_weeks")
    shown = text(editor_client.get(inspect_address(asked)))
    assert f"Danach ist kein Platz mehr für: Pirna, Anfrage {YEAR}-002." in shown
    assert f"Dieselbe Zeit wünschen auch: Pirna, Anfrage {YEAR}-003." in shown


def test_the_page_of_a_request_takes_the_same_number_of_queries(editor_client, one_set):
    request = make_request(1)
    editor_client.get(inspect_address(request))
    with CaptureQueriesContext(connection) as with_one:
        editor_client.get(inspect_address(request))
    for number in (2, 3):
        make_request(number)
        make_stop(f"s{number}", exhibition_set=factories.make_set(f"Satz {number}"))
    with CaptureQueriesContext(connection) as with_three:
        editor_client.get(inspect_address(request))
    assert len(with_one) == len(with_three)
