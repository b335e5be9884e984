from django.core.management.base import BaseCommand

from stories.domain.expiry import warn


class Command(BaseCommand):
    help = "Tells editors by e-mail whose consent ends in 90, 30 and 7 days. Run it daily by cron."

    def handle(self, **options):
        self.stdout.write(f"{warn()} mails posted.")
