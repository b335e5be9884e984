from django.core.management.base import BaseCommand

from exhibition.domain import requests


class Command(BaseCommand):
    help = "Makes requests anonymous that were kept long enough. Run it once a day by cron."

    def handle(self, **options):
        self.stdout.write(f"{requests.purge()} requests made anonymous.")
