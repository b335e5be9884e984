from django.core.management.base import BaseCommand

from kiosk.domain import exports
from kiosk.domain.watch import watch


class Command(BaseCommand):
    help = (
        "Tells by e-mail which kiosks have been silent for half an hour while their house is open,"
        " and which are back; ends what waited for sticks whose lease is over."
        " Run it every five minutes by cron."
    )

    def handle(self, **options):
        found = watch()
        exports.close_what_is_over()
        self.stdout.write(f"{len(found.silent)} kiosks silent, {len(found.back)} back.")
