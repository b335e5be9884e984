"""Wrong passwords: kept as long as they lock somebody out, and no longer."""

from django.conf import settings
from django.utils import timezone


def purge() -> int:
    """Deletes the attempts (name, address, browser) whose time is over; returns how many."""
    from axes.models import AccessAttempt

    over = AccessAttempt.objects.filter(
        attempt_time__lt=timezone.now() - settings.AXES_COOLOFF_TIME
    )
    return over.delete()[0]
