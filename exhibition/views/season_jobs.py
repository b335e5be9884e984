"""Planning a season in the background, and how it is called in the list of such work."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import job_kinds, jobs
from core.dates import days_in_words
from core.job_kinds import Subject
from exhibition.domain import season_plans
from exhibition.models import SeasonPlan


def register() -> None:
    jobs.register(season_plans.KIND, season_plans.plan_in_background)
    job_kinds.register(season_plans.KIND, _("Saison planen"), _plans)


def _plans(keys: Collection[str]) -> dict[str, Subject]:
    return {
        str(plan.pk): Subject(
            days_in_words(plan.first_day, plan.last_day), reverse("season_plan", args=[plan.pk])
        )
        for plan in SeasonPlan.objects.filter(pk__in=keys)
    }
