"""The tour: which stops may stand beside each other, and what may become of a stop.

A set, a media station, a van and a crew are at one stop at a time; ``occupations`` says on which
days a stop takes them. A draft, a cancelled and a relocated stop take nothing.

The database refuses double bookings by itself (``occupation_guard``), whoever writes. Here
the refusal gets its words: of two who book at the same moment one waits and then sees the other.
"""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain import (
    approval,
    holds,
    occupation_guard,
    openings,
    request_following,
    stop_log,
)
from exhibition.domain.occupations import collisions
from exhibition.domain.stop_states import PERMITTED, StateNotPermitted, label_of, refuse_way
from exhibition.enums import FREE_STATES, StopState
from exhibition.models import TourOccupation, TourResource, TourStop

__all__ = [
    "PERMITTED",
    "SetNotFree",
    "StateNotPermitted",
    "book",
    "change_state",
    "conflicts",
    "refuse",
    "save",
    "save_resource",
]


class SetNotFree(Exception):
    """The set, a station, van or crew is elsewhere on these days.

    The message says what, where, from when to when.
    """


def conflicts(stop: TourStop) -> list[TourStop]:
    """The other stops that have something of what ``stop`` needs on days on which it needs it."""
    return list(dict.fromkeys(taken.stop for taken in collisions(stop)))


def book(stop: TourStop, *, by, state: StopState = StopState.SIGNED) -> TourStop:
    """Books the set for the stop, which is then in ``state``; saves a new stop too.

    Raises SetNotFree when the set is taken or none is chosen, StateNotPermitted when the stop
    cannot be booked any more. Booked twice by mistake it stays booked once.
    """
    if stop.exhibition_set_id is None:
        raise SetNotFree(_("Bitte zuerst einen Ausstellungssatz wählen."))
    return _save_in_state(stop, state, by=by)


def change_state(stop: TourStop, new_state: StopState, *, by, note: str = "") -> TourStop:
    """Moves a stop on and writes down who did it, with ``note``.

    Raises StateNotPermitted where the way is not open (also for the state it is in already),
    SetNotFree where the stop would take its set anew and somebody else has it.
    """
    if _stored_state(stop) == new_state:
        raise StateNotPermitted(
            _("Die Station ist schon im Stand „%(state)s“.") % {"state": label_of(new_state)}
        )
    return _save_in_state(stop, new_state, by=by, note=note)


def save(
    stop: TourStop, *, by, resources: Iterable[TourResource] | None = None, note: str = ""
) -> TourStop:
    """Saves a new or edited stop with its texts, in the state that it carries.

    ``resources``: the stations, vans and crews that it takes from now on; None leaves them.
    What changed is written down with ``note``. Raises SetNotFree and StateNotPermitted like
    ``book`` and ``change_state``.
    """
    return _save_in_state(stop, stop.state, by=by, resources=resources, note=note)


def save_resource(resource: TourResource) -> TourResource:
    """Saves a new or edited station, van or crew.

    Raises SetNotFree where it would then be in two places, as a station of another set may be.
    """
    sentence = _("„%(name)s“ wäre dann an denselben Tagen bei zwei Stationen der Tour.")
    sentence += " " + _("Bitte zuerst dort nachsehen, wofür „%(name)s“ eingeteilt ist.")
    with transaction.atomic():
        holds.release_lapsed_holds()
        _write(resource.save, otherwise=lambda: sentence % {"name": resource.name})
    return resource


def refuse(
    stop: TourStop,
    state: StopState,
    *,
    before: StopState | None,
    resources: Iterable[TourResource] | None = None,
) -> None:
    """Raises what speaks against having ``stop`` in ``state``; ``before`` None: it is new."""
    refuse_way(stop, state, before)
    holds.refuse_hold(stop, state)
    approval.refuse_next_step(stop, state, before=before)
    if state not in FREE_STATES:
        taken = collisions(stop, resources)
        if taken:
            raise SetNotFree(_sentence(taken))


@transaction.atomic
def _save_in_state(
    stop: TourStop,
    state: StopState,
    *,
    by,
    resources: Iterable[TourResource] | None = None,
    note: str = "",
) -> TourStop:
    holds.release_lapsed_holds()
    before = stop_log.stored(stop.pk, lock=True)
    refuse(stop, state, before=before and before.state, resources=resources)
    stop.approval_asked_at = approval.asked_at(stop, state, before=before)
    stop.hold_until = stop.hold_until if state == StopState.ON_HOLD else None
    stop.state = state
    stop.sequence = before.sequence + 1 if before else 0
    _write(
        lambda: _save_with_resources(stop, resources),
        otherwise=lambda: _sentence(collisions(stop, resources)),
    )
    stop_log.write(stop, before, by=by, note=note)
    openings.tell_of_change(stop)
    request_following.follow(stop, by=by)
    return stop


def _save_with_resources(stop: TourStop, resources: Iterable[TourResource] | None) -> None:
    """What is given back is given back first: it may be taken on the new days."""
    if resources is not None and stop.pk:
        stop.resources.remove(*stop.resources.exclude(pk__in=[r.pk for r in resources]))
    stop.save()
    if resources is not None:
        stop.resources.set(resources)


def _write(write, *, otherwise) -> None:
    """Calls ``write``; where the database's guard refuses, SetNotFree with ``otherwise()``."""
    try:
        with transaction.atomic():
            write()
    except IntegrityError as error:
        if not occupation_guard.is_refusal(error):
            raise
        raise SetNotFree(otherwise()) from error


def _stored_state(stop: TourStop) -> StopState | None:
    state = TourStop.objects.filter(pk=stop.pk).values_list("state", flat=True).first()
    return StopState(state) if state else None


def _sentence(taken: list[TourOccupation]) -> str:
    """A sentence for each thing that is taken."""
    places: dict[str, list[str]] = {}
    for occupation in taken:
        place = _("%(town)s (%(begin)s bis %(end)s)") % {
            "town": occupation.stop.venue.town,
            "begin": day_in_words(occupation.first_day),
            "end": day_in_words(occupation.last_day),
        }
        places.setdefault(str(occupation.thing), []).append(place)
    sentence = _("„%(set)s“ ist an diesen Tagen nicht frei: %(places)s.")
    return " ".join(
        sentence % {"set": thing, "places": ", ".join(where)} for thing, where in places.items()
    )
