"""The way from a stop of the tour to what its kiosks show."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from exhibition.models import TourStop
from kiosk.models import Kiosk


def in_list(instance, user, next_url=None) -> Iterator[Button]:
    """For the menu of a stop in the list."""
    if isinstance(instance, TourStop):
        for label, url in of_stop(instance, user):
            yield Button(label, url=url, icon_name="desktop", priority=40)


def of_stop(stop: TourStop, user) -> list[tuple[str, str]]:
    """For the page of a stop; nothing for who may not see kiosks."""
    policy = policy_registry.get_by_type(Kiosk)
    if not policy.user_has_any_permission(user, {"add", "change", "delete", "view"}):
        return []
    return [(_("Programm am Kiosk"), reverse("kiosk:plan", args=[stop.pk]))]
