"""A plan is wanted by a planner, made by a worker, and survives whatever happens to it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import jobs
from core.models import Job, JobState
from exhibition.domain import season_plans
from exhibition.domain.season_take_over import take_over
from exhibition.enums import RequestState, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, SeasonPlan, TourStop
from tests import factories
from tests.exhibition.planner.tables import FIRST, LAST, MARCH, MAY, make_request, make_stop

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_set(db):
    return factories.make_set()


@pytest.fixture
def quick(monkeypatch):
    """Solvers have a second; small seasons are proven within it, or say that they are not."""
    monkeypatch.setattr(season_plans, "SECONDS", 1.0)


def worked(plan) -> SeasonPlan:
    jobs.work(until_empty=True, kinds=[season_plans.KIND])
    return SeasonPlan.objects.get(pk=plan.pk)


def wanted(**values) -> SeasonPlan:
    return season_plans.start(FIRST, LAST, by=None, **values)


def state(plan) -> str:
    return jobs.status(season_plans.KIND, plan.pk).state


def planned_days(plan) -> dict[int, str]:
    calls = [call for one in plan.result["sets"] for call in one["calls"]]
    return {call["request"]: call["first"] for call in calls if call["is_planned"]}


def test_a_worker_makes_the_plan_that_was_wanted(one_set, quick):
    request, other = make_request(1), make_request(2, duration="six_to_eight_weeks")
    plan = worked(wanted())
    assert state(plan) == JobState.DONE
    assert plan.result["is_final"]
    assert (plan.result["asked"], plan.result["served"]) == (2, 1)
    assert planned_days(plan).keys() | {one["request"] for one in plan.result["unserved"]} == {
        request.pk,
        other.pk,
    }
    assert plan.result["unserved"][0]["sentence"].endswith(".")
    assert plan.result["first_come"]["served"] == 1
    assert not TourStop.objects.exists()


def test_a_result_names_nobody(one_set, quick):
    make_request(1)
    assert "Klara" not in str(worked(wanted()).result)


def test_the_best_so_far_is_saved_while_the_search_goes_on(one_set, monkeypatch):
    make_request(1)
    seen = []

    def search(first, last, **listeners):
        found = real(first, last, seconds=60, better=listeners["better"])
        seen.append(SeasonPlan.objects.get().result)
        return found

    real = season_plans.planner.plan_season
    monkeypatch.setattr(season_plans.planner, "plan_season", search)
    plan = worked(wanted())
    assert not seen[0]["is_final"]
    assert seen[0]["served"] == plan.result["served"] == 1


def test_after_a_kill_the_next_worker_begins_with_the_best_so_far(one_set, quick, monkeypatch):
    make_request(1)
    plan = worked(wanted())
    SeasonPlan.objects.update(result=plan.result | {"is_final": False})
    Job.objects.update(state=JobState.RUNNING, lease_until=timezone.now() - timedelta(1))
    begun_with = []
    real = season_plans.planner.plan_season

    def search(*days, **values):
        begun_with.extend(values["begin_with"])
        return real(*days, **values)

    monkeypatch.setattr(season_plans.planner, "plan_season", search)
    again = worked(plan)
    assert [f"{lock.first}" for lock in begun_with] == list(planned_days(plan).values())
    assert again.result["is_final"]
    assert planned_days(again) == planned_days(plan)


def test_stopped_before_it_begins_it_still_gives_a_plan(one_set, quick):
    make_request(1)
    plan = wanted()
    season_plans.stop(plan)
    plan = worked(plan)
    assert plan.result["was_stopped"]
    assert plan.result["served"] == 1


def test_a_plan_that_is_deleted_meanwhile_stops_the_worker(one_set, quick):
    make_request(1)
    plan = wanted()
    job = jobs.claim([season_plans.KIND])
    season_plans.delete([plan])
    jobs.run(job)
    assert not SeasonPlan.objects.exists()
    assert not Job.objects.filter(kind=season_plans.KIND).exists()


def test_what_is_kept_stays_and_what_became_a_stop_needs_no_keeping(one_set, quick):
    kept, taken = make_request(1), make_request(2, begin=MAY)
    plan = worked(wanted())
    done = take_over(plan, [taken.pk], by=None)
    again = worked(season_plans.again(plan, [kept.pk, taken.pk], by=None))
    assert [lock["request"] for lock in again.locked] == [kept.pk]
    assert planned_days(again) == {kept.pk: f"{MARCH}"}
    fixed = [call["stop"] for call in again.result["sets"][0]["calls"] if not call["is_planned"]]
    assert fixed == [done.stops[0].pk]


def test_a_lock_that_cannot_stand_any_more_is_told(one_set, quick):
    request = make_request(1)
    lock = {"request": request.pk, "set": one_set.pk, "first_day": f"{MARCH}"}
    plan = wanted(locked=[lock])
    make_stop(exhibition_set=one_set)
    plan = worked(plan)
    assert state(plan) == JobState.FAILED
    assert "nicht lange genug frei" in jobs.status(season_plans.KIND, plan.pk).message


def test_what_cannot_be_planned_is_told_in_a_sentence(db):
    today, day = timezone.localdate(), timedelta(days=1)
    refusals = []
    for first, last in [(today, today - day), (today - 9 * day, today - day), (FIRST, LAST)]:
        with pytest.raises(season_plans.NothingToPlan) as refusal:
            season_plans.start(first, last, by=None)
        refusals.append(str(refusal.value))
    factories.make_set()
    with pytest.raises(season_plans.NothingToPlan, match="keine offene Anfrage"):
        wanted()
    with pytest.raises(season_plans.NothingToPlan, match="zu lang"):
        season_plans.start(today, today + 2000 * day, by=None)
    assert "vor dem ersten" in refusals[0]
    assert "schon vorbei" in refusals[1]
    assert "kein Satz" in refusals[2]
    assert not SeasonPlan.objects.exists()


def test_sets_and_requests_that_are_gone_until_the_worker_comes_are_no_error(one_set, quick):
    make_request(1)
    first, second = wanted(), wanted()
    ExhibitionSet.objects.update(is_active=False)
    assert worked(first).result["unserved"][0]["reason"] == "no_set"
    ExhibitionRequest.objects.update(state=RequestState.WITHDRAWN)
    Job.objects.filter(key=second.pk).update(state=JobState.WAITING)
    assert worked(second).result["asked"] == 0


def test_taking_over_refuses_what_is_taken_and_takes_the_rest(one_set, quick):
    early, late = make_request(1), make_request(2, begin=MAY)
    plan = worked(wanted())
    make_stop(exhibition_set=one_set)  # in March
    done = take_over(plan, [early.pk, late.pk], by=None)
    assert [stop.opens for stop in done.stops] == [MAY]
    assert "nicht frei: Bautzen" in done.refusals[0]
    assert "Pirna, Anfrage" in done.refusals[0]
    late.refresh_from_db()
    assert late.stop.state == StopState.ON_HOLD


def test_only_what_is_in_the_plan_is_taken_over(one_set, quick):
    make_request(1)
    plan = worked(wanted())
    stranger = make_request(2, begin=MAY)
    done = take_over(plan, [stranger.pk], by=None)
    assert (done.stops, done.refusals) == ([], [])


def test_plans_are_kept_a_year(one_set):
    make_request(1)
    old, young = wanted(), wanted()
    SeasonPlan.objects.filter(pk=old.pk).update(made_at=timezone.now() - timedelta(days=366))
    assert season_plans.purge() == 1
    assert [plan.pk for plan in SeasonPlan.objects.all()] == [young.pk]
    assert jobs.status(season_plans.KIND, old.pk) is None
