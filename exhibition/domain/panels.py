"""Printed panels: where their QR codes lead, and when one may not be printed."""

from django.conf import settings
from django.urls import reverse

from exhibition.models import Panel
from stories.domain import consent
from stories.enums import Channel


def qr_address(panel: Panel) -> str:
    """The address that the panel's QR code holds. Printed, so it never changes."""
    return settings.SITE_URL + reverse("short_address", args=[panel.code])


def refusals(panel: Panel) -> list[str]:
    """Why the panel may not be printed now: what its story lacks for print. Empty: it may."""
    if panel.story is None:
        return []
    decision = consent.decide_page(panel.story, Channel.PRINT)
    return [reason.sentence for reason in decision.reasons]
