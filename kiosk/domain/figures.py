"""What devices have counted: taken once, within limits, and put to the stop of that day.

A device counts visits, languages, stories and films by day and nothing about anybody. It sends
its counts in batches, each with an id made by chance, and sends a batch again until it has an
answer. A batch counts once, whatever gets lost on the way.
"""

import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kiosk.domain.stops_of_days import StopsOfDays
from kiosk.enums import FigureKind
from kiosk.models import Kiosk, KioskExport, KioskFigureBatch, KioskFigures
from stories.models import StoryPage

BATCH_ID = re.compile(r"[0-9a-f]{32}")
MOST_ROWS = 200  # a batch
MOST_AT_ONCE = 10_000  # of one count
MOST_A_DAY = 1_000_000
OLDEST = timedelta(days=180)  # longer than any loan without network
BATCHES_KEPT = 50  # a kiosk: a device goes on only when it has an answer
STORY_KINDS = (FigureKind.STORY, FigureKind.FILM_STARTED, FigureKind.FILM_SEEN)


class Figure(NamedTuple):
    """``key``: a language code, the translation key of a story, or nothing for visits."""

    day: date
    kind: str
    key: str


def take(kiosk: Kiosk, sent, *, at: datetime | None = None) -> bool:
    """Adds the counts of a batch: ``{"batch": 32 hex, "rows": [[day, kind, key, count], …]}``.

    False where this batch was taken before or is none. Rows beyond the limits are left out: days
    to come or too long ago, unknown languages and stories, counts that nobody could make.
    """
    return bool(take_all(kiosk, [sent], at=at))


def take_all(
    kiosk: Kiosk, sent: list, *, export: KioskExport | None = None, at: datetime | None = None
) -> int:
    """Adds those batches that were not taken before, in a fixed number of queries; how many.

    Batches that came home with an ``export`` are remembered for as long as it is: its files may be
    handed in again after months.
    """
    batches = {one["batch"]: one["rows"] for one in reversed(sent) if _is_batch(one)}
    today = timezone.localdate(at or timezone.now())
    with transaction.atomic():
        Kiosk.objects.select_for_update().get(pk=kiosk.pk)  # one batch after the other
        known = kiosk.figure_batches.filter(batch__in=batches).values_list("batch", flat=True)
        known = set(known)
        new = [batch for batch in reversed(batches) if batch not in known]
        if new:
            KioskFigureBatch.objects.bulk_create(
                KioskFigureBatch(kiosk=kiosk, batch=batch, export=export) for batch in new
            )
            _forget_old_batches(kiosk)
            counts = sum((_read(batches[batch], today) for batch in new), Counter())
            _add(kiosk, _of_known_stories(counts))
    return len(new)


def _is_batch(sent) -> bool:
    if not isinstance(sent, dict) or not isinstance(sent.get("rows"), list):
        return False
    batch = sent.get("batch")
    return isinstance(batch, str) and bool(BATCH_ID.fullmatch(batch))


def _read(rows: list, today: date) -> Counter:
    counts: Counter = Counter()
    for row in rows[:MOST_ROWS]:
        figure = _figure(row, today)
        if figure is not None:
            counts[figure] += min(row[3], MOST_AT_ONCE)
    return counts


def _figure(row, today: date) -> Figure | None:
    if not isinstance(row, list) or len(row) != 4:
        return None
    day, kind, key, count = row
    if not all(isinstance(text, str) for text in (day, kind, key)) or type(count) is not int:
        return None
    try:
        figure = Figure(date.fromisoformat(day), FigureKind(kind).value, _key(kind, key))
    except ValueError:
        return None
    return figure if count > 0 and today - OLDEST <= figure.day <= today else None


def _key(kind: str, key: str) -> str:
    """The key as it is stored. Raises ValueError where it fits nothing of that kind."""
    if kind == FigureKind.LANGUAGE and key in dict(settings.LANGUAGES):
        return key
    if kind in STORY_KINDS:
        return str(UUID(key))
    if kind == FigureKind.SESSION and not key:
        return ""
    raise ValueError


def _of_known_stories(counts: Counter) -> Counter:
    asked = {figure.key for figure in counts if figure.kind in STORY_KINDS}
    stories = StoryPage.objects.filter(translation_key__in=asked)
    known = {str(key) for key in stories.values_list("translation_key", flat=True)}
    return Counter(
        {one: count for one, count in counts.items() if one.key in known or one.key not in asked}
    )


def _add(kiosk: Kiosk, counts: Counter) -> None:
    stops = StopsOfDays(kiosk)
    rows = KioskFigures.objects.filter(kiosk=kiosk, day__in={figure.day for figure in counts})
    known = {(row.stop_id, Figure(row.day, row.kind, row.key)): row for row in rows}
    new, changed = [], []
    for figure, count in counts.items():
        stop = stops.on(figure.day)
        row = known.get((stop, figure))
        if row is None:
            new.append(KioskFigures(kiosk=kiosk, stop_id=stop, count=count, **figure._asdict()))
        else:
            row.count = min(row.count + count, MOST_A_DAY)
            changed.append(row)
    KioskFigures.objects.bulk_create(new)
    KioskFigures.objects.bulk_update(changed, ["count"])


def _forget_old_batches(kiosk: Kiosk) -> None:
    sent = kiosk.figure_batches.filter(export=None)
    old = sent.values_list("pk", flat=True)[BATCHES_KEPT:]
    KioskFigureBatch.objects.filter(pk__in=list(old)).delete()
