"""When a stop ends otherwise than planned: it moves to another house, or the house ends it."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain import holds, tour
from exhibition.domain.stop_days import label_of_field, refuse_wrong_order, suggest_slug
from exhibition.domain.stop_states import StateNotPermitted, label_of, refuse_step
from exhibition.enums import ENDED_STATES, StopState
from exhibition.models import TourStop

EARLY_STATES = (StopState.DRAFT, StopState.ON_HOLD, StopState.CONTRACT_OUT)


def relocate(
    stop: TourStop,
    *,
    to: TourStop,
    by,
    state: StopState = StopState.CONTRACT_OUT,
    note: str = "",
) -> TourStop:
    """Moves a stop to another house; returns the new stop, which takes its set.

    ``to`` is a new stop (venue and days are enough) or one that is planned already; it is then in
    ``state``, or stays where it is if it is further. The old stop keeps its history and
    points to it. All of it happens or nothing: the new stop may have the set on the same days.
    Raises StateNotPermitted or SetNotFree.
    """
    with transaction.atomic():
        old = _locked(stop)
        _refuse_relocation(old, to)
        is_new, state = to.pk is None, _state_of_successor(to, state)
        to.exhibition_set = to.exhibition_set or old.exhibition_set
        if is_new:
            to.has_visitors_book = old.has_visitors_book
            _make_draft(to, by=by)
        old.successor = to
        tour.change_state(old, StopState.RELOCATED, by=by, note=note)
        to.state = state
        return tour.save(to, by=by, resources=old.resources.all() if is_new else None)


def terminate(
    stop: TourStop,
    *,
    ended_on: date,
    take_down_on: date | None = None,
    back_in_depot: date | None = None,
    by,
    note: str = "",
) -> TourStop:
    """The house has ended the exhibition; ``ended_on`` was its last day there.

    That is today at the latest: visitors are told at once that it is over.

    Days of taking down and transport stay as planned unless given; given earlier, the set is free
    sooner. Returns the stop as it is stored then. Raises StateNotPermitted where the day does not
    fit, SetNotFree where later days are taken.
    """
    with transaction.atomic():
        ended = _locked(stop)
        _refuse_last_day(ended, ended_on)
        ended.closes = ended_on
        ended.take_down_on = take_down_on or ended.take_down_on
        ended.back_in_depot = back_in_depot or ended.back_in_depot
        refuse_wrong_order(ended)
        return tour.change_state(ended, StopState.TERMINATED, by=by, note=note)


def _refuse_relocation(old: TourStop, to: TourStop) -> None:
    refuse_step(StopState(old.state), StopState.RELOCATED)
    refuse_wrong_order(to)
    if to.pk is None:
        return
    if to.pk == old.pk or to.state in ENDED_STATES:
        raise StateNotPermitted(
            _("Die Station %(stop)s kommt nicht mehr. Bitte eine wählen, die noch geplant ist.")
            % {"stop": to}
        )
    if TourStop.objects.filter(successor=to).exists():
        raise StateNotPermitted(
            _("Nach %(stop)s ist schon eine andere Station umgezogen. Bitte eine andere wählen.")
            % {"stop": to}
        )


def _state_of_successor(to: TourStop, state: StopState) -> StopState:
    is_further = to.pk is not None and to.state not in EARLY_STATES
    return StopState(to.state) if is_further else state


def _make_draft(to: TourStop, *, by) -> None:
    """A draft takes nothing, so the old stop can point to it before it gives its set back."""
    to.slug = to.slug or suggest_slug(to.venue.town, to.opens)
    hold_until, to.state = to.hold_until, StopState.DRAFT
    tour.save(to, by=by)
    to.hold_until = hold_until


def _refuse_last_day(stop: TourStop, ended_on: date) -> None:
    refuse_step(StopState(stop.state), StopState.TERMINATED)
    if ended_on < stop.opens:
        raise StateNotPermitted(
            _(
                "Der erste Tag wäre erst der %(opens)s. Eine Station, die nie geöffnet hat, setzen"
                " Sie bitte im Formular auf „%(cancelled)s“."
            )
            % {"opens": day_in_words(stop.opens), "cancelled": label_of(StopState.CANCELLED)},
            field="ended_on",
        )
    if stop.closes and ended_on > stop.closes:
        raise StateNotPermitted(
            _("Der letzte Tag ist ohnehin der %(closes)s. Bitte einen früheren Tag eintragen.")
            % {"closes": day_in_words(stop.closes)},
            field="ended_on",
        )
    if ended_on > timezone.localdate():
        raise StateNotPermitted(
            _(
                "Der %(day)s kommt erst noch. Solange die Ausstellung dort zu sehen ist, verkürzen"
                " Sie bitte nur „%(label)s“ im Formular der Station."
            )
            % {"day": day_in_words(ended_on), "label": label_of_field("closes")},
            field="ended_on",
        )


def _locked(stop: TourStop) -> TourStop:
    """The stop as it is stored; nobody else changes it before the transaction ends."""
    holds.release_lapsed_holds()
    return TourStop.objects.select_for_update().get(pk=stop.pk)
