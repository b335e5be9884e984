from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.moving import Moving, Result, places_of
from core.moving.move import IsMoving, one_at_a_time

OTHER = {"s3": "local", "local": "s3"}
REPORT_EVERY = 25  # files
MOST_NAMED = 20  # files that are named one by one


class Command(BaseCommand):
    help = (
        "Moves every stored file between the folders of this machine and the two S3 buckets."
        " Needs the S3_… of the environment in both directions. Stop the site and its worker"
        " first. May be broken off and run again. Exit status 1 where anything stays behind."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--to", choices=sorted(OTHER), required=True)
        parser.add_argument(
            "--keep", action="store_true", help="copies and compares, deletes nothing"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="says what would be done, changes nothing"
        )

    def handle(self, *, to, keep, dry_run, **options):
        if "s3" not in settings.FILE_PLACES:
            raise CommandError("The environment names no S3 server: set S3_ENDPOINT_URL and so on.")
        try:
            with one_at_a_time():
                self.move(to, keep=keep, dry_run=dry_run)
        except IsMoving:
            raise CommandError("Another move_media is running on this machine.")
        except KeyboardInterrupt:
            raise CommandError("Broken off. Nothing is lost: run it again to go on.")

    def move(self, to: str, *, keep: bool, dry_run: bool) -> None:
        sources, targets = places_of(OTHER[to]), places_of(to)
        sides = {side: Moving(sources[side], targets[side]) for side in sources}
        self.refuse_conflicts(sides)
        if dry_run:
            for side, moving in sides.items():
                size = in_words(moving.size())
                self.stdout.write(f"{side}: {len(moving.names)} files, {size}, would be moved.")
            return
        verb = "copied" if keep else "moved"
        results = [self.run_side(side, moving, keep, verb) for side, moving in sides.items()]
        failed = [name for result in results for name in result.failed]
        if failed:
            raise CommandError(f"{len(failed)} files stay where they were. Run it again.")
        self.stdout.write("Done.")

    def refuse_conflicts(self, sides: dict[str, Moving]) -> None:
        conflicts = [
            f"{side}: {name}" for side, moving in sides.items() for name in moving.conflicts()
        ]
        if conflicts:
            self.name_files(conflicts)
            raise CommandError(
                f"Nothing was moved: the target has other files under {len(conflicts)} names."
            )

    def run_side(self, side: str, moving: Moving, keep: bool, verb: str) -> Result:
        total = len(moving.names)

        def report(result: Result) -> None:
            if result.done % REPORT_EVERY == 0 and result.done < total:
                self.say(f"{side}: {result.done} of {total} files, {in_words(result.size)}")

        result = moving.run(keep=keep, report=report)
        self.say(
            f"{side}: {result.moved} {verb}, {result.known} were there already,"
            f" {len(result.failed)} failed, {in_words(result.size)}"
        )
        self.name_files(result.failed)
        return result

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def name_files(self, names: list[str]) -> None:
        """Names of files are by chance and say nothing about anybody."""
        for name in names[:MOST_NAMED]:
            self.stderr.write(f"  {name}")
        if len(names) > MOST_NAMED:
            self.stderr.write(f"  and {len(names) - MOST_NAMED} more")


def in_words(size: int) -> str:
    """Bytes in MB."""
    return f"{size / 1_000_000:.1f} MB"
