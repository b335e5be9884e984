from django.core.management.base import BaseCommand

from home.domain.search.indexing import rebuild


class Command(BaseCommand):
    help = "Writes anew what the search of the site reads. The search works on meanwhile."

    def handle(self, **options):
        self.stdout.write(f"{rebuild()} documents.")
