"""What the page of an event shows beside its own fields."""

from core import clock
from core.dates import zone_in_words
from core.registrations.invitation import invitation
from core.registrations.kinds import kind_named
from news.domain.events import whole
from news.domain.series import further_dates
from news.domain.speakers import shown_speakers
from news.enums import REGISTRATION_KIND, EventKind
from news.event_registration_views import FORM
from news.models import EventPage


def context_of(page: EventPage) -> dict:
    now = clock.now()
    return {
        "is_over": page.is_over(now),
        "kind_in_words": "" if page.kind == EventKind.OTHER else page.get_kind_display(),
        "zone": zone_in_words(page.begins_at) if page.is_online else "",
        "speakers": shown_speakers(page, now),
        "registration": _registration(page),
        "further_dates": further_dates(page, now),
    }


def _registration(page: EventPage) -> dict | None:
    """None without registration: perhaps the text says how, so the page promises nothing."""
    if not page.takes_registrations:
        return None
    return invitation(kind_named(REGISTRATION_KIND), whole(page), form=FORM)
