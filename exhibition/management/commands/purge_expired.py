from django.core.management.base import BaseCommand

from core import purges
from core.registrations.purge import purge as purge_registrations
from core.second_factor import lockouts
from exhibition.domain import (
    holds,
    request_reminders,
    requests,
    season_plans,
    visitors_book,
)
from exhibition.domain.editions import taking_back
from stories.domain import uploads


class Command(BaseCommand):
    help = (
        "Ends requests that nobody confirmed, makes those anonymous that were kept long enough,"
        " reminds houses of what comes, forgets wrong passwords,"
        " deletes registrations 30 days after the event, forgets uploads of films that"
        " nobody went on with, frees sets whose hold is over, forgets old plans of seasons and"
        " texts of the visitor's book whose time is over, takes back editions of panels whose"
        " consent has ended."
        " Run it once a day by cron."
    )

    def handle(self, **options):
        self.stdout.write(str(requests.purge()))
        self.stdout.write(f"{request_reminders.remind()} houses reminded.")
        self.stdout.write(f"{purge_registrations()} registrations deleted.")
        self.stdout.write(f"{lockouts.purge()} wrong passwords forgotten.")
        self.stdout.write(f"{uploads.purge()} unfinished uploads forgotten.")
        self.stdout.write(f"{holds.release_lapsed_holds()} lapsed holds released.")
        self.stdout.write(f"{season_plans.purge()} old plans of seasons forgotten.")
        self.stdout.write(f"{taking_back.purge()} editions of panels taken back.")
        self.stdout.write(f"{visitors_book.purge()} texts of the visitor's book forgotten.")
        for line in purges.purge_all():
            self.stdout.write(line)
