import signal
import threading
from collections.abc import Callable
from contextlib import contextmanager

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from core import jobs, outbox, schedule


class Command(BaseCommand):
    help = (
        "Does the work of the background: mails, planned publications, sizes of photos, films. Runs"
        " until it is stopped; stopped or killed, the next worker takes up where it stood."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--until-empty", action="store_true", help="ends when nothing is left to do now"
        )

    def handle(self, *, until_empty, **options):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _stop)
        with override("de"):  # messages are for editors
            if until_empty:
                schedule.follow()
                taken = jobs.work(until_empty=True)
                outbox.send_waiting()
            else:
                with _beside(outbox.keep_sending, schedule.keep_following):
                    taken = jobs.work()
        self.stdout.write(f"{taken} jobs taken up.")


@contextmanager
def _beside(*endless: Callable[[threading.Event], None]):
    """Mails and planned publications wait for no film: each has a thread of its own.

    At the end they finish what they are at.
    """
    stop = threading.Event()
    threads = [threading.Thread(target=each, args=[stop], daemon=True) for each in endless]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(timeout=settings.EMAIL_TIMEOUT)


def _stop(*_arguments):
    raise SystemExit(0)
