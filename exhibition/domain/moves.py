"""Moving a stop to other days or another set, and taking that back."""

import copy
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.domain import holds, tour
from exhibition.domain.stop_log import DATES, MOMENTS, facts_of
from exhibition.domain.stop_states import label_of
from exhibition.enums import ENDED_STATES, DatePrecision, StopState
from exhibition.models import ExhibitionSet, TourStop, TourStopChange

FIXED_STATES = (StopState.OPEN, *ENDED_STATES)
UNDOABLE = {*DATES, *MOMENTS, "exhibition_set"}
FOLLOWS = {"approval_asked_at"}  # from dates and set, by itself


class MoveNotPermitted(Exception):
    """A stop cannot be moved, or a change not taken back. The message is for an editor."""


def move(
    stop: TourStop,
    *,
    opens: date,
    exhibition_set: ExhibitionSet | None = None,
    by,
    note: str = "",
) -> TourStop:
    """Moves a stored stop so that ``opens`` is its first day, and to another set if one is given.

    All its days move by as many; opening and registration keep their time of day. Returns the
    stop as it is stored then; ``stop`` itself stays as it was. Writes nothing where nothing moves.
    Raises MoveNotPermitted for a stop that is open, ended or known by its month only, SetNotFree
    where a set, van, crew or station is taken then.
    """
    with transaction.atomic():
        kept = _locked(stop.pk)
        refuse_move(kept)
        moved = shift(kept, opens=opens, exhibition_set=exhibition_set)
        return moved if _same(moved, kept) else tour.save(moved, by=by, note=note)


def shift(stop: TourStop, *, opens: date, exhibition_set: ExhibitionSet | None = None) -> TourStop:
    """The stop as ``move`` would leave it: a copy, not saved. Asks no database, refuses nothing."""
    moved = copy.copy(stop)
    by_days = opens - stop.opens
    for name in DATES:
        day = getattr(stop, name)
        setattr(moved, name, day and day + by_days)
    for name in MOMENTS:
        moment = getattr(stop, name)
        setattr(moved, name, moment and _same_time_of_day(moment, by_days))
    if exhibition_set is not None:
        moved.exhibition_set = exhibition_set
    return moved


def refuse_move(stop: TourStop) -> None:
    """Raises MoveNotPermitted for a stop that stays where it is."""
    if stop.state in FIXED_STATES:
        raise MoveNotPermitted(
            _("Die Station %(stop)s ist im Stand „%(state)s“ und wird nicht mehr verschoben.")
            % {"stop": stop.venue.town, "state": label_of(stop.state)}
        )
    if stop.precision == DatePrecision.MONTH:
        raise MoveNotPermitted(
            _(
                "Von der Station %(stop)s ist nur der Monat bekannt. Bitte tragen Sie zuerst im"
                " Formular der Station den Tag ein."
            )
            % {"stop": stop.venue.town}
        )


def undo(change: TourStopChange, *, by) -> TourStop:
    """Takes a change of days or set back, once; returns the stop as it is stored then.

    Several are taken back from the latest on. What was taken back can be brought back by undoing
    the change that this writes.
    Raises MoveNotPermitted where the stop was changed since, where the change was of something
    else too, or where the stop does not move any more; SetNotFree where the old days are taken.
    """
    with transaction.atomic():
        stop = _locked(change.stop_id)
        _refuse_undo(change, stop)
        refuse_move(stop)
        for name, (value, _after) in _moved(change).items():
            field = TourStop._meta.get_field(name)
            setattr(stop, field.attname, _from_json(field, value))
        return tour.save(stop, by=by, note=_("Zurückgenommen."))


def can_be_undone(change: TourStopChange) -> bool:
    """Whether ``undo`` would try at all; the old days may be taken nevertheless."""
    try:
        _refuse_undo(change, change.stop)
        refuse_move(change.stop)
    except MoveNotPermitted:
        return False
    return True


def is_move(change: TourStopChange) -> bool:
    """Whether it changed days or set, and nothing that would have to go back with them."""
    fields = change.changed.keys()
    follows_only = not fields - UNDOABLE - FOLLOWS
    return change.before == change.after and bool(fields & UNDOABLE) and follows_only


def standing(changes: Iterable[TourStopChange]) -> list[TourStopChange]:
    """Which changes of days and set of one stop still stand, of all of them from the first on.

    A move and its way back cancel each other out.
    """
    found: list[TourStopChange] = []
    for change in filter(_moved, changes):
        if found and _moved(change) == _backwards(_moved(found[-1])):
            found.pop()
        else:
            found.append(change)
    return found


def _refuse_undo(change: TourStopChange, stop: TourStop) -> None:
    if not is_move(change):
        raise MoveNotPermitted(
            _(
                "Zurücknehmen lassen sich nur Änderungen von Tagen und Satz. Alles andere ändern"
                " Sie bitte im Formular der Station."
            )
        )
    now = facts_of(stop)
    is_as_left = all(now[name] == after for name, (_before, after) in _moved(change).items())
    if not is_as_left or change.pk not in _latest(stop):
        raise MoveNotPermitted(
            _(
                "Die Station %(stop)s wurde seitdem wieder verschoben. Diese Änderung lässt sich"
                " nicht mehr zurücknehmen; bitte verschieben Sie die Station von Hand."
            )
            % {"stop": stop.venue.town}
        )
    old_set = _moved(change).get("exhibition_set", [None])[0]
    if old_set is not None and not ExhibitionSet.objects.filter(pk=old_set).exists():
        raise MoveNotPermitted(_("Den Satz von vorher gibt es nicht mehr."))


def _latest(stop: TourStop) -> set[int]:
    """The latest move, and the latest that still stands."""
    moves = [change for change in stop.changes.order_by("pk") if _moved(change)]
    return {change.pk for change in (*moves[-1:], *standing(moves)[-1:])}


def _moved(change: TourStopChange) -> dict:
    """What of days and set it changed."""
    return {name: values for name, values in change.changed.items() if name in UNDOABLE}


def _backwards(moved: dict) -> dict:
    return {name: [after, before] for name, (before, after) in moved.items()}


def _locked(pk: int) -> TourStop:
    """The stop as it is stored; nobody else changes it before the transaction ends."""
    holds.release_lapsed_holds()
    return TourStop.objects.select_for_update().get(pk=pk)


def _same(one: TourStop, other: TourStop) -> bool:
    return facts_of(one) == facts_of(other)


def _same_time_of_day(moment: datetime, by_days: timedelta) -> datetime:
    """As many days later, at the same time on the clocks in Europe/Berlin."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return timezone.make_aware(local.replace(tzinfo=None) + by_days, local.tzinfo)


def _from_json(field, value):
    return value if field.is_relation else field.to_python(value)
