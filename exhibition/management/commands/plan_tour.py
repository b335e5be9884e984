import json
from datetime import date, timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from exhibition.domain import planner

SEASON = timedelta(days=548)  # 18 months


class Command(BaseCommand):
    help = (
        "Proposes a tour for all open requests: most served, then fewest kilometres. "
        "Writes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--from", dest="first", type=day, help="YYYY-MM-DD, else today")
        parser.add_argument(
            "--until", dest="last", type=day, help="YYYY-MM-DD, else 18 months after the first day"
        )
        parser.add_argument("--seconds", type=float, default=8.0, help="plan so long at most")
        parser.add_argument("--json", action="store_true", help="for other programs")

    def handle(self, *, first, last, seconds, **options):
        first = first or timezone.localdate()
        last = last or first + SEASON
        if last < first:
            raise CommandError("--until lies before --from.")
        if seconds <= 0:
            raise CommandError("--seconds must be more than 0.")
        plan = planner.plan_season(first, last, seconds=seconds)
        self.stdout.write(
            as_json(plan, first, last) if options["json"] else as_table(plan, first, last)
        )


def day(text: str) -> date:
    """A day as on the command line. Raises ValueError, which argparse explains."""
    return date.fromisoformat(text)


def as_table(plan: planner.Plan, first: date, last: date) -> str:
    """The proposal for reading."""
    lines = [f"Proposal for {first} to {last}. Nothing was saved."]
    for one in plan.season.sets:
        lines += ["", f"{one.name} (depot {one.depot.name})"]
        rows = sorted([*_fixed_rows(plan, one.key), *_planned_rows(plan, one.key)])
        lines += [f"  {begin} – {end}  {what:<8}  {who}" for begin, end, what, who in rows]
        lines += [] if rows else ["  no stops"]
    if plan.unserved:
        lines += ["", "Not served"]
        lines += [f"  {one.request.label}: {one.sentence}" for one in plan.unserved]
    return "\n".join([*lines, "", *_verdict(plan)])


def _fixed_rows(plan, set_key):
    return [
        (stop.first, stop.last, "hold" if stop.is_hold else "fixed", stop.label)
        for stop in plan.season.fixed
        if stop.set_key == set_key
    ]


def _planned_rows(plan, set_key):
    return [
        (stop.first, stop.last, "proposed", f"{stop.request.label} ({_notes(stop)})")
        for stop in plan.stops
        if stop.set.key == set_key
    ]


def _notes(stop: planner.PlannedStop) -> str:
    return ", ".join([f"wish {stop.rank + 1}", *(f"no {kind} free" for kind in stop.short_of)])


def _verdict(plan: planner.Plan) -> list[str]:
    served = f"Served: {len(plan.stops)} of {len(plan.season.requests)}"
    served += (
        " (proven: no plan serves more)."
        if plan.is_most_proven
        else f" (not proven: a better plan could serve {plan.most_served} at most)."
    )
    driven = f"Kilometres with the fixed stops: {plan.kilometres:.0f}"
    driven += (
        " (proven: no plan that serves as many drives less)."
        if plan.is_least_proven
        else f" (not proven: at best {100 * plan.gap_in_kilometres:.1f} % less)."
    )
    return [served, driven, f"Planned in {plan.seconds:.1f} s."]


def as_json(plan: planner.Plan, first: date, last: date) -> str:
    """The proposal for programs; names stay as they are, keys are primary keys."""
    return json.dumps(
        {
            "from": f"{first}",
            "until": f"{last}",
            "served": len(plan.stops),
            "requests": len(plan.season.requests),
            "most_served": plan.most_served,
            "most_served_is_proven": plan.is_most_proven,
            "kilometres": round(plan.kilometres, 1),
            "least_kilometres": round(plan.least_kilometres, 1),
            "least_kilometres_is_proven": plan.is_least_proven,
            "seconds": round(plan.seconds, 2),
            "stops": [_stop(one) for one in plan.stops],
            "unserved": [
                {"request": one.request.key, "reason": one.reason, "sentence": one.sentence}
                for one in plan.unserved
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _stop(stop: planner.PlannedStop) -> dict:
    return {
        "request": stop.request.key,
        "place": stop.request.place.name,
        "set": stop.set.key,
        "first": f"{stop.first}",
        "last": f"{stop.last}",
        "taken_from": f"{stop.taken_from}",
        "taken_until": f"{stop.taken_until}",
        "wish": stop.rank + 1,
        "short_of": list(stop.short_of),
    }
