"""A plan as a page shows it: a table and a timeline for each set, made from the saved result."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from core.dates import days_in_words, format_date
from exhibition.domain.offers import awaits_date
from exhibition.models import ExhibitionRequest, SeasonPlan, TourStop
from exhibition.views.season_words import kilometres, notes, verdict

UNITS_A_DAY = 4  # of the timeline
ROOM_FOR_NAME = 100  # units


@dataclass(frozen=True)
class ShownCall:
    """A stop of a set. ``can_take``: it is planned and not yet a stop of the tour."""

    number: int
    town: str
    label: str
    days: str
    kilometres: str
    idle_days: int | None
    notes: list[str]
    kind: str  # planned, hold or fixed
    request: int | None
    is_locked: bool
    url: str
    became: TourStop | None
    can_take: bool
    x: int
    width: int


@dataclass(frozen=True)
class ShownSet:
    name: str
    depot: str
    calls: list[ShownCall]


@dataclass(frozen=True)
class Shown:
    """``months``: where each begins on the timeline, and its name."""

    sets: list[ShownSet]
    unserved: list[dict]
    verdict: list[str]
    months: list[tuple[int, str]]
    width: int

    @property
    def can_take(self) -> list[int]:
        return [call.request for one in self.sets for call in one.calls if call.can_take]


def shown(plan: SeasonPlan) -> Shown:
    """Reads what has become of requests and stops since, in two queries."""
    result = plan.result
    calls = [call for one in result["sets"] for call in one["calls"]]
    keys = [call["request"] for call in calls] + [one["request"] for one in result["unserved"]]
    rows = ExhibitionRequest.objects.select_related("stop__venue")
    requests = rows.in_bulk([key for key in keys if key])
    there = set(
        TourStop.objects.filter(
            pk__in=[call["stop"] for call in calls if call["stop"]]
        ).values_list("pk", flat=True)
    )
    return Shown(
        sets=[
            ShownSet(
                one["name"],
                one["depot"],
                [
                    _call(plan, number, call, requests, there)
                    for number, call in enumerate(one["calls"], start=1)
                ],
            )
            for one in result["sets"]
        ],
        unserved=[
            one | {"url": _request_url(one["request"]) if one["request"] in requests else ""}
            for one in result["unserved"]
        ],
        verdict=verdict(result),
        months=list(_months(plan)),
        width=_x(plan, plan.last_day) + UNITS_A_DAY,
    )


def _call(plan, number: int, call: dict, requests: dict, there: set) -> ShownCall:
    request = requests.get(call["request"])
    became = request.stop if request else None
    first, last = date.fromisoformat(call["first"]), date.fromisoformat(call["last"])
    begin = max(date.fromisoformat(call["taken_from"]), plan.first_day)
    end = min(date.fromisoformat(call["taken_until"]), plan.last_day)
    kind = "planned" if call["is_planned"] else "hold" if call["is_hold"] else "fixed"
    return ShownCall(
        number=number,
        town=call["town"],
        label=call["label"],
        days=days_in_words(first, last),
        kilometres=kilometres(call["kilometres"]),
        idle_days=call["idle_days"],
        notes=notes(call) + ([_("vorgemerkt")] if kind == "hold" else []),
        kind=kind,
        request=call["request"],
        is_locked=call["is_locked"],
        url=_url(call, request, there),
        became=became,
        can_take=kind == "planned" and request is not None and awaits_date(request),
        x=_x(plan, begin),
        width=max(UNITS_A_DAY, _x(plan, end) - _x(plan, begin) + UNITS_A_DAY),
    )


def _url(call: dict, request, there: set) -> str:
    if request is not None:
        return _request_url(request.pk)
    if call["stop"] in there:
        return stop_url(call["stop"])
    return ""


def _request_url(key: int) -> str:
    return reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[key])


def stop_url(key: int) -> str:
    return reverse("wagtailsnippets_exhibition_tourstop:edit", args=[key])


def _x(plan: SeasonPlan, day: date) -> int:
    return (day - plan.first_day).days * UNITS_A_DAY


def _months(plan: SeasonPlan):
    """The first of each month of the season and its name, where there is room for it.

    The first one has the year, and each January.
    """
    year, month, is_first = plan.first_day.year, plan.first_day.month, True
    while (day := date(year, month, 1)) <= plan.last_day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        begin, end = max(0, _x(plan, day)), _x(plan, date(year, month, 1))
        if end - begin >= ROOM_FOR_NAME:
            yield begin, format_date(day, "M Y" if is_first or day.month == 1 else "M")
            is_first = False
