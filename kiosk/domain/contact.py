"""What devices tell: when they called, what they show, and what that means for editors."""

from dataclasses import asdict
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _

from kiosk.domain.acknowledgement import acknowledge
from kiosk.domain.reports import Report
from kiosk.enums import KioskState, Shown
from kiosk.models import Kiosk, Receipt
from stories.models import WithdrawalTask

RECEIPTS_KEPT = 1000  # a kiosk: three and a half days of one that is always online
SILENT_AFTER = timedelta(minutes=20)  # a device calls every minute and reports every five
CALLS_NOTED_EVERY = timedelta(seconds=30)


def called(kiosk: Kiosk) -> None:
    """The device has asked for something. Written down twice a minute at most."""
    now = timezone.now()
    if kiosk.last_contact_at is None or now - kiosk.last_contact_at >= CALLS_NOTED_EVERY:
        Kiosk.objects.filter(pk=kiosk.pk).update(last_contact_at=now)


def report(kiosk: Kiosk, told: Report | None = None, **values) -> Receipt:
    """The device says what it really shows: ``told``, or the values of a Report.

    The latest state stands with the kiosk, and only the latest reports of it are kept. The report
    is kept first, whatever becomes of the tasks that wait for it.
    """
    told = asdict(told or Report(**values))
    version = told.pop("version")
    with transaction.atomic():
        receipt = Receipt.objects.create(kiosk=kiosk, version=version, **told)
        now = receipt.received_at
        is_the_same = When(shown_version=version, shown_since__isnull=False, then=F("shown_since"))
        Kiosk.objects.filter(pk=kiosk.pk).update(
            last_contact_at=now,
            reported_at=now,
            shown_since=Case(is_the_same, default=Value(now)),
            shown_version=version,
            **told,
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


def answers_itself(task: WithdrawalTask) -> str:
    """Why nobody answers for a device in contact: its receipt comes within minutes. Else nothing.

    Sticks and former devices never come back to say so; of those a person knows better.
    """
    kiosk = Kiosk.objects.filter(pk=task.reference) if task.reference.isdecimal() else None
    if kiosk is None or not any(state_of(one) == KioskState.FINE for one in kiosk):
        return ""
    return _("Das Gerät meldet sich. Bitte warten Sie auf seine Quittung.")


def paired() -> QuerySet[Kiosk]:
    """Those that have a device."""
    return Kiosk.objects.exclude(token_hash="").filter(revoked_at=None)


def silent(kiosks: QuerySet[Kiosk], at: datetime | None = None) -> QuerySet[Kiosk]:
    """Of these the silent ones: what ``state_of`` says, as a question to the database."""
    latest = (at or timezone.now()) - SILENT_AFTER
    is_silent = Q(last_contact_at=None) | Q(last_contact_at__lt=latest)
    return kiosks.exclude(token_hash="").filter(is_silent, revoked_at=None)


def shown_by(kiosk: Kiosk, *, current_version: str) -> Shown:
    """Whether the device shows the programme that it ought to show."""
    if not kiosk.shown_version or not kiosk.token_hash:
        return Shown.NOTHING
    return Shown.CURRENT if kiosk.shown_version == current_version else Shown.OLDER
