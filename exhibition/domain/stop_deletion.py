"""Which stops may be deleted: those that nobody outside knows of.

Any other is cancelled. Then its guests hear of it, calendars show it as cancelled, and what
was kept of people is deleted in its time.
"""

from django.db.models import Q

from exhibition.enums import PUBLIC_STATES
from exhibition.models import TourStop


def may_be_deleted(stop: TourStop) -> bool:
    """Never public, also not before it was taken back, and nobody registered for its opening."""
    public = Q(before__in=PUBLIC_STATES) | Q(after__in=PUBLIC_STATES)
    return not (
        stop.state in PUBLIC_STATES
        or stop.changes.filter(public).exists()
        or stop.registrations.exists()
    )
