"""Two at once, on PostgreSQL. The rule and its twin are held against each other there too:
``make test-stack`` runs the tests of the stories, ``test_consent_twin`` among them."""

from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from core import outbox
from core.models import OutgoingMail
from stories.domain.expiry import warn
from stories.domain.withdrawal import Task, register_task_source, tick_off, withdraw
from stories.models import ExpiryWarning, StoryPage, WithdrawalClosing
from tests import factories

pytestmark = [
    pytest.mark.stack,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
TIMES = 5  # who comes first differs from time to time


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: make test-stack")


def make_ending(days=7):
    person = factories.make_person()
    factories.make_consent(person, valid_until=timezone.localdate() + timedelta(days=days))
    return person


def test_two_runs_at_once_warn_once(home, at_once):
    for _time in range(TIMES):
        make_ending()
        ExpiryWarning.objects.all().delete()
        OutgoingMail.objects.all().delete()
        assert sorted(at_once(warn, warn)) == [0, 1]
        assert OutgoingMail.objects.count() == 1


def test_a_warning_does_not_keep_anybody_from_entering_a_consent(home, at_once):
    person = make_ending()
    told, entered = at_once(warn, partial(factories.make_consent, person))
    assert told in (0, 1)
    assert entered.pk


def test_of_several_senders_at_once_each_mail_has_one(home, at_once):
    for _time in range(TIMES):
        mail.outbox.clear()
        for number in range(5):
            outbox.post(recipient=f"a{number}@example.org", subject="x", body="y")
        sent = [found.sent for found in at_once(*[outbox.send_waiting] * 3)]
        assert sum(sent) == len(mail.outbox) == 5


def test_the_withdrawal_wins_over_who_publishes_at_the_same_moment(home, at_once, client):
    for number in range(TIMES):
        name = f"Rima{number}"
        story = factories.make_consented_story(name, live=False)
        person = story.appearances.get().person
        revision = story.save_revision()
        published, tasks = at_once(revision.publish, partial(withdraw, person))
        assert published is None
        assert isinstance(tasks, list)
        assert not StoryPage.objects.live().filter(pk=story.pk).exists()
        assert client.get(f"/de/geschichten/{name.lower()}/").status_code in (404, 410)
        factories.make_consent(person, recorded_at=timezone.now())
        assert not StoryPage.objects.live().filter(pk=story.pk).exists()


def test_two_withdrawals_at_once_both_stand(home, at_once):
    story = factories.make_consented_story()
    person = story.appearances.get().person
    results = at_once(*[partial(withdraw, person)] * 2)
    assert all(isinstance(tasks, list) for tasks in results)
    assert person.withdrawals.count() == 2
    assert not StoryPage.objects.get(pk=story.pk).live


def test_the_last_two_tasks_ticked_off_at_once_close_once(home, at_once, monkeypatch):
    monkeypatch.setattr("stories.domain.withdrawal.tasks._sources", {})
    register_task_source(lambda person, scope: [Task("check", "A"), Task("check", "B")])
    for _time in range(TIMES):
        person = factories.make_person()
        first, second = withdraw(person)
        at_once(partial(tick_off, first, by="Ada"), partial(tick_off, second, by="Bo"))
        assert WithdrawalClosing.objects.filter(withdrawal__person=person).count() == 1
