"""What a withdrawal leaves to people: who names it, who ticks it off, when all is done.

The texts of tasks are kept in the language of the house, whoever withdraws in which language.
"""

import logging
import traceback
from collections.abc import Callable, Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from stories.domain.withdrawal import mails as withdrawal_mails
from stories.domain.withdrawal.terms import Scope, Task, TaskSource
from stories.enums import TaskKind
from stories.models import ConsentWithdrawal, Person, WithdrawalClosing, WithdrawalTask

logger = logging.getLogger(__name__)
_sources: dict[TaskSource, str | Promise] = {}


def register_task_source(source: TaskSource, name: str | Promise = "") -> TaskSource:
    """Adds a source of open tasks, called with the person and the scope of a withdrawal.

    ``name`` says in words where it looks, should it fail.
    """
    _sources.setdefault(source, name or getattr(source, "__name__", ""))
    return source


def tasks_of_sources(person: Person, scope: Scope) -> list[Task]:
    """What every source names. One that fails leaves a task to look there by hand."""
    tasks = []
    for source, name in list(_sources.items()):
        tasks += attempt(lambda source=source: list(source(person, scope)), name)
    return tasks


def attempt(work: Callable[[], list[Task] | None], name: str | Promise) -> list[Task]:
    """The tasks that ``work`` leaves; where it fails, one to look by hand. Never raises.

    The withdrawal stands whatever a part of it trips over. The log says where and what kind
    of error, but does not quote it: it may hold names.
    """
    try:
        with transaction.atomic():
            return work() or []
    except Exception as error:
        where = "".join(traceback.format_tb(error.__traceback__))
        logger.error("part of a withdrawal failed: %s\n%s", type(error).__name__, where)
        detail = _("Das hat nicht geklappt. Bitte sehen Sie hier von Hand nach.")
        return [Task(TaskKind.CHECK, str(name), detail)]


def save_tasks(withdrawal: ConsentWithdrawal, tasks: Iterable[Task]) -> list[WithdrawalTask]:
    """Keeps what the sources named, in one query."""
    length = WithdrawalTask._meta.get_field("subject").max_length
    now = timezone.now()
    rows = [
        WithdrawalTask(
            withdrawal=withdrawal,
            kind=task.kind,
            subject=task.subject[:length],
            detail=task.detail,
            reference=task.reference,
            done_at=now if task.done_by else None,
            done_by=task.done_by,
        )
        for task in tasks
    ]
    return WithdrawalTask.objects.bulk_create(rows)


def tick_off(task: WithdrawalTask, *, by) -> bool:
    """Notes that a task is done, with the moment and the name of ``by``; closes what is complete.

    ``by`` is an account, or words for something that is none. False where it was done
    before: the first moment and name stay.
    """
    with transaction.atomic():
        ticked = WithdrawalTask.objects.filter(pk=task.pk, done_at=None).update(
            done_at=timezone.now(), done_by=_name_of(by)
        )
        if ticked:
            close_if_done(task.withdrawal)
    task.refresh_from_db(fields=["done_at", "done_by"])
    return bool(ticked)


def close_if_done(withdrawal: ConsentWithdrawal) -> bool:
    """Closes a withdrawal without open tasks and tells the person: once, whoever comes second."""
    with transaction.atomic():
        # Two people with the last two tasks come one after the other here.
        ConsentWithdrawal.objects.select_for_update().get(pk=withdrawal.pk)
        if withdrawal.tasks.filter(done_at=None).exists():
            return False
        _closing, is_new = WithdrawalClosing.objects.get_or_create(withdrawal_id=withdrawal.pk)
        if is_new:
            withdrawal_mails.post_final_answer(withdrawal)
    return is_new


def in_language_of_the_house() -> override:
    """For texts that are kept for the editors."""
    return override(settings.LANGUAGE_CODE)


def _name_of(by) -> str:
    length = WithdrawalTask._meta.get_field("done_by").max_length
    name = by if isinstance(by, str) else by.get_full_name() or by.get_username()
    return name[:length]
