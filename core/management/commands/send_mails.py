from django.core.management.base import BaseCommand

from core import outbox


class Command(BaseCommand):
    help = (
        "Sends the mails that wait in the outbox, for hosts without a worker: run it every few"
        " minutes by cron. The command work sends them too."
    )

    def handle(self, **options):
        found = outbox.send_waiting()
        self.stdout.write(f"{found.sent} mails sent, {outbox.waiting().count()} wait.")
