"""„Hintergrundarbeiten“: read by those who may, tried again by a button, never by an address."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import job_kinds, jobs
from core.models import Job, JobState

pytestmark = pytest.mark.django_db


@pytest.fixture
def helper_client(client, django_user_model):
    """Somebody who may enter the workplace and no more."""
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return client


@pytest.fixture
def failed():
    return Job.objects.create(
        kind="test", key="7", state=JobState.FAILED, message="Das ist kein Film.", attempts=1
    )


def page(client, **query) -> str:
    response = client.get(reverse("jobs:index"), query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_says_what_it_is_about_how_far_it_is_and_what_went_wrong(
    editor_client, failed, monkeypatch
):
    monkeypatch.setattr(job_kinds, "_kinds", {})
    subject = job_kinds.Subject("Gespräch mit Rima", "/admin/media/edit/7/")
    job_kinds.register("test", "Film vorbereiten", lambda keys: dict.fromkeys(keys, subject))
    Job.objects.create(kind="test", key="8", state=JobState.RUNNING, progress=0.43)
    found = page(editor_client)
    assert "Gespräch mit Rima" in found
    assert "/admin/media/edit/7/" in found
    assert "Film vorbereiten" in found
    assert "läuft: 43\N{NO-BREAK SPACE}%" in found
    assert "Das ist kein Film." in found


def test_the_list_can_be_narrowed_to_what_has_failed(editor_client, failed):
    Job.objects.create(kind="test", key="achtundachtzig", state=JobState.DONE)
    found = page(editor_client, state="failed")
    assert "Das ist kein Film." in found
    assert "achtundachtzig" not in found


def test_what_has_failed_is_tried_again(editor_client, failed):
    assert reverse("jobs:try_again", args=[failed.pk]) in page(editor_client)
    editor_client.post(reverse("jobs:try_again", args=[failed.pk]))
    assert jobs.status("test", 7).state == JobState.WAITING


@pytest.mark.parametrize("state", [JobState.RUNNING, JobState.DONE, JobState.WAITING])
def test_only_what_has_failed_is_tried_again(editor_client, failed, state):
    Job.objects.update(state=state)
    assert reverse("jobs:try_again", args=[failed.pk]) not in page(editor_client)
    editor_client.post(reverse("jobs:try_again", args=[failed.pk]))
    assert jobs.status("test", 7).state == state


def test_an_address_alone_tries_nothing(editor_client, failed):
    assert editor_client.get(reverse("jobs:try_again", args=[failed.pk])).status_code == 405
    assert jobs.status("test", 7).state == JobState.FAILED


def test_who_may_not_see_it_sees_and_does_nothing(helper_client, failed):
    assert helper_client.get(reverse("jobs:index")).status_code == 302
    helper_client.post(reverse("jobs:try_again", args=[failed.pk]))
    assert jobs.status("test", 7).state == JobState.FAILED


# Cancelling --------------------------------------------------------------------------


@pytest.fixture
def cancellable(monkeypatch):
    monkeypatch.setattr(job_kinds, "_kinds", {})
    job_kinds.register("test", "Tafel setzen", can_be_cancelled=True)
    job_kinds.register("deletion", "Datei löschen")


@pytest.mark.parametrize("state", [JobState.WAITING, JobState.RUNNING])
def test_what_is_under_way_can_be_cancelled(editor_client, cancellable, state):
    job = Job.objects.create(kind="test", key="7", state=state)
    assert reverse("jobs:cancel", args=[job.pk]) in page(editor_client)
    editor_client.post(reverse("jobs:cancel", args=[job.pk]))
    assert jobs.status("test", 7) is None


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED])
def test_what_has_ended_is_not_cancelled(editor_client, cancellable, state):
    job = Job.objects.create(kind="test", key="7", state=state)
    assert reverse("jobs:cancel", args=[job.pk]) not in page(editor_client)
    editor_client.post(reverse("jobs:cancel", args=[job.pk]))
    assert jobs.status("test", 7).state == state


def test_the_deletion_of_a_file_is_not_cancelled(editor_client, cancellable):
    job = Job.objects.create(kind="deletion", key="a.pdf", state=JobState.WAITING)
    assert reverse("jobs:cancel", args=[job.pk]) not in page(editor_client)
    editor_client.post(reverse("jobs:cancel", args=[job.pk]))
    assert jobs.status("deletion", "a.pdf").state == JobState.WAITING


def test_nobody_cancels_by_an_address_or_without_permission(helper_client, cancellable):
    job = Job.objects.create(kind="test", key="7", state=JobState.RUNNING)
    assert helper_client.get(reverse("jobs:cancel", args=[job.pk])).status_code == 405
    helper_client.post(reverse("jobs:cancel", args=[job.pk]))
    assert jobs.status("test", 7).state == JobState.RUNNING


@pytest.mark.parametrize("address", ["new/", "edit/{}/", "delete/{}/", "inspect/{}/"])
def test_nobody_writes_work_by_hand(editor_client, failed, address):
    where = reverse("jobs:index") + address.format(failed.pk)
    assert editor_client.get(where).status_code == 404


def test_three_films_cost_as_many_queries_as_one(editor_client):

    counts = []
    for number in (1, 3):
        for key in range(number):
            jobs.enqueue("film", key + 1)
        page(editor_client)
        with CaptureQueriesContext(connection) as queries:
            page(editor_client)
        counts.append(len(queries))
    assert counts[0] == counts[1]
