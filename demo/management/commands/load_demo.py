from time import perf_counter

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from core import jobs
from demo import accounts, loading
from demo.photos import find_desk
from demo.scale import scale
from stories.domain import photos


class Command(BaseCommand):
    help = "Loads the demo: an invented exhibition with real dates. Twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--scale",
            type=int,
            default=0,
            metavar="N",
            help="add up to N varied stories and N/2 news items, for load tests",
        )

    def handle(self, **options):
        if options["scale"] < 0:
            raise CommandError("--scale must not be negative.")
        begun = perf_counter()
        with transaction.atomic():
            password = accounts.build_account()
            self.load()
            self.add_more(options["scale"])
            if password:
                # Before the commit: should anything after it fail, the password is not lost.
                accounts.keep_password(password, accounts.PASSWORD_FILE)
        # What editors wait for in the background is there from the beginning.
        jobs.work(kinds=[photos.KIND], until_empty=True)
        self.tell(password)
        self.stdout.write(f"Done in {perf_counter() - begun:.1f} s.")

    def load(self):
        if loading.is_loaded():
            self.stdout.write("The demo is there already: nothing changed.")
            return
        try:
            loading.load(
                day=timezone.localdate(), say=self.stdout.write, colleague=accounts.account()
            )
        except loading.DatabaseIsInUse:
            raise CommandError(
                "This database has a home page of its own. Load the demo into an empty one."
            )
        self.stdout.write("The demo is loaded.")

    def add_more(self, count: int):
        if count:
            stories, news = scale(count, day=timezone.localdate(), desk=find_desk())
            self.stdout.write(f"Added {stories} stories and {news} news items.")

    def tell(self, password: str | None):
        if password:
            self.stdout.write(
                f"Sign in as {accounts.USERNAME} with the password {password} "
                f"(kept in {accounts.PASSWORD_FILE})."
            )
