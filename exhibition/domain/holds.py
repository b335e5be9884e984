"""A set held for a house: until which day, and what becomes of it afterwards.

A hold lasts to the end of ``hold_until`` in Europe/Berlin. Then it is in nobody's way
(``occupations`` passes over it), but the database counts it until somebody writes that it is over:
whoever saves a stop does, and so does the work of every day.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain import occupation_guard, request_following, stop_log
from exhibition.domain.stop_states import StateNotPermitted
from exhibition.enums import StopState
from exhibition.models import TourStop


def lapsed(at: datetime | None = None, *, of: str = "") -> Q:
    """Holds that are over at that moment; ``of`` is the way to the stop (``"stop__"``)."""
    today = timezone.localdate(at)
    return Q(**{f"{of}state": StopState.ON_HOLD, f"{of}hold_until__lt": today})


def release_lapsed_holds(at: datetime | None = None) -> int:
    """Makes drafts of the holds that are over, so that their sets are free; returns how many."""
    with transaction.atomic():
        occupation_guard.wait_in_line()
        over = list(TourStop.objects.select_for_update().filter(lapsed(at)))
        for stop in over:
            _release(stop)
    return len(over)


def _release(stop: TourStop) -> None:
    before = stop_log.stored(stop.pk)
    stop.state, stop.hold_until = StopState.DRAFT, None
    stop.sequence += 1
    stop.save(update_fields=["state", "hold_until", "sequence", "changed_at"])
    stop_log.write(stop, before, by=None, note=_("Die Vormerkung ist abgelaufen."))
    request_following.follow(stop, by=None)


def refuse_hold(stop: TourStop, state: StopState) -> None:
    """Raises StateNotPermitted where the stop is to be on hold and nobody said how long."""
    if state != StopState.ON_HOLD:
        return
    if stop.hold_until is None:
        raise StateNotPermitted(
            _(
                "Bitte eintragen, bis zu welchem Tag die Station vorgemerkt ist. Danach ist der"
                " Satz von selbst wieder frei."
            ),
            field="hold_until",
        )
    if stop.hold_until < timezone.localdate():
        raise StateNotPermitted(
            _("Der %(day)s ist schon vorbei. Bitte heute oder einen späteren Tag eintragen.")
            % {"day": day_in_words(stop.hold_until)},
            field="hold_until",
        )
