from django.core.management.base import BaseCommand

from stories.domain.endings import SOON, endings
from stories.domain.report import missing


class Command(BaseCommand):
    help = "Lists consents that end soon and published pages that miss one."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=SOON, help="look so far ahead")

    def handle(self, *, days, **options):
        ending, lacking = endings(days=days), missing()
        self.stdout.write(f"Consents that end within {days} days: {len(ending)}")
        for entry in ending:
            materials = ", ".join(sorted(str(material.label) for material in entry.materials))
            self.stdout.write(
                f"- {entry.person.public_name} (id {entry.person.pk}): "
                f"{entry.channel.label}: {materials}, last day {entry.last_day:%Y-%m-%d}"
            )
        self.stdout.write(f"Published pages that are not shown: {len(lacking)}")
        for entry in lacking:
            self.stdout.write(f"- {entry.page.title} (page {entry.page.pk})")
            for sentence in entry.sentences:
                self.stdout.write(f"    {sentence}")
