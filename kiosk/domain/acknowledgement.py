"""A device that shows its current programme shows nothing of what was withdrawn.

Its report of that is the receipt for which a withdrawal waits. Of a device that is lost, put out
(``former``) or switched off for good none comes: then a person closes what waits, and says why.
"""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from kiosk.domain import former, programme
from kiosk.enums import KioskState
from kiosk.models import Kiosk
from stories.domain.withdrawal.by_hand import with_reason
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.models import WithdrawalTask


def acknowledge(kiosk: Kiosk, *, version: str) -> int:
    """Ticks off what waits for this kiosk when it shows the current programme; returns how many.

    The current programme holds nothing that is not cleared. Of any older one that cannot be
    known, so it leaves the tasks open. Builds a programme only where a task waits.
    """
    tasks = list(waiting_for(kiosk))
    if not tasks or programme.current_versions([kiosk])[kiosk.pk] != version:
        return 0
    with in_language_of_the_house():
        by = _("Quittung des Kiosks „%(kiosk)s“") % {"kiosk": kiosk}
        return sum(tick_off(task, by=by) for task in tasks)


def waiting_for(kiosk: Kiosk, *, is_former: bool = False) -> QuerySet[WithdrawalTask]:
    """The open tasks of withdrawals that wait for the device of this kiosk, or its former one."""
    tasks = former.tasks_of_all(kiosk) if is_former else former.tasks_of(str(kiosk.pk))
    return tasks.select_related("withdrawal__person")


def may_be_closed_by_hand(kiosk: Kiosk, state: KioskState) -> list[WithdrawalTask]:
    """What a person may close. A device in contact sends its receipt within minutes: nobody
    guesses for it. A former device may never come back."""
    own = [] if state == KioskState.FINE else waiting_for(kiosk)
    return [*own, *waiting_for(kiosk, is_former=True)]


@transaction.atomic
def close_without_receipt(kiosk: Kiosk, state: KioskState, *, by, reason: str) -> int:
    """Ticks off what may be closed by hand: ``by`` knows that nothing old is shown, and how.

    Name and reason stand with each task and in the log; returns how many were open.
    """
    words = with_reason(by, reason)
    closed = sum(tick_off(task, by=words) for task in may_be_closed_by_hand(kiosk, state))
    if closed:
        data = {"reason": reason, "tasks": closed}
        log(instance=kiosk, action="kiosk.close_without_receipt", user=by, data=data)
    return closed
