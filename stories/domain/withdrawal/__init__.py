"""What a withdrawal does, and in which order (Art. 7 (3) GDPR).

First the row is written: from that moment the rule refuses what it covers, everywhere. In
the same transaction the pages are unpublished whose text may not be shown any more, their
schedules cancelled, the sizes of photos and versions of films deleted that no channel needs,
and what people have to do by hand is kept as tasks. The person gets a receipt, and an answer
when all is done.

Apps above add tasks by ``register_task_source``.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.domain import consent
from stories.domain.taking_turns import one_after_another
from stories.domain.withdrawal import mails as withdrawal_mails
from stories.domain.withdrawal.embeds import embeds_elsewhere
from stories.domain.withdrawal.files import remove_sizes, remove_versions
from stories.domain.withdrawal.pages import take_down_pages
from stories.domain.withdrawal.tasks import (
    attempt,
    close_if_done,
    in_language_of_the_house,
    register_task_source,
    save_tasks,
    tasks_of_sources,
    tick_off,
)
from stories.domain.withdrawal.terms import Scope, Task
from stories.enums import Channel, Material, TaskKind, WithdrawalOrigin
from stories.models import ConsentWithdrawal, Person, WithdrawalTask

__all__ = ["Scope", "Task", "register_task_source", "tick_off", "withdraw"]

HANDED_ON = (Channel.PRESS, Channel.SOCIAL, Channel.THIRD_PARTY)


def withdraw(
    person: Person,
    *,
    by=None,
    scope: Scope | None = None,
    at: datetime | None = None,
    origin: WithdrawalOrigin = WithdrawalOrigin.EDITOR,
) -> list[WithdrawalTask]:
    """Takes back a person's consent as of ``at`` (now); returns what is left to do by hand.

    ``by`` is the user who enters it, None for a command or the person. The withdrawal holds
    even where a part of what follows fails: that part becomes a task.
    """
    scope = scope or Scope()
    with in_language_of_the_house(), transaction.atomic():
        one_after_another([person.pk])
        granted = _granted_for_others(person)
        row = ConsentWithdrawal.objects.create(
            person=person,
            origin=origin,
            recorded_by=by,
            withdrawn_at=at or timezone.now(),
            **scope.as_columns(),
        )
        _follow_up(row, scope, granted)
    return list(row.tasks.filter(done_at=None))


def _follow_up(row: ConsentWithdrawal, scope: Scope, granted: dict) -> None:
    person, now = _with_history(row.person), timezone.now()
    tasks = attempt(lambda: take_down_pages(person, row.recorded_by, at=now), _("Seiten"))
    tasks += attempt(lambda: remove_sizes(person, row, at=now), _("Verkleinerte Fotos löschen"))
    tasks += attempt(lambda: remove_versions(person, row, at=now), _("Filmfassungen löschen"))
    tasks += _handed_on(granted, scope)
    tasks += attempt(lambda: embeds_elsewhere(person, scope), _("Filme auf anderen Plattformen"))
    tasks += tasks_of_sources(row.person, scope)
    save_tasks(row, tasks)
    for letter in (lambda: withdrawal_mails.post_receipt(row), lambda: _close(row)):
        save_tasks(row, attempt(letter, _("Brief an die Person")))


def _close(row: ConsentWithdrawal) -> None:
    close_if_done(row)


def _with_history(person: Person) -> Person:
    return Person.objects.prefetch_related("consents", "withdrawals").get(pk=person.pk)


def _granted_for_others(person: Person) -> dict[Channel, frozenset[Material]]:
    person = _with_history(person)
    channels = (*HANDED_ON, Channel.FILM)
    return {channel: consent.granted_materials(person, channel) for channel in channels}


def _handed_on(granted: dict[Channel, frozenset[Material]], scope: Scope) -> list[Task]:
    """Where others may still have something: they were allowed to until now."""
    lost = [
        channel
        for channel in granted
        if channel in scope.all_channels and granted[channel] & scope.all_materials
    ]
    write = _("Schreiben Sie allen, die etwas bekommen haben, dass sie es nicht mehr zeigen.")
    look = _("Sehen Sie nach, ob die Person vorkommt. Dann darf er so nicht mehr gezeigt werden.")
    return [
        Task(TaskKind.CHECK, str(channel.label), look)
        if channel == Channel.FILM
        else Task(TaskKind.HANDED_ON, str(channel.label), write, reference=channel.value)
        for channel in lost
    ]
