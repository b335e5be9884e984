"""What devices tell: when they called, what they show, and what that means for editors."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from kiosk.domain.acknowledgement import acknowledge
from kiosk.enums import KioskState, Shown
from kiosk.models import Kiosk, Receipt

RECEIPTS_KEPT = 1000  # a kiosk
SILENT_AFTER = timedelta(minutes=20)  # a device calls every minute and reports every five


def called(kiosk: Kiosk) -> None:
    """The device has asked for something."""
    Kiosk.objects.filter(pk=kiosk.pk).update(last_contact_at=timezone.now())


def report(kiosk: Kiosk, *, version: str, item: str, errors: int) -> Receipt:
    """The device says what it really shows. Only the latest reports of a kiosk are kept.

    The report is kept first, whatever becomes of the tasks that wait for it.
    """
    with transaction.atomic():
        receipt = Receipt.objects.create(kiosk=kiosk, version=version, item=item, errors=errors)
        Kiosk.objects.filter(pk=kiosk.pk).update(
            last_contact_at=receipt.received_at, shown_version=version
        )
        too_old = kiosk.receipts.values_list("pk", flat=True)[RECEIPTS_KEPT:]
        Receipt.objects.filter(pk__in=list(too_old)).delete()
    acknowledge(kiosk, version=version)
    return receipt


def state_of(kiosk: Kiosk, at: datetime | None = None) -> KioskState:
    """Paired, put out, silent or fine at that moment (now)."""
    if kiosk.revoked_at is not None:
        return KioskState.REVOKED
    if not kiosk.token_hash:
        return KioskState.UNPAIRED
    at = at or timezone.now()
    if kiosk.last_contact_at is None or at - kiosk.last_contact_at > SILENT_AFTER:
        return KioskState.SILENT
    return KioskState.FINE


def shown_by(kiosk: Kiosk, *, current_version: str) -> Shown:
    """Whether the device shows the programme that it ought to show."""
    if not kiosk.shown_version or not kiosk.token_hash:
        return Shown.NOTHING
    return Shown.CURRENT if kiosk.shown_version == current_version else Shown.OLDER
