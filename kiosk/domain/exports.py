"""Kiosks on sticks: nobody reaches them, so it is written down where people may still be seen.

An export shows people until its lease is over, and nothing can call it back. A withdrawal names
each one that is out; its task ends when the lease does, or when a person says that it is
destroyed. The token of an export opens nothing here: it lets its receipts be recognised, until
the export is said to be destroyed.
"""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.dates import day_in_words
from kiosk.models import Kiosk, KioskExport, hashed
from stories.domain.withdrawal.tasks import in_language_of_the_house, tick_off
from stories.enums import TaskKind
from stories.models import WithdrawalTask

REFERENCE = "export-"
LONGEST = 30  # days without contact, as for every device


class KioskRevoked(Exception):
    """A kiosk that was put out shows nobody anywhere: not on a stick either."""


def begin(kiosk: Kiosk, *, days: int, by: str) -> tuple[KioskExport, str]:
    """Writes an export down and returns it with its token.

    To be saved before the programme is built: then whoever withdraws meanwhile is either not in
    the programme any more or finds the export. Raises KioskRevoked for one that was put out.
    """
    if kiosk.revoked_at is not None:
        raise KioskRevoked(kiosk.pk)
    if not 1 <= days <= LONGEST:
        raise ValueError(days)
    token, now = secrets.token_urlsafe(32), timezone.now()
    export = KioskExport.objects.create(
        kiosk=kiosk,
        name=kiosk.name,
        made_at=now,
        made_by=by[: KioskExport._meta.get_field("made_by").max_length],
        lease_until=now + timedelta(days=days),
        token_hash=hashed(token),
    )
    return export, token


def out(at: datetime | None = None) -> QuerySet[KioskExport]:
    """Those that may show people at that moment (now)."""
    return KioskExport.objects.filter(destroyed_at=None, lease_until__gt=at or timezone.now())


def in_words(export: KioskExport) -> str:
    """What a task calls it."""
    day = day_in_words(timezone.localtime(export.made_at).date())
    values = {"number": export.pk, "kiosk": export.name, "day": day}
    return _("USB-Stick %(number)d für „%(kiosk)s“ vom %(day)s") % values


def reference_of(export: KioskExport) -> str:
    """What tasks for an export refer to."""
    return f"{REFERENCE}{export.pk}"


@transaction.atomic
def destroyed(export: KioskExport, *, by, reason: str) -> int:
    """``by`` says that it is destroyed, and how that is known; returns how many tasks were open.

    An account, whose word stands in the log of the kiosk too, or the name of somebody else.
    """
    if not isinstance(by, str):
        data = {"export": export.pk, "reason": reason}
        log(instance=export.kiosk, action="kiosk.export_destroyed", user=by, data=data)
        by = by.get_full_name() or by.get_username()
    with in_language_of_the_house():
        words = _("%(name)s, vernichtet: %(reason)s") % {"name": by, "reason": reason}
    export.destroyed_at = timezone.now()
    export.destroyed_by = words[: KioskExport._meta.get_field("destroyed_by").max_length]
    export.save(update_fields=["destroyed_at", "destroyed_by"])
    return _close(export, words)


def close_what_is_over(at: datetime | None = None) -> int:
    """Ticks off what waited for exports whose lease is over; returns how many were open."""
    at = at or timezone.now()
    waiting = _open_tasks().filter(reference__startswith=REFERENCE)
    numbers = [task.reference.removeprefix(REFERENCE) for task in waiting]
    over = KioskExport.objects.filter(pk__in=numbers, lease_until__lte=at) if numbers else ()
    with in_language_of_the_house():
        words = _("Die Frist ist vorbei: Der Stick zeigt keine Menschen mehr")
    return sum(_close(export, words) for export in over)


def _close(export: KioskExport, words: str) -> int:
    tasks = _open_tasks().filter(reference=reference_of(export))
    return sum(tick_off(task, by=words) for task in tasks.select_related("withdrawal__person"))


def _open_tasks() -> QuerySet[WithdrawalTask]:
    return WithdrawalTask.objects.filter(kind=TaskKind.KIOSK, done_at=None)
