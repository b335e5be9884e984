import signal

from django.core.management.base import BaseCommand
from django.utils.translation import override

from core import jobs


class Command(BaseCommand):
    help = (
        "Does the work of the background: sizes of photos, films. Runs until it is stopped;"
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
            taken = jobs.work(until_empty=until_empty)
        self.stdout.write(f"{taken} jobs taken up.")


def _stop(*_arguments):
    raise SystemExit(0)
