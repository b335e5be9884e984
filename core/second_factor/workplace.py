"""The second factor in the editors' workplace."""

from collections.abc import Iterator

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import Button

from core.second_factor import rules, views


def urls() -> list:
    return [
        path("zweiter-faktor/neue-codes/", views.new_codes, name="second_factor_codes"),
        path("zweiter-faktor/meiner/", views.own, name="second_factor_own"),
        path("zweiter-faktor/zuruecksetzen/<int:pk>/", views.reset, name="second_factor_reset"),
    ]


def account_item(request) -> dict:
    return {
        "url": reverse("second_factor_own"),
        "label": _("Zweiter Faktor"),
        "help_text": _("Anmelden mit Passwort und einem Code aus einer App."),
    }


def user_buttons(user, request_user) -> Iterator[Button]:
    """For those who may change users: take away a lost phone."""
    if request_user.has_perm("core.change_user") and rules.has_one(user):
        yield Button(
            _("Zweiten Faktor zurücksetzen"),
            url=reverse("second_factor_reset", args=[user.pk]),
            icon_name="lock",
            priority=40,
        )


def register_log_actions(actions) -> None:
    set_up = gettext_lazy("zweiter Faktor eingerichtet")
    reset = gettext_lazy("zweiter Faktor zurückgesetzt")
    actions.register_action("core.second_factor_set_up", set_up, set_up)
    actions.register_action("core.second_factor_reset", reset, reset)
