import os
import shutil
import uuid
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from stories.domain.access import export_person
from stories.models import Person

ONLY_THE_OWNER = 0o600  # the file holds everything that is kept of somebody


class Command(BaseCommand):
    help = "Writes everything that is kept of a person into a ZIP file (Art. 15 GDPR)."

    def add_arguments(self, parser):
        parser.add_argument("person", help="key (UUID) or id of the person")
        parser.add_argument("--to", required=True, type=Path, help="ZIP file to be made")

    def handle(self, *, person, to, **options):
        found = self.find(person)
        try:
            descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_THE_OWNER)
        except OSError as error:
            raise CommandError(f"{to} could not be made: {error.strerror}.")
        with os.fdopen(descriptor, "wb") as target, export_person(found) as archive:
            shutil.copyfileobj(archive, target)
        self.stdout.write(f"Written for person {found.pk}: {to}")

    def find(self, name: str) -> Person:
        """By key or id, never by name: names are not unique."""
        try:
            lookup = {"pk": int(name)} if name.isdecimal() else {"key": uuid.UUID(name)}
            return Person.objects.get(**lookup)
        except (ValueError, Person.DoesNotExist):
            raise CommandError(f"No person has the key or id {name!r}.")
