"""Tasks are ticked off by a name with a date; the last one closes the withdrawal, once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.translation import get_language, override

from core import outbox
from core.models import OutgoingMail
from stories.domain.withdrawal import Scope, Task, register_task_source, tick_off, withdraw
from stories.domain.withdrawal import mails as withdrawal_mails
from stories.domain.withdrawal import tasks as withdrawal_tasks
from stories.enums import Channel, Material, TaskKind, WithdrawalOrigin
from stories.models import WithdrawalClosing, WithdrawalTask
from tests import factories


@pytest.fixture
def person(home):
    return factories.make_person(real_name="Rima Geheim", email="rima@example.org", language="de")


@pytest.fixture
def no_sources(monkeypatch):
    monkeypatch.setattr(withdrawal_tasks, "_sources", {})


@pytest.fixture
def two_tasks(no_sources):
    register_task_source(lambda person, scope: [Task("panel", "Eins"), Task("panel", "Zwei")])


def letters() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(recipient="rima@example.org").order_by("pk"))


# Tasks ------------------------------------------------------------------------------------


def test_tasks_are_kept_with_what_they_are_about(person, no_sources):
    register_task_source(lambda person, scope: [Task("panel", "x" * 300, "abnehmen", "abc")])
    (task,) = withdraw(person, origin=WithdrawalOrigin.PERSON)
    assert (task.kind, task.reference, len(task.subject)) == (TaskKind.PANEL, "abc", 255)
    assert task.withdrawal.origin == WithdrawalOrigin.PERSON


def test_tasks_are_in_the_language_of_the_house_whoever_withdraws(person, no_sources):
    factories.make_consent(person, channels=[Channel.PRESS])
    with override("en"):
        (task,) = withdraw(person)
    assert task.subject == "Presse"


@pytest.mark.parametrize("channel", [Channel.PRESS, Channel.SOCIAL, Channel.THIRD_PARTY])
def test_what_was_handed_on_is_a_task_where_it_is_taken_back(person, no_sources, channel):
    factories.make_consent(person)
    (task,) = withdraw(person, scope=Scope(channels=frozenset({channel})))
    assert (task.kind, task.reference) == (TaskKind.HANDED_ON, channel.value)


def test_what_was_taken_back_before_is_no_task_again(person, no_sources):
    factories.make_consent(person, channels=[Channel.PRESS])
    assert withdraw(person)
    assert withdraw(person) == []


def test_a_documentary_is_to_be_looked_at(person, no_sources):
    factories.make_consent(person, channels=[Channel.FILM])
    assert [task.kind for task in withdraw(person)] == [TaskKind.CHECK]


def test_a_source_that_fails_is_named_in_words_and_quoted_nowhere(person, no_sources, caplog):
    def broken(person, scope):
        raise RuntimeError(person.real_name)

    register_task_source(broken, "gedruckte Tafeln")
    (task,) = withdraw(person)
    assert (task.kind, task.subject) == (TaskKind.CHECK, "gedruckte Tafeln")
    assert "RuntimeError" in caplog.text
    assert "Geheim" not in caplog.text


# Ticking off ------------------------------------------------------------------------------


def test_ticking_off_keeps_the_first_moment_and_name(person, two_tasks, editor):
    task = withdraw(person)[0]
    assert tick_off(task, by=editor)
    done_at = task.done_at
    assert abs(timezone.now() - done_at) < timedelta(minutes=1)
    assert not tick_off(task, by="Quittung")
    task.refresh_from_db()
    assert (task.done_at, task.done_by) == (done_at, "redaktion")


def test_the_full_name_of_the_account_is_kept(person, two_tasks, editor):
    editor.first_name, editor.last_name = "Ana", "Weiß"
    editor.save()
    task = withdraw(person)[0]
    tick_off(task, by=editor)
    assert task.done_by == "Ana Weiß"


def test_the_last_task_closes_and_only_once(person, two_tasks, editor):
    first, last = withdraw(person)
    withdrawal = first.withdrawal
    tick_off(first, by=editor)
    assert not WithdrawalClosing.objects.exists()
    tick_off(last, by=editor)
    tick_off(last, by=editor)
    assert WithdrawalClosing.objects.get().withdrawal == withdrawal
    assert not withdrawal_tasks.close_if_done(withdrawal)
    assert len(letters()) == 2


def test_a_withdrawal_without_tasks_is_closed_at_once(person, no_sources):
    assert withdraw(person) == []
    assert person.withdrawals.get().is_closed
    assert len(letters()) == 2


# Letters ----------------------------------------------------------------------------------


def test_the_receipt_says_what_when_and_what_next(person, two_tasks):
    withdraw(person)
    (receipt,) = letters()
    now = timezone.localtime()
    assert str(now.year) in receipt.body
    assert "nirgends mehr" in receipt.body
    assert "Tafeln" in receipt.body
    assert "Kiosk" not in receipt.body
    assert "schreiben wir Ihnen noch einmal" in receipt.body


def test_the_receipt_of_a_part_names_the_part(person, no_sources):
    factories.make_consent(person)
    scope = Scope(channels=frozenset({Channel.WEB}), materials=frozenset({Material.PHOTO}))
    withdraw(person, scope=scope)
    for letter in letters():
        assert "Wo: auf unserer Website\n" in letter.body
        assert "Was: Fotos von Ihnen\n" in letter.body
        assert "nirgends" not in letter.body


def test_the_final_answer_follows_the_last_task(person, two_tasks, editor):
    for task in withdraw(person):
        tick_off(task, by=editor)
    assert "vollständig" in letters()[-1].subject
    assert "erledigt" in letters()[-1].body


def test_letters_call_nobody_by_name_and_tell_no_story(person, two_tasks, editor):
    factories.make_consent(person)
    factories.make_story(person, title="Rimas Weg", slug="weg")
    for task in withdraw(person):
        tick_off(task, by=editor)
    assert len(letters()) == 2
    for letter in letters():
        for word in ("Rima", "Geheim", "Eins", "Lehrerin"):
            assert word not in letter.subject + letter.body


def test_letters_are_in_the_language_of_the_person(person, two_tasks, monkeypatch):
    used = []
    render = withdrawal_mails.render_to_string
    monkeypatch.setattr(
        withdrawal_mails,
        "render_to_string",
        lambda *args: used.append(get_language()) or render(*args),
    )
    person.language = "ar"
    person.save()
    for task in withdraw(person):
        tick_off(task, by="jemand")
    assert used == ["ar", "ar"]


def test_without_an_address_nothing_is_sent(person, two_tasks):
    person.email = ""
    person.save()
    withdraw(person)
    assert not OutgoingMail.objects.exists()


def test_letters_are_left_to_the_worker(person, no_sources):
    withdraw(person)
    assert mail.outbox == []
    assert outbox.send_waiting().sent == 2


@pytest.mark.parametrize("letter", ["post_receipt", "post_final_answer"])
def test_a_letter_that_fails_does_not_undo_the_withdrawal(person, no_sources, monkeypatch, letter):
    def broken(withdrawal):
        raise ValueError

    monkeypatch.setattr(withdrawal_mails, letter, broken)
    (task,) = withdraw(person)
    assert (task.kind, task.subject) == (TaskKind.CHECK, "Brief an die Person")
    assert WithdrawalTask.objects.count() == 1
    assert not task.withdrawal.is_closed
