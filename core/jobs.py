"""Work in the background: rows first, done by ``manage.py work``, each piece by one at a time.

Promise: what was asked for in a transaction is asked for when it commits, and not otherwise.
A worker holds a piece of work by a lease that every report of progress renews. Where a worker
is killed the lease runs out and another takes the work up; handlers leave what they finished
and begin with what is missing, so nothing is done twice and nothing is lost.
"""

import logging
import time
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db import close_old_connections
from django.db.models import F, Q
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import Job, JobState

logger = logging.getLogger(__name__)
LEASE = timedelta(seconds=60)
ATTEMPTS = 5
PAUSE = 30  # seconds before the second attempt; each further pause is twice as long
REPORT_EVERY = 1  # seconds between two reports that are written down
POLL = 1  # seconds between two looks at an empty queue
worker_started = Signal()  # time to ask for work that nobody has asked for


class CannotBeDone(Exception):
    """Trying again would not help; the sentence is for editors and says how to mend it."""


class LeaseLost(Exception):
    """Somebody else has the work now, or nobody wants it any more: stop at once."""


Handler = Callable[[str, "Report"], None]
_handlers: dict[str, Handler] = {}


def register(kind: str, handler: Handler) -> None:
    """Names who does work of a kind. ``handler(key, report)`` may be broken off anywhere."""
    _handlers[kind] = handler


def enqueue(kind: str, key: object, *, priority: int = 0) -> Job:
    """Asks for a piece of work. Asked again while it runs, it is done once more afterwards."""
    now = timezone.now()
    job, _made = Job.objects.get_or_create(kind=kind, key=str(key))
    Job.objects.filter(pk=job.pk).update(wanted_at=now, priority=priority)
    Job.objects.filter(pk=job.pk).exclude(state=JobState.RUNNING).update(
        state=JobState.WAITING,
        not_before=now,
        attempts=0,
        progress=0,
        message="",
        finished_at=None,
    )
    job.refresh_from_db()
    return job


def forget(kind: str, keys: Iterable[object]) -> None:
    """Nobody wants this work any more. Who is at it finds out with the next report."""
    Job.objects.filter(kind=kind, key__in=[str(key) for key in keys]).delete()


def status(kind: str, key: object) -> Job | None:
    return Job.objects.filter(kind=kind, key=str(key)).first()


class Report:
    """What a handler says while it works: how far it is. Renews the lease."""

    def __init__(self, job: Job):
        self._job = job
        self._written = 0.0

    def __call__(self, progress: float, message: str = "") -> None:
        """``progress`` from 0 to 1. Raises LeaseLost when the work is not ours any more."""
        if not message and time.monotonic() - self._written < REPORT_EVERY:
            return
        self._written = time.monotonic()
        values = {"progress": progress, "lease_until": timezone.now() + LEASE}
        if message:
            values["message"] = message[:500]
        if not _ours(self._job).update(**values):
            raise LeaseLost


def work(
    *,
    until_empty: bool = False,
    kinds: Iterable[str] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> int:
    """Does waiting work, the most wanted first; returns how many pieces were taken up.

    ``until_empty`` ends when nothing is left that could be done now; otherwise goes on until
    ``stop()`` says so.
    """
    taken = 0
    worker_started.send(sender=None)
    while not stop():
        close_old_connections() if not until_empty else None
        job = claim(kinds)
        if job:
            taken += 1
            run(job)
        elif until_empty:
            break
        else:
            time.sleep(POLL)
    return taken


def claim(kinds: Iterable[str] | None = None) -> Job | None:
    """Takes the next piece of work, or one whose worker has not been heard of; None if none."""
    now = timezone.now()
    free = Q(state=JobState.WAITING, not_before__lte=now) | _abandoned(now)
    candidates = Job.objects.filter(free, kind__in=list(kinds or _handlers))
    for job in candidates.order_by("-priority", "wanted_at")[:10]:
        worker = uuid.uuid4().hex
        won = Job.objects.filter(free, pk=job.pk).update(
            state=JobState.RUNNING,
            worker=worker,
            attempts=F("attempts") + 1,
            started_at=now,
            finished_at=None,
            lease_until=now + LEASE,
        )
        if won:
            return Job.objects.get(pk=job.pk)
    return None


def run(job: Job) -> None:
    """Does one piece of claimed work and writes down how it went. Never raises a failure."""
    if job.attempts > ATTEMPTS:
        return _finish(job, JobState.FAILED, _given_up())
    try:
        _handlers[job.kind](job.key, Report(job))
    except LeaseLost:
        logger.warning("job %s %s: the lease was lost", job.kind, job.key)
    except CannotBeDone as refusal:
        _finish(job, JobState.FAILED, str(refusal))
    except Exception as error:  # whatever it is: it is written down and tried again
        logger.error("job %s %s failed: %s", job.kind, job.key, type(error).__name__)
        _try_again(job, type(error).__name__)
    except BaseException:  # we are being stopped: the next worker takes it up at once
        _ours(job).update(state=JobState.WAITING, attempts=F("attempts") - 1, lease_until=None)
        raise
    else:
        _finish(job, JobState.DONE, "")


def _ours(job: Job):
    return Job.objects.filter(pk=job.pk, worker=job.worker, state=JobState.RUNNING)


def _abandoned(now: datetime) -> Q:
    return Q(state=JobState.RUNNING, lease_until__lt=now)


def _finish(job: Job, state: JobState, message: str) -> None:
    now = timezone.now()
    wanted_again = _ours(job).filter(wanted_at__gt=job.started_at)
    if wanted_again.update(state=JobState.WAITING, not_before=now, attempts=0, progress=0):
        return
    progress = {"progress": 1} if state == JobState.DONE else {}
    _ours(job).update(
        state=state, message=message[:500], finished_at=now, lease_until=None, **progress
    )


def _try_again(job: Job, what: str) -> None:
    if job.attempts >= ATTEMPTS:
        return _finish(job, JobState.FAILED, _given_up())
    pause = timedelta(seconds=PAUSE * 2 ** (job.attempts - 1))
    _ours(job).update(
        state=JobState.WAITING,
        not_before=timezone.now() + pause,
        lease_until=None,
        message=_("Unterbrochen (%(what)s), wird von selbst wiederholt.") % {"what": what},
    )
    return None


def _given_up() -> str:
    return _(
        "Nach %(count)s Versuchen aufgegeben. Bitte versuchen Sie es noch einmal; klappt es"
        " wieder nicht, sagen Sie der Technik Bescheid."
    ) % {"count": ATTEMPTS}
