"""A date for a request: which ones to offer, and how one becomes a stop of the tour.

The planner only proposes. Here a proposal is pencilled in, through ``domain/tour.py``, which
refuses what somebody else has taken meanwhile.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words
from core.models import District
from core.places import places, plain
from exhibition.domain import planner, request_steps, tour
from exhibition.domain.occupations import collisions
from exhibition.domain.planner.places import place_of
from exhibition.domain.request_states import OPEN_STATES
from exhibition.domain.stop_days import suggest_slug
from exhibition.enums import OfferState, ResourceKind, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, TourResource, TourStop, Venue

HOLD_DAYS = 14  # a pencilled date is kept for the house so long, the last day included
STATES = (StopState.ON_HOLD, StopState.DRAFT)  # what a proposal may become
TRAVELLING = (ResourceKind.VAN, ResourceKind.CREW)


class NotPossible(Exception):
    """A proposal cannot become a stop. The message is for a planner and says how to mend it."""


def awaits_date(request: ExhibitionRequest) -> bool:
    """Whether a date can be offered: it is open, and nothing but a draft is planned for it."""
    stop = request.stop
    is_planned = stop is not None and stop.state != StopState.DRAFT and not _has_lapsed(stop)
    return request.state in OPEN_STATES and not is_planned


def _has_lapsed(stop: TourStop) -> bool:
    """``holds.lapsed`` for a stop that is loaded: pages ask it of many."""
    until = stop.hold_until
    return stop.state == StopState.ON_HOLD and until is not None and until < timezone.localdate()


@transaction.atomic
def pencil_in(
    request: ExhibitionRequest,
    *,
    set_key: int,
    first: date,
    by,
    state: StopState = StopState.ON_HOLD,
) -> TourStop:
    """Makes a stop of a proposal and links the request to it; a draft of it is used again.

    On hold it is kept for ``HOLD_DAYS`` days, with the first van and the first crew in use that
    are free on both its ways (none where none is). Raises ``NotPossible``, ``tour.SetNotFree``
    and ``tour.StateNotPermitted``, each with a sentence.
    """
    request = request_steps.locked(request.pk)
    _refuse_second_stop(request)
    stop = _keep(request, request.stop, set_key, first, by, state)
    request.stop = stop
    request.save(update_fields=["stop"])
    return stop


@transaction.atomic
def keep_for(request: ExhibitionRequest, *, set_key: int, first: date, by) -> TourStop:
    """Makes a stop on hold of a proposal, for a request that is offered several dates.

    As ``pencil_in``, but the request is not linked: the stop is theirs when they choose it.
    """
    return _keep(request, None, set_key, first, by, StopState.ON_HOLD)


def _keep(request, stop: TourStop | None, set_key: int, first: date, by, state) -> TourStop:
    _refuse(request, first)
    one_set = ExhibitionSet.objects.filter(pk=set_key, is_active=True).first()
    if one_set is None:
        raise NotPossible(_("Diesen Satz gibt es nicht mehr, oder er ist nicht auf Reisen."))
    stop = stop or TourStop(venue=known_venue(request) or _new_venue(request))
    _give_dates(stop, request, first)
    stop.exhibition_set, stop.state = one_set, state
    stop.slug = stop.slug or suggest_slug(stop.venue.town, stop.opens)
    is_hold = state == StopState.ON_HOLD
    stop.hold_until = timezone.localdate() + timedelta(days=HOLD_DAYS) if is_hold else None
    return tour.save(stop, by=by, resources=free_resources(stop) if is_hold else ())


def free_resources(stop: TourStop) -> list[TourResource]:
    """The first van and the first crew in use that are free on both ways of the stop."""
    in_use = TourResource.objects.filter(kind__in=TRAVELLING, is_active=True)
    in_use = list(in_use.order_by("kind", "name"))
    taken = {occupation.resource_id for occupation in collisions(stop, in_use)}
    chosen: dict[str, TourResource] = {}
    for resource in in_use:
        if resource.pk not in taken:
            chosen.setdefault(resource.kind, resource)
    return list(chosen.values())


def known_venue(request: ExhibitionRequest) -> Venue | None:
    """The house of the request, when it is among ours."""
    found = Venue.objects.filter(name__iexact=request.house, town__iexact=request.town)
    return found.order_by("pk").first()


def _refuse(request: ExhibitionRequest, first: date) -> None:
    values = {"request": f"{request.town}, {request.number}"}
    if request.state not in OPEN_STATES:
        values["state"] = request.get_state_display()
        raise NotPossible(_("Die Anfrage %(request)s ist inzwischen „%(state)s“.") % values)
    if planner.Buffers().taken(first, first)[0] < timezone.localdate():
        values["day"] = day_in_words(first)
        sentence = _("%(request)s: Für den %(day)s müsste der Transport schon unterwegs sein.")
        raise NotPossible(sentence % values)


def _refuse_second_stop(request: ExhibitionRequest) -> None:
    values = {"request": f"{request.town}, {request.number}"}
    if request.state in OPEN_STATES and not awaits_date(request):
        values |= {"stop": request.stop, "state": request.stop.get_state_display()}
        sentence = _(
            "Für die Anfrage %(request)s gibt es schon eine Station: %(stop)s (%(state)s)."
        )
        raise NotPossible(sentence % values)
    if request.offers.filter(state=OfferState.OPEN).exists():
        sentence = _("Die Anfrage %(request)s hat schon angebotene Termine. Bitte dort ergänzen.")
        raise NotPossible(sentence % values)


def _give_dates(stop: TourStop, request: ExhibitionRequest, first: date) -> None:
    buffers = planner.Buffers()
    last = planner.asked.as_request(request, {}).last_day(first)
    stop.leaves_depot = first - timedelta(days=buffers.before)
    stop.set_up_on = first - timedelta(days=buffers.set_up)
    stop.opens, stop.closes = first, last
    stop.take_down_on = last + timedelta(days=buffers.take_down)
    stop.back_in_depot = None


def _new_venue(request: ExhibitionRequest) -> Venue:
    """The house as the request names it, in the middle of its town."""
    ags = request.district.ags if request.district else _district_of(request.town)
    district = District.objects.filter(ags=ags).first()
    place = place_of(request.town, ags)
    if district is None or place is None:
        sentence = _(
            "Wo „%(town)s“ liegt, wissen wir nicht. Bitte legen Sie das Haus zuerst unter „Häuser“"
            " an, mit demselben Namen und Ort wie in der Anfrage."
        )
        raise NotPossible(sentence % {"town": request.town})
    return Venue.objects.create(
        name=request.house or request.town,
        kind=request.kind,
        street=request.street,
        postcode=request.postcode,
        town=request.town,
        district=district,
        latitude=place.latitude,
        longitude=place.longitude,
        is_step_free=request.step_free or None,
    )


def _district_of(town: str) -> str | None:
    found = (one.district_ags for one in places() if plain(one.name) == plain(town))
    return next(found, None)


def missing_on(stop: TourStop) -> list[str]:
    """What travels with stops but not with this one, in words: „Transporter“, „Team“."""
    in_use = TourResource.objects.filter(kind__in=TRAVELLING, is_active=True)
    has = set(stop.resources.values_list("kind", flat=True))
    kinds = set(in_use.values_list("kind", flat=True)) - has
    return [str(ResourceKind(kind).label) for kind in TRAVELLING if kind in kinds]
