"""A withdrawal waits for each kiosk until it reports that it shows nothing old."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kiosk.domain import contact, pairing, programme
from kiosk.models import Kiosk
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, TaskKind
from stories.models import WithdrawalTask
from tests import factories
from tests.kiosk.conftest import paired, story_with_portrait


@pytest.fixture
def person(home):
    return story_with_portrait("Rima").appearances.first().person


def kiosk_tasks(person) -> list[WithdrawalTask]:
    rows = WithdrawalTask.objects.filter(withdrawal__person=person, kind=TaskKind.KIOSK)
    return list(rows.order_by("pk"))


def version_of(kiosk) -> str:
    return programme.build(kiosk)["version"]


def test_the_current_programme_is_the_receipt(ask, kiosk, token, person):
    withdraw(person)
    (task,) = kiosk_tasks(person)
    assert (task.subject, task.reference) == ("Kiosk 1", str(kiosk.pk))
    report = {"version": version_of(kiosk)}
    assert ask("kiosk_receipt", token, method="post", body=report).status_code == 204
    task.refresh_from_db()
    assert task.done_at is not None
    assert task.done_by == "Quittung des Kiosks „Kiosk 1“"


def test_an_older_programme_leaves_the_task_open(ask, kiosk, token, person):
    older = version_of(kiosk)
    withdraw(person)
    ask("kiosk_receipt", token, method="post", body={"version": older})
    (task,) = kiosk_tasks(person)
    assert task.done_at is None
    kiosk.refresh_from_db()
    assert kiosk.shown_version == older


def test_the_last_receipt_closes_the_withdrawal(kiosk, token, person):
    withdraw(person)
    withdrawal = person.withdrawals.get()
    WithdrawalTask.objects.exclude(kind=TaskKind.KIOSK).delete()
    assert not withdrawal.is_closed
    contact.report(kiosk, version=version_of(kiosk), item="", errors=0)
    assert person.withdrawals.get().is_closed


def test_a_receipt_counts_for_every_withdrawal_and_for_its_own_kiosk_only(kiosk, token, person):
    other = Kiosk.objects.create(name="Anderer")
    paired(other)
    joel = story_with_portrait("Joel").appearances.first().person
    withdraw(person)
    withdraw(joel)
    contact.report(kiosk, version=version_of(kiosk), item="", errors=0)
    for one in (person, joel):
        done = {task.subject: task.done_at is not None for task in kiosk_tasks(one)}
        assert done == {"Kiosk 1": True, "Anderer": False}


def test_a_kiosk_never_heard_of_stays_open_and_one_without_device_is_none(kiosk, token, person):
    Kiosk.objects.create(name="nicht gekoppelt")
    withdraw(person)
    (task,) = kiosk_tasks(person)
    assert task.done_at is None


def test_a_kiosk_put_out_is_no_task(kiosk, token, person, editor):
    kiosk.refresh_from_db()
    pairing.revoke(kiosk, by=editor)
    withdraw(person)
    assert kiosk_tasks(person) == []


def test_who_never_agreed_to_kiosks_leaves_them_no_task(kiosk, token, home):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.WEB])
    withdraw(person)
    assert kiosk_tasks(person) == []


def test_a_withdrawal_for_the_website_leaves_kiosks_no_task(kiosk, token, person):
    withdraw(person, scope=Scope(channels=frozenset({Channel.WEB})))
    assert kiosk_tasks(person) == []


def test_withdrawing_builds_no_programme(kiosk, token, person, monkeypatch):
    def built(*args, **kwargs):
        raise AssertionError("a programme was built")

    monkeypatch.setattr(programme, "current_versions", built)
    monkeypatch.setattr(programme, "build", built)
    assert [task.kind for task in withdraw(person) if task.kind == "kiosk"] == ["kiosk"]


def test_an_ordinary_report_asks_once_more_and_builds_nothing(kiosk, token, monkeypatch):
    def built(*args, **kwargs):
        raise AssertionError("a programme was built")

    monkeypatch.setattr(programme, "current_versions", built)
    with CaptureQueriesContext(connection) as queries:
        contact.report(kiosk, version="a" * 64, item="", errors=0)
    assert sum("withdrawaltask" in query["sql"] for query in queries) == 1
