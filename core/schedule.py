"""Pages go out and come down at the moment an editor has planned. Done by the worker.

Promise: what is due goes the way of every publication, so that the gates (consent, translations)
are asked for the page as it is at that moment. Each page is a transaction of its own: one that
fails is tried again in the next round and stops no other. Of several workers one has it.

Wagtail's ``publish_scheduled`` does the same from cron, but ends with the first page that fails.
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import close_old_connections, transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page, Revision

from core import clock

logger = logging.getLogger(__name__)
ROUND = 30  # seconds between two looks at the schedule


def follow(at: datetime | None = None) -> int:
    """Takes down what has run out and publishes what is due at ``at`` (now); how many were due."""
    at = at or timezone.now()
    return _each(_run_out(at), _take_down) + _each(_due(at), _publish)


def keep_following(stop: threading.Event) -> None:
    """Follows the schedule until ``stop`` is set: in a thread of the worker."""
    while not stop.is_set():
        close_old_connections()
        try:
            follow()
        except Exception as error:  # the database is away for a moment
            logger.error("the schedule could not be read: %s", type(error).__name__)
        stop.wait(ROUND)


def _run_out(at: datetime) -> QuerySet[Page]:
    """Published pages whose end has come, whether a consent covers them or not."""
    return Page.objects.filter(live=True, expire_at__lte=at).order_by("expire_at", "pk")


def _due(at: datetime) -> QuerySet[Revision]:
    due = Revision.objects.filter(approved_go_live_at__lte=at)
    return due.order_by("approved_go_live_at", "pk")


def is_due(until: datetime) -> bool:
    """Whether anything goes out or comes down until then."""
    return _run_out(until).exists() or _due(until).exists()


def play(until: datetime) -> None:
    """Does ahead, moment by moment, all that will be due until then; the clock says each moment.

    For a look at a day to come: the caller's transaction must be rolled back. What fails stays
    as it is, as it would on the day. Moments after which nothing changed are not gone back to.
    """
    done = None
    while (moment := _next_moment(until, after=done)) is not None:
        with clock.moved(moment):
            _each(_run_out(moment), _take_down)
            _each(_due(moment), partial(_publish_as_of, moment=moment))
        done = moment


def _next_moment(until: datetime, *, after: datetime | None) -> datetime | None:
    ends = _run_out(until).values_list("expire_at", flat=True)
    begins = _due(until).values_list("approved_go_live_at", flat=True)
    moments = {*ends, *begins}
    return min((one for one in moments if after is None or one > after), default=None)


def _publish_as_of(revision: Revision, *, moment: datetime) -> None:
    """Wagtail asks its own clock, by which the moment has not come: so the page names none."""
    revision.content = revision.content | {"go_live_at": None}
    before = Page.objects.filter(pk=revision.object_id).values("first_published_at").get()
    _publish(revision)
    published = Page.objects.filter(pk=revision.object_id, live_revision=revision)
    first = before["first_published_at"] or moment
    published.update(first_published_at=first, last_published_at=moment)


def _each(rows: QuerySet, act: Callable) -> int:
    keys = list(rows.values_list("pk", flat=True))
    for key in keys:
        try:
            with transaction.atomic():
                if row := rows.select_for_update().filter(pk=key).first():  # or another was faster
                    act(row)
        except Exception as error:  # whatever it is: the next one is due too
            what = rows.model.__name__.lower()
            logger.error("%s %s is due and failed: %s", what, key, type(error).__name__)
    return len(keys)


def _take_down(page: Page) -> None:
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")
