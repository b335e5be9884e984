"""A device that is no kiosk any more, but may not know it yet.

Put out or replaced while it has no network, it goes on showing people until its lease is over.
What a withdrawal asked of it stays open, whatever another device in its place reports. When it
calls with its old token it is told, and forgets everything: then nothing waits for it any more.
Of each kiosk the latest former device is known; what one before it left open, people close.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kiosk.models import Kiosk, hashed
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import WithdrawalTask


def shows_until(kiosk: Kiosk) -> datetime | None:
    """When a device that nobody reaches stops showing people at the latest; None: it never did."""
    heard = kiosk.last_contact_at
    return heard and heard + timedelta(days=kiosk.lease_days)


def becomes_former(kiosk: Kiosk) -> None:
    """Sets what is to be known of the device that the kiosk has now. Saves only the tasks."""
    if not kiosk.token_hash:
        return
    kiosk.former_token_hash, kiosk.former_until = kiosk.token_hash, shows_until(kiosk)
    tasks_of(str(kiosk.pk)).update(reference=reference_of(kiosk))


def called(token: str) -> bool:
    """Whether this was the token of a former device, which hears now that it is none any more."""
    kiosk = Kiosk.objects.filter(former_token_hash=hashed(token)).first()
    if kiosk is None:
        return False
    with transaction.atomic(), in_language_of_the_house():
        by = _("Das frühere Gerät hat sich gemeldet und vergisst alles")
        for task in tasks_of(reference_of(kiosk)).select_related("withdrawal__person"):
            tick_off(task, by=by)
        Kiosk.objects.filter(pk=kiosk.pk, former_token_hash=kiosk.former_token_hash).update(
            former_token_hash="", former_until=None
        )
    return True


def reference_of(kiosk: Kiosk) -> str:
    """What tasks for the latest former device of a kiosk refer to: each device has its own."""
    return f"{kiosk.pk}-{kiosk.former_token_hash[:12]}"


def tasks_of(reference: str) -> QuerySet[WithdrawalTask]:
    """The open tasks with this reference."""
    return _open_tasks().filter(reference=reference)


def tasks_of_all(kiosk: Kiosk) -> QuerySet[WithdrawalTask]:
    """The open tasks for any former device of a kiosk."""
    return _open_tasks().filter(reference__startswith=f"{kiosk.pk}-")


def _open_tasks() -> QuerySet[WithdrawalTask]:
    return WithdrawalTask.objects.filter(kind=TaskKind.KIOSK, done_at=None)
