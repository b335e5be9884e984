import uuid

from django.core.management.base import BaseCommand, CommandError

from stories.domain.erasure import erase, erased
from stories.domain.erasure.plan import announcements, make_plan
from stories.domain.erasure.terms import ErasureReport
from stories.models import Person

SOMETHING_REMAINS = 2  # exit status


class Command(BaseCommand):
    help = (
        "Erases a person (Art. 17 GDPR) from pages, photos, films, texts, logs and files. "
        "Exit status 2 when something could not be removed."
    )

    def add_arguments(self, parser):
        parser.add_argument("person", help="key (UUID) or id of the person")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *, person, yes, **options):
        found = self.find(person)
        if found is None:
            self.tell(self.earlier(person))
            return
        if not yes:
            self.confirm(found)
        self.tell(erase(found))

    def find(self, name: str) -> Person | None:
        """By key or id, never by name: names are not unique."""
        try:
            lookup = {"pk": int(name)} if name.isdecimal() else {"key": uuid.UUID(name)}
        except ValueError:
            raise CommandError(f"{name!r} is neither a key nor an id.")
        return Person.objects.filter(**lookup).first()

    def earlier(self, name: str) -> ErasureReport:
        report = None if name.isdecimal() else erased(uuid.UUID(name))
        if report is None:
            raise CommandError(f"No person has the key or id {name!r}.")
        return report

    def confirm(self, person: Person) -> None:
        plan = make_plan(person)
        self.stdout.write(f"Person {person.pk}, key {person.key}")
        self.stdout.write(f"Pages to delete: {_keys(plan.own_pages)}")
        self.stdout.write(f"Pages to clean and unpublish: {_keys(plan.other_pages)}")
        self.stdout.write(f"Photos and films to delete: {len(plan.works)}")
        for line in announcements(plan):
            self.stdout.write(f"- {line}")
        try:
            answer = input("This cannot be undone. Type yes to erase: ")
        except EOFError:
            answer = ""
        if answer.strip().lower() != "yes":
            raise CommandError("Nothing was erased.")

    def tell(self, report: ErasureReport) -> None:
        before = "already " if report.was_erased_before else ""
        self.stdout.write(
            f"Person {report.person_key} was {before}erased on {report.erased_at:%Y-%m-%d}."
        )
        for name, number in report.removed.items():
            self.stdout.write(f"- removed {name.replace('_', ' ')}: {number}")
        for entry in report.remaining:
            self.stdout.write(f"- REMAINS [{entry.kind}] {entry.subject}: {entry.detail}")
        self.stdout.write("Back-ups made before hold the data until they are rotated.")
        if not report.is_complete:
            raise CommandError("Something remains: see above.", returncode=SOMETHING_REMAINS)


def _keys(pages) -> str:
    return ", ".join(str(page.pk) for page in pages) or "none"
