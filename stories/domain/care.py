"""What of the work on consents needs a person today, as numbers."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from stories.models import WithdrawalNotice, WithdrawalTask


@dataclass(frozen=True)
class Waiting:
    """How many wait, and since when the oldest."""

    number: int
    since: datetime | None


def open_tasks() -> Waiting:
    """Tasks that withdrawals have left to people."""
    return _waiting(WithdrawalTask.objects.filter(done_at=None), "withdrawal__withdrawn_at")


def open_notices() -> Waiting:
    """Notices that came by the website and that nobody has settled."""
    return _waiting(WithdrawalNotice.objects.filter(settled_at=None), "received_at")


def _waiting(rows, moment: str) -> Waiting:
    return Waiting(**rows.aggregate(number=Count("pk"), since=Min(moment)))
