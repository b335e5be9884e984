"""„Saison planen“: which days, which requests, and the plans that were made."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from core.dates import days_in_words, month_in_words
from exhibition.domain import season_plans
from exhibition.domain.planner import Request
from exhibition.domain.planner.asked import open_requests
from exhibition.forms.admin_season import SeasonForm
from exhibition.models import ExhibitionRequest, SeasonPlan

PLANS, PLAN = "season_plans", "season_plan"  # names of addresses
SHOWN_AT_MOST = 30  # old plans


def may_plan(user) -> bool:
    return user.has_perm("exhibition.add_tourstop")


def planners_only(view):
    """For who may add stops of the tour."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_plan(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(guarded)


@planners_only
@require_http_methods(["GET", "POST"])
def plans(request: HttpRequest) -> HttpResponse:
    """The form with the open requests of its days; posted, it begins a plan."""
    values = request.POST if request.method == "POST" else request.GET
    form = SeasonForm(values) if "first" in values else SeasonForm.usual()
    if request.method == "POST" and form.is_valid():
        days = form.cleaned_data
        plan = season_plans.start(days["first"], days["last"], by=request.user)
        return redirect(PLAN, plan.pk)
    context = {
        "form": form,
        "requests": _requests(form),
        "is_wrong": not form.is_valid(),
        "plans": _old_plans(),
        "header_title": _("Saison planen"),
        "header_icon": "date",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Start")},
            {"url": "", "label": _("Saison planen")},
        ],
    }
    return render(request, "exhibition/admin/season_plans.html", context)


def _requests(form: SeasonForm) -> list[dict]:
    if not form.is_valid():
        return []
    found = open_requests(form.cleaned_data["first"], form.cleaned_data["last"])
    rows = ExhibitionRequest.objects.in_bulk([one.key for one in found])
    return [_shown(one, rows[one.key]) for one in found if one.key in rows]


def _shown(one: Request, row: ExhibitionRequest) -> dict:
    return {
        "row": row,
        "url": reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[row.pk]),
        "months": [month_in_words(wish.earliest) for wish in one.wishes],
        "days": one.days,
    }


def _old_plans() -> list[dict]:
    found = SeasonPlan.objects.select_related("made_by")[:SHOWN_AT_MOST]
    return [{"plan": plan, "days": days_in_words(plan.first_day, plan.last_day)} for plan in found]


@planners_only
@require_POST
def delete_plan(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_object_or_404(SeasonPlan, pk=pk)
    season_plans.delete([plan])
    messages.success(request, _("Der Plan ist gelöscht. Stationen der Tour bleiben, wie sie sind."))
    return redirect(PLANS)
