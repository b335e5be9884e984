import json

from django.core.management.base import BaseCommand, CommandError

from stories.leaks.check import leak_check
from stories.leaks.findings import Report
from stories.leaks.runs import keep


class Command(BaseCommand):
    help = (
        "Walks every public surface as an anonymous visitor and lists what must not be seen."
        " Exit status 1 where anything is found."
    )

    def add_arguments(self, parser):
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--surface", action="append", default=[], help="ask this one only (as in the summary)"
        )
        parser.add_argument("--seconds", type=float, help="stop asking after so many seconds")

    def handle(self, *, format, seconds, surface, **options):
        report = leak_check(seconds=seconds, only=surface)
        if not surface:
            keep(report)
        if format == "json":
            self.stdout.write(json.dumps(report.as_data(), indent=2, ensure_ascii=False))
        else:
            self.tell(report)
        if report.findings or not (report.is_complete or surface):
            raise CommandError(self.verdict(report), returncode=1)

    def tell(self, report: Report) -> None:
        for finding in report.findings:
            self.stdout.write(str(finding))
        for hint in report.hints:
            self.stdout.write(f"hint: {hint.surface} | {hint.subject} | {hint.detail}")
        self.stdout.write("Asked:")
        for surface, number in sorted(report.asked.items()):
            self.stdout.write(f"  {number:>7}  {surface}")
        seconds = (report.finished_at - report.started_at).total_seconds()
        self.stdout.write(f"  {report.asked.total():>7}  in {seconds:.1f} s")
        if not report.findings:
            self.stdout.write("Nothing found.")

    def verdict(self, report: Report) -> str:
        found = f"{len(report.findings)} found."
        return found if report.is_complete else f"{found} Stopped before everything was asked."
