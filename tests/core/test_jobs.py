"""Work in the background: lost by nobody, done by one at a time."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from core import jobs
from core.models import Job, JobState

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(monkeypatch):
    """The keys that were worked on, in their order."""
    keys = []
    monkeypatch.setattr(jobs, "_handlers", {"test": lambda key, report: keys.append(key)})
    return keys


def handle_by(monkeypatch, handler):
    monkeypatch.setattr(jobs, "_handlers", {"test": handler})


def let_lease_run_out():
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))


def test_what_is_asked_for_is_done_once(done):
    jobs.enqueue("test", 1)
    jobs.enqueue("test", 1)
    assert jobs.work(until_empty=True) == 1
    assert done == ["1"]
    assert jobs.status("test", 1).state == JobState.DONE


def test_the_most_wanted_comes_first(done):
    jobs.enqueue("test", "low")
    jobs.enqueue("test", "high", priority=5)
    jobs.work(until_empty=True)
    assert done == ["high", "low"]


def test_what_a_rolled_back_transaction_asked_for_is_not_done(done):
    with transaction.atomic():
        jobs.enqueue("test", 1)
        transaction.set_rollback(True)
    assert jobs.work(until_empty=True) == 0


def test_asked_for_while_it_runs_it_is_done_once_more(monkeypatch):
    runs = []

    def handler(key, report):
        runs.append(key)
        if len(runs) == 1:
            jobs.enqueue("test", key)

    handle_by(monkeypatch, handler)
    jobs.enqueue("test", 1)
    jobs.work(until_empty=True)
    assert len(runs) == 2


def test_work_of_another_worker_is_left_alone(done):
    jobs.enqueue("test", 1)
    assert jobs.claim()
    assert jobs.claim() is None


def test_work_of_a_killed_worker_is_taken_up_when_its_lease_has_run_out(done):
    jobs.enqueue("test", 1)
    jobs.claim()
    let_lease_run_out()
    assert jobs.work(until_empty=True) == 1
    assert done == ["1"]


def test_who_lost_the_lease_is_told_and_changes_nothing(done):
    jobs.enqueue("test", 1)
    first = jobs.claim()
    let_lease_run_out()
    second = jobs.claim()
    with pytest.raises(jobs.LeaseLost):
        jobs.Report(first)(0.5)
    jobs.run(first)
    assert jobs.status("test", 1).worker == second.worker
    assert jobs.status("test", 1).state == JobState.RUNNING


def test_forgotten_work_stops_with_its_next_report(done):
    jobs.enqueue("test", 1)
    job = jobs.claim()
    jobs.forget("test", [1])
    with pytest.raises(jobs.LeaseLost):
        jobs.Report(job)(0.5)


def test_a_failure_is_tried_again_later(monkeypatch):
    def handler(key, report):
        raise OSError("disk")

    handle_by(monkeypatch, handler)
    jobs.enqueue("test", 1)
    assert jobs.work(until_empty=True) == 1
    job = jobs.status("test", 1)
    assert job.state == JobState.WAITING
    assert job.not_before > timezone.now()
    assert "disk" not in job.message


def test_after_enough_failures_it_is_given_up_and_can_be_asked_for_again(monkeypatch):
    def handler(key, report):
        raise OSError

    handle_by(monkeypatch, handler)
    jobs.enqueue("test", 1)
    for _attempt in range(jobs.ATTEMPTS):
        Job.objects.update(not_before=timezone.now())
        jobs.work(until_empty=True)
    assert jobs.status("test", 1).state == JobState.FAILED
    jobs.enqueue("test", 1)
    assert jobs.status("test", 1).state == JobState.WAITING


def test_who_kills_its_worker_each_time_is_given_up_too(done):
    jobs.enqueue("test", 1)
    for _attempt in range(jobs.ATTEMPTS):
        assert jobs.claim()
        let_lease_run_out()
    jobs.work(until_empty=True)
    assert jobs.status("test", 1).state == JobState.FAILED
    assert done == []


def test_what_cannot_be_done_is_not_tried_again_and_says_why(monkeypatch):
    def handler(key, report):
        raise jobs.CannotBeDone("Das ist kein Film.")

    handle_by(monkeypatch, handler)
    jobs.enqueue("test", 1)
    jobs.work(until_empty=True)
    job = jobs.status("test", 1)
    assert (job.state, job.message) == (JobState.FAILED, "Das ist kein Film.")


def test_a_worker_that_is_told_to_stop_gives_the_work_back(monkeypatch):
    def handler(key, report):
        raise SystemExit

    handle_by(monkeypatch, handler)
    jobs.enqueue("test", 1)
    with pytest.raises(SystemExit):
        jobs.work(until_empty=True)
    job = jobs.status("test", 1)
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
