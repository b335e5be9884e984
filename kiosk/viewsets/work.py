"""Kiosks on the first page of the workplace."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.permissions import policy_registry

from core.workplace import Entry, Found, Urgency, WorkSource, since, waiting
from exhibition.viewsets import work_on_tour
from kiosk.domain import contact
from kiosk.enums import KioskState
from kiosk.models import Kiosk


def kiosks() -> WorkSource:
    return WorkSource(
        name="kiosks",
        label=_("Kioske"),
        icon="desktop",
        address=lambda: reverse("kiosk:index"),
        may=_may_care,
        find=_kiosks,
    )


def figures() -> WorkSource:
    return WorkSource(
        name="kiosk_figures",
        label=_("Zahlen der Kioske"),
        icon="order-down",
        address=lambda: reverse("kiosk:figures"),
        may=_may_see,
    )


def stops() -> WorkSource:
    """For those who bring kiosks to the stops that others plan."""
    return WorkSource(
        name="stops_with_kiosks",
        label=_("Stationen der Tour"),
        icon="calendar-alt",
        address=lambda: work_on_tour.list_of(""),
        may=_may_bring,
        find=lambda user: Found((work_on_tour.entry_of(work_on_tour.coming()),)),
    )


def _kiosks(user) -> Found:
    silent = contact.silent(Kiosk.objects.all())
    number, moment = waiting(silent, "last_contact_at")
    was_told = silent.filter(silence_told_at__isnull=False).exists()
    sentence = ngettext("Kiosk meldet sich nicht", "Kioske melden sich nicht", number)
    urgency = Urgency.NOW if was_told else Urgency.SOON
    url = f"{reverse('kiosk:index')}?state={KioskState.SILENT}"
    return Found((Entry(number, sentence, url, since(moment, number), urgency),))


def _may_care(user) -> bool:
    return policy_registry.get_by_type(Kiosk).user_has_permission(user, "change")


def _may_see(user) -> bool:
    return policy_registry.get_by_type(Kiosk).user_has_any_permission(user, {"change", "view"})


def _may_bring(user) -> bool:
    plans, sees = (user.has_perm(f"exhibition.{act}_tourstop") for act in ("change", "view"))
    return _may_care(user) and sees and not plans
