"""One plan of a season: how far it is, what it proposes, what is kept and what taken over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.dates import day_in_words, days_in_words
from exhibition.domain import season_plans
from exhibition.domain.season_take_over import TakenOver, take_over
from exhibition.enums import StopState
from exhibition.models import SeasonPlan
from exhibition.views.season_plans import PLAN, PLANS, planners_only
from exhibition.views.season_shown import shown
from exhibition.views.season_state import state_of

STATE = "exhibition/admin/season_state.html"
STATES = {"hold": StopState.ON_HOLD, "draft": StopState.DRAFT}


@planners_only
@require_safe
def plan_page(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_object_or_404(SeasonPlan, pk=pk)
    days = days_in_words(plan.first_day, plan.last_day)
    context = {
        "plan": plan,
        "state": state_of(plan),
        "shown": shown(plan) if plan.result else None,
        "header_title": _("Saison %(days)s") % {"days": days},
        "header_icon": "date",
        "breadcrumbs_items": [
            {"url": reverse(PLANS), "label": _("Saison planen")},
            {"url": "", "label": days},
        ],
    }
    return render(request, "exhibition/admin/season_plan.html", context)


@planners_only
@require_safe
def plan_state(request: HttpRequest, pk: int) -> HttpResponse:
    """JSON: how far the plan is, as HTML, and whether to ask again."""
    state = state_of(get_object_or_404(SeasonPlan, pk=pk))
    html = render_to_string(STATE, {"state": state}, request)
    return JsonResponse({"html": html, "is_under_way": state.is_under_way})


@planners_only
@require_POST
def stop_search(request: HttpRequest, pk: int) -> HttpResponse:
    season_plans.stop(get_object_or_404(SeasonPlan, pk=pk))
    return redirect(PLAN, pk)


@planners_only
@require_POST
def plan_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what is ticked and plans the rest anew, as a plan of its own."""
    plan = get_object_or_404(SeasonPlan, pk=pk)
    try:
        plan = season_plans.again(plan, _keys(request, "keep"), by=request.user)
    except season_plans.NothingToPlan as refusal:
        messages.error(request, str(refusal))
    return redirect(PLAN, plan.pk)


@planners_only
@require_POST
def take_over_stops(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes stops of one planned stop or of all that can be taken."""
    plan = get_object_or_404(SeasonPlan, pk=pk)
    if "all" in request.POST:
        keys = shown(plan).can_take if plan.result else []
    else:
        keys = _keys(request, "take")
    state = STATES.get(request.POST.get("state", ""), StopState.ON_HOLD)
    say(request, take_over(plan, keys, by=request.user, state=state))
    return redirect(PLAN, pk)


def say(request: HttpRequest, done: TakenOver) -> None:
    """Messages about what became of planned stops."""
    if done.stops:
        count = len(done.stops)
        sentence = ngettext(
            "%(count)s Station ist angelegt.", "%(count)s Stationen sind angelegt.", count
        ) % {"count": count}
        holds = [stop.hold_until for stop in done.stops if stop.hold_until]
        if holds:
            until = _("Vorgemerkt bis %(day)s.") % {"day": day_in_words(min(holds))}
            sentence = f"{sentence} {until}"
        messages.success(request, sentence)
    for stop, missing in done.without:
        sentence = _("%(stop)s: Frei war an den Transporttagen nicht: %(missing)s.")
        values = {"stop": stop, "missing": ", ".join(missing)}
        messages.warning(request, sentence % values)
    for sentence in done.refusals:
        messages.error(request, sentence)
    if not done.stops and not done.refusals:
        messages.warning(request, _("Hier gibt es nichts zu übernehmen."))


def _keys(request: HttpRequest, name: str) -> list[int]:
    return [int(key) for key in request.POST.getlist(name) if key.isdecimal()]
