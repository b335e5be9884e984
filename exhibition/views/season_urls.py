"""Where planning stands in the workplace, and its place in the menu."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from exhibition.views import season_plan, season_plans
from exhibition.views.season_offers import pencil_in_offer


def urls() -> list:
    one = "saisonplan/<int:pk>/"
    return [
        path("saisonplan/", season_plans.plans, name=season_plans.PLANS),
        path(one, season_plan.plan_page, name=season_plans.PLAN),
        path(f"{one}stand/", season_plan.plan_state, name="season_plan_state"),
        path(f"{one}anhalten/", season_plan.stop_search, name="season_plan_stop"),
        path(f"{one}neu/", season_plan.plan_again, name="season_plan_again"),
        path(f"{one}uebernehmen/", season_plan.take_over_stops, name="season_plan_take"),
        path(f"{one}loeschen/", season_plans.delete_plan, name="season_plan_delete"),
        path("anfrage-vormerken/<int:pk>/", pencil_in_offer, name="pencil_in_offer"),
    ]


class SeasonItem(MenuItem):
    def is_shown(self, request) -> bool:
        return season_plans.may_plan(request.user)


def menu_item() -> SeasonItem:
    """Right below the tour plan."""
    return SeasonItem(
        _("Saison planen"),
        reverse(season_plans.PLANS),
        name="saisonplan",
        icon_name="date",
        order=249,
    )
