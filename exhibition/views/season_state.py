"""How far the work on a plan is, for its page and for the script that asks again and again."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core import jobs
from core.models import JobState
from exhibition.domain.season_plans import KIND
from exhibition.models import SeasonPlan


@dataclass(frozen=True)
class PlanState:
    """``percent`` None: there is no bar to show."""

    is_under_way: bool
    sentence: str
    percent: int | None = None
    is_failed: bool = False


def state_of(plan: SeasonPlan) -> PlanState:
    job = jobs.status(KIND, plan.pk)
    is_done = bool(plan.result) and plan.result["is_final"]
    if job is not None and job.state in (JobState.WAITING, JobState.RUNNING):
        return _under_way(plan, job)
    if is_done:
        return PlanState(False, _done(plan))
    why = job.message if job is not None and job.message else _("Die Rechnung ist abgebrochen.")
    return PlanState(False, why, is_failed=True)


def _under_way(plan: SeasonPlan, job) -> PlanState:
    if plan.is_stopped:
        return PlanState(True, _("Die Suche wird angehalten."), round(100 * job.progress))
    if job.state == JobState.RUNNING:
        sentence = job.message or _("Die Suche beginnt.")
        return PlanState(True, sentence, round(100 * job.progress))
    sentence = job.message or _(
        "Der Auftrag wartet auf den Hintergrunddienst. Dauert das länger als eine Minute, läuft"
        " dieser Dienst nicht: Bitte sagen Sie der Technik Bescheid."
    )
    return PlanState(True, sentence)


def _done(plan: SeasonPlan) -> str:
    if plan.result["was_stopped"]:
        return _("Die Suche wurde angehalten. Das ist der beste Plan bis dahin.")
    seconds = max(1, round(plan.result["seconds"]))
    return _("Gerechnet in %(seconds)s s. Gebucht ist damit nichts.") % {"seconds": seconds}
