"""Planned stops become stops of the tour, each on its own: what one is refused stops no other."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from exhibition.domain import tour
from exhibition.domain.offers import NotPossible, missing_on, pencil_in
from exhibition.enums import StopState
from exhibition.models import ExhibitionRequest, SeasonPlan, TourStop


@dataclass
class TakenOver:
    """What became of it. ``refusals`` are sentences; ``without`` says what a stop goes without."""

    stops: list[TourStop] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    without: list[tuple[TourStop, list[str]]] = field(default_factory=list)


def take_over(
    plan: SeasonPlan, keys: Collection[int], *, by, state: StopState = StopState.ON_HOLD
) -> TakenOver:
    """Makes stops of the planned stops of these requests, in the order of their days."""
    planned = [
        (call["first"], call, one["key"])
        for one in (plan.result or {}).get("sets", ())
        for call in one["calls"]
        if call["is_planned"] and call["request"] in keys
    ]
    requests = ExhibitionRequest.objects.in_bulk([call["request"] for _day, call, _set in planned])
    done = TakenOver()
    for first, call, set_key in sorted(planned, key=lambda one: (one[0], one[1]["label"])):
        request = requests.get(call["request"])
        if request is not None:
            _take(done, request, call, set_key, date.fromisoformat(first), by, state)
    return done


def _take(done: TakenOver, request, call: dict, set_key: int, first: date, by, state) -> None:
    try:
        stop = pencil_in(request, set_key=set_key, first=first, by=by, state=state)
    except NotPossible as refusal:
        done.refusals.append(str(refusal))
    except (tour.SetNotFree, tour.StateNotPermitted) as refusal:
        done.refusals.append(f"{call['label']}: {refusal}")
    else:
        done.stops.append(stop)
        missing = missing_on(stop) if state == StopState.ON_HOLD else []
        done.without += [(stop, missing)] if missing else []
