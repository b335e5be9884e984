"""When a person may say that a task is done, and what they have to say with it.

Most tasks are ticked off by whoever did them. A screen that nobody sees from the office is
another matter: it says so itself, or somebody writes how they know. A tick by mistake would end
the search for a device that still shows a person.
"""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import WithdrawalTask

NEED_REASON = frozenset({TaskKind.KIOSK})
SHORTEST, LONGEST = 10, 100  # signs of a reason

Guard = Callable[[WithdrawalTask], str | Promise]
_guards: list[Guard] = []


class NotByHand(Exception):
    """A task stays open. ``str()`` says to editors why."""


def register_guard(guard: Guard) -> Guard:
    """Adds a rule of an app above: what it returns says why a task is not ticked off by hand now;
    nothing where it may be. Asked only about kinds that need a reason."""
    if guard not in _guards:
        _guards.append(guard)
    return guard


def needs_reason(task: WithdrawalTask) -> bool:
    """Whether nobody ticks it off without writing how they know that it is done."""
    return task.kind in NEED_REASON


def tick_off_by_hand(task: WithdrawalTask, *, by, reason: str = "") -> bool:
    """What an account ticks off, with its reason where one is needed; False where it was done.

    Raises NotByHand where the reason is missing or somebody else answers.
    """
    if task.done_at or not needs_reason(task):
        return tick_off(task, by=by)
    reason = " ".join(reason.split())
    if not SHORTEST <= len(reason) <= LONGEST:
        raise NotByHand(
            gettext_lazy(
                "Bitte schreiben Sie dazu, woher Sie das wissen (10 bis 100 Zeichen)."
                " Ohne das bleibt diese Aufgabe offen."
            )
        )
    for guard in _guards:
        if why := guard(task):
            raise NotByHand(why)
    return tick_off(task, by=with_reason(by, reason))


def with_reason(by, reason: str) -> str:
    """What stands with the task afterwards: who, and how they know."""
    name = by.get_full_name() or by.get_username()
    with in_language_of_the_house():
        return _("%(name)s, ohne Quittung: %(reason)s") % {"name": name, "reason": reason}
