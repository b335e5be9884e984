"""The site as it will be on a day to come, if nobody does anything until then.

Promise: inside ``as_of`` everything that decides what is shown is asked for that day at noon
(``core.clock``), and what is planned until then has gone out or come down (``core.schedule``).
Nothing of it stays: what the schedule does is rolled back, whoever else writes gets WritesAhead,
and the cache of the site is neither read nor filled.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, time, timedelta

from django.core.cache import caches
from django.core.cache.backends.dummy import DummyCache
from django.db import connection, transaction
from django.utils import timezone

from core import clock, schedule

YEARS = 2
NOON = time(12)
READS = re.compile(
    r"\s*\(?\s*(SELECT|WITH|EXPLAIN|SAVEPOINT|RELEASE|ROLLBACK|BEGIN)\b", re.IGNORECASE
)


class WritesAhead(RuntimeError):
    """Something was to be written while the clock stands on a day to come."""


def first_day() -> date:
    return timezone.localdate() + timedelta(days=1)


def last_day() -> date:
    return timezone.localdate() + timedelta(days=366 * YEARS)


def read_day(written: str) -> date | None:
    """A day to come as „2027-03-01“, at most two years ahead; None for anything else."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if len(written) == 10 and first_day() <= day <= last_day() else None


def moment_of(day: date) -> datetime:
    """Noon of that day in Europe/Berlin: houses are open, and consents count by days."""
    return timezone.make_aware(datetime.combine(day, NOON), timezone.get_default_timezone())


@contextmanager
def as_of(day: date, *, with_schedule: bool = True) -> Iterator[None]:
    """Inside, it is noon of that day. ``with_schedule=False``: where pages do not matter."""
    moment = moment_of(day)
    with ExitStack() as stack:
        stack.enter_context(_without_cache())
        if with_schedule and schedule.is_due(moment):
            stack.enter_context(_undone())
            schedule.play(moment)
        stack.enter_context(clock.moved(moment))
        stack.enter_context(connection.execute_wrapper(_refuse_writing))
        yield


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)


@contextmanager
def _without_cache() -> Iterator[None]:
    """For this thread alone."""
    former = caches["default"]
    caches["default"] = _Nothing("nothing", {})
    try:
        yield
    finally:
        caches["default"] = former


class _Nothing(DummyCache):
    def incr(self, key, delta=1, version=None):
        return delta


def _refuse_writing(execute, sql, params, many, context):
    if not READS.match(sql):
        raise WritesAhead
    return execute(sql, params, many, context)
