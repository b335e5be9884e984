"""The visitor's book: what comes in, who reads it, where it is shown, how long it is kept.

Nothing is published that no editor has read. What is taken back is gone from every programme at
once. A bare answer is only counted: nobody has to read it.

Texts are kept for as long as they are of use (Art. 5 (1) (e) GDPR): refused ones for 30 days, in
case it was a mistake; published ones until a year after the end of the tour; those that nobody
has read for a year. Then the text goes and the bare row stays for the counts.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Case, Count, Max, Q, QuerySet, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.log_actions import log

from exhibition.domain.visitors_book_hints import gives_away, people_with_names
from exhibition.domain.visitors_book_words import NoEntry, cleaned, read
from exhibition.enums import PUBLIC_STATES, BookAnswer, BookSource, BookState
from exhibition.models import TourStop, VisitorBookEntry

MOST_AT_ONCE = 20  # entries that a device may send
MOST_SHOWN = 24
DECIDED = ["state", "decided_by", "decided_at", "is_favourite"]
LONGEST_ID = 64  # signs of an id that is none, but that a device may hear of
REFUSED_KEPT_FOR = timedelta(days=30)
PUBLISHED_KEPT_FOR = timedelta(days=365)  # after the last day of the tour
UNREAD_KEPT_FOR = timedelta(days=365)


class NotSaid(Exception):
    """A reply that cannot stand there: too long, or somebody's real name is in it."""


@dataclass(frozen=True)
class Decided:
    """How many entries were changed, and how many stay because they give somebody away."""

    changed: int
    held: int = 0


def take(
    sent: list,
    *,
    source: BookSource,
    stop_on: Callable[[date], int | None],
    may_come: Callable[[], bool],
    at: datetime | None = None,
) -> list[str]:
    """Keeps what was sent and returns the ids that need not be sent again.

    Those are all that are kept now or were before, and those that never will be: what is no entry,
    and what ``may_come`` (asked for each new one) has no room for. ``stop_on``: the key of the
    stop at which it was written, by its day.
    """
    at = at or timezone.now()
    sent = sent[:MOST_AT_ONCE]
    ids = [one["id"] for one in sent if isinstance(one, dict) and _may_be_told(one.get("id"))]
    kept = VisitorBookEntry.objects.filter(entry_id__in=ids)
    done = set(kept.values_list("entry_id", flat=True))
    new = []
    for one in sent:
        try:
            written = read(one, today=timezone.localdate(at))
        except NoEntry:
            continue
        if written.entry_id not in done and may_come():
            stop = stop_on(written.day)
            new.append(
                VisitorBookEntry(**vars(written), source=source, stop_id=stop, received_at=at)
            )
        done.add(written.entry_id)
    # The same entry may come by two ways at one moment: the first is kept.
    VisitorBookEntry.objects.bulk_create(new, ignore_conflicts=True)
    return list(dict.fromkeys(ids))


def _may_be_told(entry_id) -> bool:
    return isinstance(entry_id, str) and len(entry_id) <= LONGEST_ID


def to_be_read() -> QuerySet[VisitorBookEntry]:
    """What an editor reads: everything with a text, first what waits, longest first."""
    waits_first = Case(When(state=BookState.WAITING, then=0), default=1)
    oldest_waiting = Case(When(state=BookState.WAITING, then="received_at"))
    with_text = VisitorBookEntry.objects.exclude(text="")
    return with_text.order_by(waits_first, oldest_waiting, "-decided_at", "-pk")


@transaction.atomic
def publish(keys: Iterable[int], *, by) -> Decided:
    """Shows these entries from now on, as far as they have a text and give nobody away."""
    found = _to_decide(keys, BookState.PUBLISHED)
    people = people_with_names() if found else []
    clear = [entry for entry in found if not gives_away([entry.text, entry.reply], people)]
    return Decided(_decide(clear, BookState.PUBLISHED, by=by), held=len(found) - len(clear))


