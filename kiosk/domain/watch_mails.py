"""Mails about devices that are silent or back. They hold no personal data."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext, override

from core import outbox
from exhibition.domain.request_mails import notice_recipient
from exhibition.models import TourStop
from kiosk.models import Kiosk

Standing = list[tuple[Kiosk, TourStop | None]]


def post_silence(silent: Standing) -> None:
    """One mail for all that fell silent together: often it is the network of one house."""
    with override(settings.LANGUAGE_CODE):
        subject = ngettext(
            "Kiosk meldet sich nicht: %(kiosk)s", "%(number)d Kioske melden sich nicht", len(silent)
        )
        _post(subject, "kiosk/email/silent.txt", silent)


def post_return(back: Standing) -> None:
    with override(settings.LANGUAGE_CODE):
        subject = ngettext(
            "Kiosk meldet sich wieder: %(kiosk)s", "%(number)d Kioske melden sich wieder", len(back)
        )
        _post(subject, "kiosk/email/back.txt", back)


def _post(subject: str, template: str, devices: Standing) -> None:
    names = {"kiosk": devices[0][0].name, "number": len(devices)}
    lines = [{"kiosk": kiosk, "stop": stop, "url": _address(kiosk)} for kiosk, stop in devices]
    body = render_to_string(template, {"lines": lines})
    recipient = settings.KIOSK_ALERT_EMAIL or notice_recipient()
    outbox.post(recipient=recipient, subject=subject % names, body=body.strip() + "\n")


def _address(kiosk: Kiosk) -> str:
    return settings.SITE_URL + reverse("kiosk:inspect", args=[kiosk.pk])
