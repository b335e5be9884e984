"""Plans of a season for planners: wanted, made in the background, kept a year.

The work is a job (``core/jobs.py``). The best plan so far stands in ``SeasonPlan.result``; a
worker that takes the work up again begins with it. The solvers are imported by the worker only.
"""

import time
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import jobs
from exhibition.domain import planner
from exhibition.domain.planner.asked import open_requests
from exhibition.domain.season_results import as_result
from exhibition.models import ExhibitionSet, SeasonPlan

KIND = "season_plan"
SECONDS = 9.0  # for a plan, at most
LOOK_EVERY = 0.5  # seconds between two looks whether somebody wants it to stop
MONTHS_AT_MOST = 36
KEPT = timedelta(days=365)


class NothingToPlan(Exception):
    """There is no plan for these days. The message is for a planner and says why."""


def start(first: date, last: date, *, by, locked: Iterable[dict] = ()) -> SeasonPlan:
    """Asks for a plan of a season, both days included, around what is ``locked``.

    Raises NothingToPlan. Nothing is booked by it.
    """
    refuse(first, last)
    with transaction.atomic():
        plan = SeasonPlan.objects.create(
            first_day=first, last_day=last, made_by=by, locked=list(locked)
        )
        jobs.enqueue(KIND, plan.pk, priority=10)
    return plan


def refuse(first: date, last: date) -> None:
    """Raises NothingToPlan with what speaks against planning these days."""
    if last < first:
        raise NothingToPlan(_("Der letzte Tag liegt vor dem ersten."))
    if last < timezone.localdate():
        raise NothingToPlan(_("Dieser Zeitraum ist schon vorbei. Bitte wählen Sie einen späteren."))
    if (last - first).days > MONTHS_AT_MOST * 31:
        sentence = _("Das ist zu lang: Bitte planen Sie höchstens %(months)s Monate auf einmal.")
        raise NothingToPlan(sentence % {"months": MONTHS_AT_MOST})
    if not ExhibitionSet.objects.filter(is_active=True).exists():
        raise NothingToPlan(
            _("Es ist kein Satz auf Reisen. Bitte kreuzen Sie das bei einem der Sätze an.")
        )
    if not open_requests(first, last):
        raise NothingToPlan(
            _("Für diesen Zeitraum gibt es keine offene Anfrage. Zu planen ist also nichts.")
        )


def again(plan: SeasonPlan, keep: Iterable[int], *, by) -> SeasonPlan:
    """A new plan for the same days that keeps the planned stops of these requests.

    What has become a stop of the tour since needs no keeping. Raises NothingToPlan.
    """
    keep = set(keep)
    still_open = {one.key for one in open_requests(plan.first_day, plan.last_day)}
    locked = [lock for lock in _stops_of(plan.result) if lock["request"] in keep & still_open]
    return start(plan.first_day, plan.last_day, by=by, locked=locked)


def stop(plan: SeasonPlan) -> None:
    """Ends the search with the best plan so far."""
    SeasonPlan.objects.filter(pk=plan.pk).update(is_stopped=True)


def delete(plans: Iterable[SeasonPlan]) -> int:
    """Forgets plans and the work on them; returns how many. No stop of the tour is touched."""
    keys = [plan.pk for plan in plans]
    jobs.forget(KIND, keys)
    SeasonPlan.objects.filter(pk__in=keys).delete()
    return len(keys)


def purge(at: datetime | None = None) -> int:
    """Forgets plans that were made more than a year ago; returns how many."""
    return delete(SeasonPlan.objects.filter(made_at__lt=(at or timezone.now()) - KEPT))


def plan_in_background(key: str, report: jobs.Report) -> None:
    """The work of a job. Raises CannotBeDone with a sentence."""
    plan = SeasonPlan.objects.filter(pk=key).first()
    if plan is None:
        return
    first, last = max(plan.first_day, timezone.localdate()), plan.last_day
    if last < first:
        raise jobs.CannotBeDone(_("Dieser Zeitraum ist inzwischen vorbei."))
    listener = _Listener(plan, report)
    try:
        found = planner.plan_season(
            first,
            last,
            locked=_locks(plan.locked),
            begin_with=_locks(_stops_of(plan.result)),
            seconds=SECONDS,
            should_stop=listener.should_stop,
            progress=listener.tell,
            better=listener.keep,
        )
    except planner.LockNotPossible as refusal:
        sentence = _("Was Sie festhalten wollen, geht nicht mehr. %(why)s")
        raise jobs.CannotBeDone(sentence % {"why": refusal}) from refusal
    listener.raise_what_happened()
    listener.keep(found, is_final=True)


def _stops_of(result: dict | None) -> list[dict]:
    """The planned stops of a result as they are locked."""
    return [
        {"request": call["request"], "set": one["key"], "first_day": call["first"]}
        for one in (result or {}).get("sets", ())
        for call in one["calls"]
        if call["is_planned"]
    ]


def _locks(values: Iterable[dict]) -> list[planner.Lock]:
    return [
        planner.Lock(one["request"], one["set"], date.fromisoformat(one["first_day"]))
        for one in values
    ]


class _Listener:
    """Between the planner and the tables: progress out, the wish to stop in."""

    def __init__(self, plan: SeasonPlan, report: jobs.Report):
        self.plan, self.report = plan, report
        self.begun = time.monotonic()
        self.looked = 0.0
        self.message = _("Die Anfragen werden gelesen.")
        self.happened: jobs.LeaseLost | None = None

    def tell(self, progress: planner.Progress) -> None:
        self.message = in_words(progress)

    def should_stop(self) -> bool:
        """Looks into the table, but not more often than needed."""
        if self.happened is None and time.monotonic() - self.looked >= LOOK_EVERY:
            self.looked = time.monotonic()
            self._report()
        return self.happened is not None or self.plan.is_stopped

    def _report(self) -> None:
        try:
            self.report(min(1.0, (self.looked - self.begun) / SECONDS), self.message)
        except jobs.LeaseLost as lost:  # not in the middle of a solver
            self.happened = lost
            return
        rows = SeasonPlan.objects.filter(pk=self.plan.pk)
        self.plan.is_stopped = rows.values_list("is_stopped", flat=True).first() is not False

    def keep(self, found: planner.Plan, *, is_final: bool = False) -> None:
        if self.happened is None:
            result = as_result(found, is_final=is_final)
            SeasonPlan.objects.filter(pk=self.plan.pk).update(result=result)

    def raise_what_happened(self) -> None:
        if self.happened is not None:
            raise self.happened


def in_words(progress: planner.Progress) -> str:
    """„18 Anfragen bedient, mehr als 20 gehen nicht. Jetzt: weniger Kilometer suchen.“"""
    now = {
        planner.Phase.COUNTING: _("zählen, wie viele zu bedienen sind"),
        planner.Phase.ROUTING: _("weniger Kilometer suchen"),
        planner.Phase.PROVING: _("beweisen, dass es nicht kürzer geht"),
    }[progress.phase]
    sentence = _("Bedient: %(served)s, mehr als %(most)s gehen nicht. Jetzt: %(now)s.")
    return sentence % {"served": progress.served, "most": progress.most, "now": now}
