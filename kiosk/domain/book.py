"""The visitor's book at a device: what it shows, and what it sends.

The rules of the book stand in ``exhibition/domain/visitors_book.py``.
"""

from datetime import datetime

from core import rate_limit
from exhibition.domain import visitors_book
from exhibition.domain.visitors_book_words import direction
from exhibition.enums import BookAnswer, BookSource
from exhibition.models import TourStop, VisitorBookEntry
from kiosk.domain.stops_of_days import StopsOfDays
from kiosk.models import Kiosk

MOST_A_DAY = 200  # entries of a kiosk: as many as a device keeps without network
DAY = 24 * 60 * 60  # seconds


def take(kiosk: Kiosk, sent: list, *, at: datetime | None = None) -> list[str]:
    """Keeps what a device sends, at most 200 a day; returns the ids that it may forget."""
    return visitors_book.take(
        sent,
        source=BookSource.KIOSK,
        stop_on=StopsOfDays(kiosk).on,
        may_come=lambda: not _is_too_much(kiosk),
        at=at,
    )


def take_all(kiosk: Kiosk, sent: list) -> int:
    """Keeps what somebody brings home from a stick, however much; returns how many were new."""
    new = 0

    def come() -> bool:
        nonlocal new
        new += 1
        return True

    stop_on = StopsOfDays(kiosk).on
    for start in range(0, len(sent), visitors_book.MOST_AT_ONCE):
        visitors_book.take(
            sent[start : start + visitors_book.MOST_AT_ONCE],
            source=BookSource.KIOSK,
            stop_on=stop_on,
            may_come=come,
        )
    return new


def of(stop: TourStop | None, at: datetime) -> dict | None:
    """The book for visitors of a stop, ready for JSON; None where it is closed."""
    if stop is None or not stop.has_visitors_book:
        return None
    return {
        "answers": BookAnswer.values,
        "entries": [_described(entry) for entry in visitors_book.shown(stop)],
        "counts": visitors_book.counts(at),
    }


def _described(entry: VisitorBookEntry) -> dict:
    return {
        "id": entry.entry_id,
        "language": entry.language,
        "direction": direction(entry.text, entry.language),
        "answer": entry.answer,
        "text": entry.text,
        "reply": entry.reply,
    }


def _is_too_much(kiosk: Kiosk) -> bool:
    return rate_limit.is_too_many(str(kiosk.pk), purpose="book", limit=MOST_A_DAY, seconds=DAY)
