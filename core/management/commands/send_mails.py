from django.core.management.base import BaseCommand

from core import outbox


class Command(BaseCommand):
    help = "Sends the mails that wait in the outbox. Run it every few minutes by cron."

    def handle(self, **options):
        self.stdout.write(f"{outbox.send_waiting()} mails sent.")
