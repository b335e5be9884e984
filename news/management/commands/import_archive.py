from collections import Counter
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from news.archive import taking_over
from news.archive.feeds import read_feed
from news.archive.folder import read_folder
from news.archive.items import Unreadable
from news.models import NewsIndexPage


class Command(BaseCommand):
    help = (
        "Takes over old news from a folder of HTML or text files, an RSS feed or an export of"
        " WordPress (WXR), as drafts with dates, authors, pictures and redirects from their old"
        " addresses. Run again it takes over what is missing and changes nothing else."
    )

    def add_arguments(self, parser):
        parser.add_argument("source", type=Path, help="a folder or an XML file")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE)
        parser.add_argument("--dry-run", action="store_true", help="only says what would happen")

    def handle(self, *, source: Path, language: str, dry_run: bool, **options):
        index = NewsIndexPage.objects.filter(locale__language_code=language).first()
        if index is None:
            raise CommandError(f"There is no page for news in the language {language!r}.")
        if not source.exists():
            raise CommandError(f"There is no file or folder {source}.")
        counted = Counter()
        try:
            items = read_folder(source) if source.is_dir() else read_feed(source)
            for outcome in taking_over.take_over(items, index, dry_run=dry_run):
                counted[outcome.kind] += 1
                self.tell(outcome)
        except Unreadable as error:
            raise CommandError(str(error))
        numbers = ", ".join(f"{number} {kind}" for kind, number in sorted(counted.items()))
        self.stdout.write(f"{numbers or 'nothing found'}{' (dry run)' if dry_run else ''}")
        if counted[taking_over.NEW] and not dry_run:
            self.stdout.write("They are drafts: read each one, enter who is named, publish.")

    def tell(self, outcome: taking_over.Outcome) -> None:
        self.stdout.write(f"{outcome.kind}: {outcome.item.address or outcome.item.title}")
        for note in outcome.notes:
            self.stdout.write(f"    {note}")
