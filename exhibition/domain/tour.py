"""The tour: which stops may stand beside each other, and what may become of a stop.

A set is at one stop at a time. It is taken from ``TourStop.taken_from`` to
``TourStop.taken_until``, both days included, so transport and set-up are part of it. A draft,
a cancelled and a relocated stop take no set.

Whoever books locks the set's row first: of two bookings at the same moment one waits and
then sees the other.
"""

from django.db import transaction
from django.db.models import DateField
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.enums import FREE_STATES, StopState
from exhibition.models import ExhibitionSet, TourStop, TourStopChange

# What may follow what. A new stop may be entered in any state: old ones are added later.
PERMITTED: dict[StopState, frozenset[StopState]] = {
    StopState.DRAFT: frozenset(
        {StopState.ON_HOLD, StopState.CONTRACT_OUT, StopState.SIGNED, StopState.CANCELLED}
    ),
    StopState.ON_HOLD: frozenset(
        {StopState.DRAFT, StopState.CONTRACT_OUT, StopState.SIGNED, StopState.CANCELLED}
    ),
    StopState.CONTRACT_OUT: frozenset({StopState.ON_HOLD, StopState.SIGNED, StopState.CANCELLED}),
    StopState.SIGNED: frozenset(
        {StopState.IN_TRANSIT, StopState.SET_UP, StopState.CANCELLED, StopState.RELOCATED}
    ),
    StopState.IN_TRANSIT: frozenset({StopState.SET_UP, StopState.CANCELLED, StopState.RELOCATED}),
    StopState.SET_UP: frozenset(
        {StopState.OPEN, StopState.CANCELLED, StopState.TERMINATED, StopState.RELOCATED}
    ),
    StopState.OPEN: frozenset({StopState.CLOSED, StopState.TERMINATED, StopState.RELOCATED}),
    StopState.CLOSED: frozenset({StopState.RETURNED}),
    StopState.RETURNED: frozenset({StopState.CHECKED}),
    StopState.CHECKED: frozenset(),
    StopState.CANCELLED: frozenset({StopState.DRAFT}),
    StopState.TERMINATED: frozenset(),
    StopState.RELOCATED: frozenset(),
}


class SetNotFree(Exception):
    """The set is somewhere else on these days. The message says where, from when to when."""


class StateNotPermitted(Exception):
    """A stop cannot go from where it is to where it should. The message is for an editor."""


def conflicts(stop: TourStop) -> list[TourStop]:
    """The other stops that take the same set on days on which ``stop`` needs it, by day."""
    if stop.exhibition_set_id is None:
        return []
    others = TourStop.objects.exclude(state__in=FREE_STATES).exclude(pk=stop.pk)
    others = others.filter(exhibition_set=stop.exhibition_set_id).annotate(
        first_day=Coalesce("leaves_depot", "opens", output_field=DateField()),
        last_day=Coalesce("back_in_depot", "closes", "opens", output_field=DateField()),
    )
    overlapping = others.filter(first_day__lte=stop.taken_until, last_day__gte=stop.taken_from)
    return list(overlapping.select_related("venue").order_by("first_day", "pk"))


def book(stop: TourStop, *, by, state: StopState = StopState.SIGNED) -> TourStop:
    """Books the set for the stop, which is then in ``state``; saves a new stop too.

    Raises SetNotFree when the set is taken or none is chosen, StateNotPermitted when the stop
    cannot be booked any more. Booked twice by mistake it stays booked once.
    """
    if stop.exhibition_set_id is None:
        raise SetNotFree(_("Bitte zuerst einen Ausstellungssatz wählen."))
    return _save_in_state(stop, state, by=by)


def change_state(stop: TourStop, new_state: StopState, *, by) -> TourStop:
    """Moves a stop on and writes down who did it.

    Raises StateNotPermitted where the way is not open (also for the state it is in already),
    SetNotFree where the stop would take its set anew and somebody else has it.
    """
    if _stored_state(stop) == new_state:
        raise StateNotPermitted(
            _("Die Station ist schon im Stand „%(state)s“.") % {"state": _label(new_state)}
        )
    return _save_in_state(stop, new_state, by=by)


def save(stop: TourStop, *, by) -> TourStop:
    """Saves a new or edited stop with its texts, in the state that it carries.

    Raises SetNotFree and StateNotPermitted like ``book`` and ``change_state``.
    """
    return _save_in_state(stop, stop.state, by=by)


def refuse(stop: TourStop, state: StopState, *, before: StopState | None) -> None:
    """Raises what speaks against having ``stop`` in ``state``; ``before`` None: it is new."""
    _refuse_way(stop, state, before)
    if stop.exhibition_set_id is not None and state not in FREE_STATES:
        taken = conflicts(stop)
        if taken:
            raise SetNotFree(_sentence(stop, taken))


@transaction.atomic
def _save_in_state(stop: TourStop, state: StopState, *, by) -> TourStop:
    if stop.exhibition_set_id is not None:
        ExhibitionSet.objects.select_for_update().get(pk=stop.exhibition_set_id)
    before = _stored_state(stop, lock=True)
    refuse(stop, state, before=before)
    stop.state = state
    stop.sequence += 0 if before is None else 1
    stop.save()
    if before != state:
        TourStopChange.objects.create(stop=stop, before=before or "", after=state, changed_by=by)
    return stop


def _stored_state(stop: TourStop, *, lock: bool = False) -> StopState | None:
    rows = TourStop.objects.filter(pk=stop.pk)
    rows = rows.select_for_update() if lock else rows
    state = rows.values_list("state", flat=True).first()
    return StopState(state) if state else None


def _refuse_way(stop: TourStop, state: StopState, before: StopState | None) -> None:
    if state == StopState.RELOCATED and stop.successor_id is None:
        raise StateNotPermitted(_("Bitte zuerst eintragen, wohin die Station umgezogen ist."))
    if before is None or before == state or state in PERMITTED[before]:
        return
    ways = [label for known, label in StopState.choices if known in PERMITTED[before]]
    sentence = _("Von „%(before)s“ geht es nicht zu „%(after)s“.")
    sentence += " " + (_("Möglich: %(ways)s.") if ways else _("Dieser Stand ist endgültig."))
    raise StateNotPermitted(
        sentence
        % {
            "before": _label(before),
            "after": _label(state),
            "ways": ", ".join(str(way) for way in ways),
        }
    )


def _sentence(stop: TourStop, taken: list[TourStop]) -> str:
    places = [
        _("%(town)s (%(begin)s bis %(end)s)")
        % {
            "town": other.venue.town,
            "begin": day_in_words(other.taken_from),
            "end": day_in_words(other.taken_until),
        }
        for other in taken
    ]
    sentence = _("„%(set)s“ ist an diesen Tagen nicht frei: %(places)s.")
    return sentence % {"set": stop.exhibition_set, "places": ", ".join(places)}


def _label(state: StopState) -> str:
    return str(StopState(state).label)
