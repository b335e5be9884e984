"""A story as a kiosk would show it, while it is being written: a programme of one story."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from kiosk.domain import interface
from kiosk.domain.items import build_items
from kiosk.domain.programme import FORMAT
from stories.models import StoryPage

SHOWN_FOR = timedelta(days=1)
NOWHERE = {"stop": None, "next_stops": [], "mentoring": [], "book": None, "events": []}


def programme_of(page: StoryPage, at: datetime) -> dict:
    """For the player. Of photos and films those that are cleared for kiosks; ask for the page."""
    items, files = build_items([page], at)
    items = [item | {"not_after": None} for item in items]  # nobody keeps a preview
    return {
        "format": FORMAT,
        "version": "preview",
        "languages": interface.languages(),
        "fallback_language": settings.LANGUAGE_CODE,
        "lease_until": timezone.localtime(at + SHOWN_FOR).isoformat(timespec="seconds"),
        **NOWHERE,
        "items": items,
        "files": files,
    }
