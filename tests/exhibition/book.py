"""Entries of the visitor's book for tests."""

import uuid
from datetime import timedelta

from django.utils import timezone

from exhibition.enums import BookState
from exhibition.models import VisitorBookEntry, VisitorBookPage

TODAY = timezone.localdate()
BOOK = "/de/gaestebuch/"


def sent(text="Danke!", **values) -> dict:
    """What a device sends."""
    day = TODAY.isoformat()
    entry = {"id": uuid.uuid4().hex, "day": day, "language": "de", "answer": "", "text": text}
    return entry | values


def make_entry(text="Danke!", *, state=BookState.WAITING, days_ago=0, **values) -> VisitorBookEntry:
    """An entry that came, and where it is no longer waiting was decided, so many days ago."""
    moment = timezone.now() - timedelta(days=days_ago)
    values = {"entry_id": uuid.uuid4().hex, "language": "de", "received_at": moment} | values
    decided_at = None if state == BookState.WAITING else moment
    return VisitorBookEntry.objects.create(
        day=timezone.localdate(moment), text=text, state=state, decided_at=decided_at, **values
    )


def make_book_page(home) -> VisitorBookPage:
    """The page of the book below that start page."""
    page = VisitorBookPage(title="Gästebuch", slug="gaestebuch", locale=home.locale)
    return home.add_child(instance=page)