@transaction.atomic
def refuse(keys: Iterable[int], *, by) -> Decided:
    """Shows these entries no more, or never; ``by`` None: the software did it."""
    return Decided(_decide(_to_decide(keys, BookState.REFUSED), BookState.REFUSED, by=by))


def _to_decide(keys: Iterable[int], state: BookState) -> list[VisitorBookEntry]:
    """Those that are in another state, until the commit."""
    rows = VisitorBookEntry.objects.select_for_update().filter(pk__in=list(keys))
    return list(rows.exclude(text="").exclude(state=state))


def _decide(entries: list[VisitorBookEntry], state: BookState, *, by) -> int:
    for entry in entries:
        entry.state, entry.decided_by, entry.decided_at = state, by, timezone.now()
        entry.is_favourite = False  # chosen among the published ones, by somebody who read it again
        log(instance=entry, action=f"exhibition.book_{state.value}", user=by)
    VisitorBookEntry.objects.bulk_update(entries, DECIDED)
    return len(entries)


def reply(entry: VisitorBookEntry, text: str, *, by) -> None:
    """What the house says to it, under the entry; nothing takes it back. Raises NotSaid."""
    try:
        said = cleaned(text)
    except NoEntry as error:
        raise NotSaid from error
    if gives_away([said], people_with_names()):
        raise NotSaid
    entry.reply = said
    entry.save(update_fields=["reply"])
    log(instance=entry, action="exhibition.book_reply", user=by)


def empty(entry: VisitorBookEntry) -> None:
    """Forgets the text and the reply at once; what is left is counted as a refused one."""
    entry.text = entry.reply = ""
    entry.state = BookState.REFUSED
    entry.is_favourite = False
    entry.save(update_fields=["text", "reply", "state", "is_favourite"])


def shown(stop: TourStop) -> list[VisitorBookEntry]:
    """The entries for the visitors of a stop: the best, then what was written there, then
    elsewhere; newest first."""
    here_first = Case(When(stop=stop, then=0), default=1)
    return list(published().order_by("-is_favourite", here_first, "-day", "-pk")[:MOST_SHOWN])


def published() -> QuerySet[VisitorBookEntry]:
    """What everybody may read."""
    return VisitorBookEntry.objects.filter(state=BookState.PUBLISHED).exclude(text="")


def counts(at: datetime) -> dict[str, int]:
    """How often each answer was given on the tour, refused entries aside.

    Those without a text as of last midnight: if each touch changed the programme, a device would
    never show the current one, and no withdrawal would get its receipt.
    """
    is_bare = Q(text="", state=BookState.WAITING, received_at__lt=_midnight(at))
    counted = VisitorBookEntry.objects.filter(is_bare | Q(state=BookState.PUBLISHED))
    given = dict(counted.order_by().values_list("answer").annotate(Count("pk")))
    return {answer: given.get(answer, 0) for answer in BookAnswer.values}


def purge(at: datetime | None = None) -> int:
    """Empties the texts whose time is over; returns how many. Again at once it does nothing."""
    at = at or timezone.now()
    is_over = Q(state=BookState.REFUSED, decided_at__lt=at - REFUSED_KEPT_FOR)
    is_over |= Q(state=BookState.WAITING, received_at__lt=at - UNREAD_KEPT_FOR)
    if _end_of_tour(at) < timezone.localdate(at) - PUBLISHED_KEPT_FOR:
        last = timezone.localdate(at) - PUBLISHED_KEPT_FOR
        is_over |= Q(state=BookState.PUBLISHED, day__lt=last)
    has_text = ~Q(text="") | ~Q(reply="")
    return VisitorBookEntry.objects.filter(is_over, has_text).update(text="", reply="")


def _end_of_tour(at: datetime) -> date:
    """The last day on which the exhibition is to be seen, as planned today; long ago if never."""
    stops = TourStop.objects.filter(state__in=PUBLIC_STATES)
    last = stops.aggregate(last=Max(Coalesce("closes", "opens")))["last"]
    return last or date.min


def _midnight(at: datetime) -> datetime:
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
