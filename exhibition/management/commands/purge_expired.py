from django.core.management.base import BaseCommand

from exhibition.domain import requests
from stories.domain import uploads


class Command(BaseCommand):
    help = (
        "Makes requests anonymous that were kept long enough, and forgets uploads of films that"
        " nobody went on with. Run it once a day by cron."
    )

    def handle(self, **options):
        self.stdout.write(f"{requests.purge()} requests made anonymous.")
        self.stdout.write(f"{uploads.purge()} unfinished uploads forgotten.")
