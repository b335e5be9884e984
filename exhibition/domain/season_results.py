"""A plan as JSON: what a page shows of it later, without reckoning it anew.

Keys are primary keys, days ISO dates, kilometres rounded to one. Names of people are not in it.
"""

from exhibition.domain import planner
from exhibition.domain.planner.itinerary import Call
from exhibition.domain.planner.model import TravellingSet
from exhibition.enums import ResourceKind


def as_result(plan: planner.Plan, *, is_final: bool) -> dict:
    """``is_final``: nobody works on it any more."""
    season = plan.season
    baseline = planner.first_come(season)
    return {
        "is_final": is_final,
        "asked": len(season.requests),
        "served": len(plan.stops),
        "most": plan.most_served,
        "is_most_proven": plan.is_most_proven,
        "kilometres": round(plan.kilometres, 1),
        "least": round(plan.least_kilometres, 1),
        "is_least_proven": plan.is_least_proven,
        "kilometres_home": round(planner.kilometres_home(season, plan.stops), 1),
        "seconds": round(plan.seconds, 1),
        "was_stopped": plan.was_stopped,
        "first_come": {
            "served": len(baseline),
            "kilometres": round(planner.kilometres(season, baseline), 1),
        },
        "fleet": {
            ResourceKind.VAN.value: season.fleet.vans,
            ResourceKind.CREW.value: season.fleet.crews,
        },
        "sets": [_set(plan, one) for one in season.sets],
        "unserved": [
            {
                "request": one.request.key,
                "label": one.request.label,
                "reason": one.reason.value,
                "sentence": one.sentence,
            }
            for one in plan.unserved
        ],
    }


def _set(plan: planner.Plan, one: TravellingSet) -> dict:
    calls = planner.itinerary(plan.season, plan.stops, one)
    return {
        "key": one.key,
        "name": one.name,
        "depot": one.depot.name,
        "calls": [_call(plan, call) for call in calls],
    }


def _call(plan: planner.Plan, call: Call) -> dict:
    stop = call.stop
    is_planned = call.is_planned
    begin, end = (stop.taken_from, stop.taken_until) if is_planned else plan.season.taken(stop)
    return {
        "is_planned": is_planned,
        "request": stop.request.key if is_planned else None,
        "stop": None if is_planned else stop.key,
        "town": stop.request.place.name if is_planned else stop.place.name,
        "label": stop.request.label if is_planned else stop.label,
        "first": f"{stop.first}",
        "last": f"{stop.last}",
        "taken_from": f"{begin}",
        "taken_until": f"{end}",
        "kilometres": round(call.kilometres, 1),
        "kilometres_home": round(call.kilometres_home, 1),
        "idle_days": call.idle_days,
        "wish": stop.rank + 1 if is_planned else None,
        "is_locked": is_planned and stop.is_locked,
        "is_hold": not is_planned and stop.is_hold,
        "short_of": list(stop.short_of) if is_planned else [],
    }
