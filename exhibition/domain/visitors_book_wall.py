"""The visitor's book on the website: the best, all the others, and at which stop one may write."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.log_actions import log

from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH, is_off
from exhibition.domain.stop_phase import phase
from exhibition.domain.visitors_book import Decided, published
from exhibition.enums import PUBLIC_STATES, BookAnswer
from exhibition.models import TourStop, Venue, VisitorBookEntry

MOST_OF_THE_BEST = 6
MOST_SIGNS = 24  # in the line of an answer


def best() -> list[VisitorBookEntry]:
    """The newest of those that an editor has marked, at most six."""
    marked = _with_places(published().filter(is_favourite=True))
    return list(marked.order_by("-day", "-pk")[:MOST_OF_THE_BEST])


def others(shown: Iterable[VisitorBookEntry]) -> QuerySet[VisitorBookEntry]:
    """All that everybody may read but those that are shown already, newest first."""
    rest = published().exclude(pk__in=[entry.pk for entry in shown])
    return _with_places(rest).order_by("-day", "-pk")


def _with_places(entries: QuerySet) -> QuerySet:
    return entries.select_related("stop__venue__district")


def venue(entry: VisitorBookEntry) -> Venue | None:
    """The house where it was written; None without a stop, or with one that is still a secret."""
    stop = entry.stop
    return stop.venue if stop and stop.state in PUBLIC_STATES else None


def lines_of_signs(counts: dict[str, int]) -> tuple[list[dict], int]:
    """Each answer with its number and as many signs as stand for it, and for how many one stands.

    One sign is one answer as long as no line has more than 24.
    """
    worth = max(1, -(-max(counts.values(), default=0) // MOST_SIGNS))
    lines = [
        {"label": BookAnswer(key).label, "count": count, "signs": range(-(-count // worth))}
        for key, count in counts.items()
    ]
    return lines, worth


def stop_to_write_at(slug: str, day: date) -> TourStop | None:
    """The stop whose visitors may write on that day; None for what nobody may know or visit."""
    if not slug:
        return None
    stops = (
        TourStop.objects.public()
        .select_related("venue__district")
        .prefetch_related(*OUTLOOK_PREFETCH)
    )
    stop = stops.filter(slug=slug).first()
    return stop if stop and may_be_written_at(stop, day) else None


def may_be_written_at(stop: TourStop, day: date) -> bool:
    """While it stands there or after, unless it was off or its book is closed."""
    has_begun = phase(stop, day) in ("now", "past")
    return stop.has_visitors_book and has_begun and not is_off(stop)


@transaction.atomic
def mark(keys: Iterable[int], *, by) -> Decided:
    """These are among the best from now on, as far as they are published."""
    return _mark(keys, True, by=by)


@transaction.atomic
def unmark(keys: Iterable[int], *, by) -> Decided:
    """These are like all others again."""
    return _mark(keys, False, by=by)


def _mark(keys: Iterable[int], is_favourite: bool, *, by) -> Decided:
    marked = Q(pk__in=list(keys), is_favourite=not is_favourite)
    entries = list(published().select_for_update().filter(marked))
    for entry in entries:
        entry.is_favourite = is_favourite
        action = "exhibition.book_marked" if is_favourite else "exhibition.book_unmarked"
        log(instance=entry, action=action, user=by)
    VisitorBookEntry.objects.bulk_update(entries, ["is_favourite"])
    return Decided(len(entries))
