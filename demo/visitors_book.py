"""The visitor's book: what invented visitors have left, brought there by the rules of the site."""

import uuid
from datetime import date, time, timedelta

from demo.content.visitors_book import ENTRIES, Entry
from demo.dates import moment
from exhibition.domain import visitors_book, visitors_book_wall
from exhibition.enums import BookSource
from exhibition.models import TourStop, VisitorBookEntry


def build_visitors_book(stop: TourStop | None, *, day: date, colleague=None) -> None:
    """Entries as on ``day``, written at ``stop`` (or nowhere) and read by ``colleague``."""
    built = [(content, build_entry(content, stop, day)) for content in ENTRIES]
    read = [entry.pk for content, entry in built if content.is_published]
    visitors_book.publish(read, by=colleague)
    best = [entry.pk for content, entry in built if content.is_favourite]
    visitors_book_wall.mark(best, by=colleague)
    for content, entry in built:
        if content.reply:
            visitors_book.reply(entry, content.reply, by=colleague)


def build_entry(content: Entry, stop: TourStop | None, day: date) -> VisitorBookEntry:
    """One entry, as a device would bring it, or as somebody sends it from home."""
    written_on = day - timedelta(days=content.days_ago)
    sent = {
        "id": uuid.uuid4().hex,
        "day": written_on.isoformat(),
        "language": content.language,
        "answer": content.answer,
        "text": content.text,
    }
    visitors_book.take(
        [sent],
        source=BookSource.WEB if content.is_from_home else BookSource.KIOSK,
        stop_on=lambda _day: stop.pk if stop and not content.is_from_home else None,
        may_come=lambda: True,
        at=moment(written_on, time(17)),
    )
    return VisitorBookEntry.objects.get(entry_id=sent["id"])
