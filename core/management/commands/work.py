import signal
import threading
from contextlib import contextmanager

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from core import jobs, outbox


class Command(BaseCommand):
    help = (
        "Does the work of the background: mails, sizes of photos, films. Runs until it is stopped;"
        " stopped or killed, the next worker takes up where it stood."
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
                taken = jobs.work(until_empty=True)
                outbox.send_waiting()
            else:
                with _mails_beside():
                    taken = jobs.work()
        self.stdout.write(f"{taken} jobs taken up.")


@contextmanager
def _mails_beside():
    """Mails wait for no film: a thread of their own sends them, and ends the one it is at."""
    stop = threading.Event()
    sender = threading.Thread(target=outbox.keep_sending, args=[stop], daemon=True)
    sender.start()
    try:
        yield
    finally:
        stop.set()
        sender.join(timeout=settings.EMAIL_TIMEOUT)


def _stop(*_arguments):
    raise SystemExit(0)
