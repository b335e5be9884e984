"""A device that shows its current programme shows nothing of what was withdrawn."""

from django.utils.translation import gettext as _

from kiosk.domain import programme
from kiosk.models import Kiosk
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import WithdrawalTask


def acknowledge(kiosk: Kiosk, *, version: str) -> int:
    """Ticks off what waits for this kiosk when it shows the current programme; returns how many.

    The current programme holds nothing that is not cleared. Of any older one that cannot be
    known, so it leaves the tasks open. Builds a programme only where a task waits.
    """
    waiting = WithdrawalTask.objects.filter(
        kind=TaskKind.KIOSK, done_at=None, reference=str(kiosk.pk)
    )
    tasks = list(waiting.select_related("withdrawal__person"))
    if not tasks or programme.current_versions([kiosk])[kiosk.pk] != version:
        return 0
    with in_language_of_the_house():
        by = _("Quittung des Kiosks „%(kiosk)s“") % {"kiosk": kiosk}
        return sum(tick_off(task, by=by) for task in tasks)
