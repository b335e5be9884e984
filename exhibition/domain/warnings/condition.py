"""Whether the set may travel. Told at its next stop only: later ones come after a new check."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain.set_checks import is_overdue, last_check
from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import StopState, WarningKind
from exhibition.models import SetCheck, TourStop


def warnings(stop: TourStop, before: TourStop | None, today: date) -> Iterator[TourWarning]:
    """``before``: the stop of the same set before this one, None: it has none."""
    if not stop.exhibition_set_id or (before is not None and before.taken_until >= today):
        return
    check = last_check(stop.exhibition_set)
    if check is not None and not check.is_fit:
        yield _warning(stop, _unfit(stop, check))
        return
    checked_there = before is not None and before.state == StopState.CHECKED
    came_back = before.taken_until if before is not None and not checked_there else None
    if is_overdue(check, came_back=came_back, today=today):
        yield _warning(stop, _overdue(stop, check, came_back))


def _warning(stop: TourStop, sentence: str) -> TourWarning:
    return TourWarning(WarningKind.CONDITION, sentence, stop.taken_from)


def _unfit(stop: TourStop, check: SetCheck) -> str:
    return _(
        "„%(set)s“ darf laut Prüfung vom %(day)s nicht reisen. Bitte lassen Sie die Schäden beheben"
        " und tragen Sie beim Satz eine neue Prüfung ein, oder wählen Sie einen anderen Satz."
    ) % {"set": stop.exhibition_set, "day": day_in_words(check.checked_on)}


def _overdue(stop: TourStop, check: SetCheck | None, came_back: date | None) -> str:
    values = {"set": stop.exhibition_set, "needed": day_in_words(stop.taken_from)}
    if came_back is not None and (check is None or check.checked_on < came_back):
        sentence = _("„%(set)s“ ist am %(day)s zurückgekommen und seitdem nicht geprüft.")
        values["day"] = day_in_words(came_back)
    else:
        sentence = _("„%(set)s“ wurde zuletzt am %(day)s geprüft, vor mehr als 180 Tagen.")
        values["day"] = day_in_words(check.checked_on)
    advice = _(
        "Bitte prüfen Sie den Satz vor dem %(needed)s und tragen Sie das Ergebnis beim Satz ein."
    )
    return f"{sentence % values} {advice % values}"
