import uuid

from django.core.management.base import BaseCommand, CommandError

from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material, WithdrawalOrigin
from stories.models import Person


class Command(BaseCommand):
    help = "Takes back a person's consent at once, for everything or for parts of it."

    def add_arguments(self, parser):
        parser.add_argument("person", help="key (UUID) or id of the person")
        parser.add_argument(
            "--channel", action="append", default=[], choices=Channel.values, help="only there"
        )
        parser.add_argument(
            "--material", action="append", default=[], choices=Material.values, help="only that"
        )

    def handle(self, *, person, channel, material, **options):
        scope = Scope(frozenset(map(Channel, channel)), frozenset(map(Material, material)))
        found = self.find(person)
        tasks = withdraw(found, scope=scope, origin=WithdrawalOrigin.COMMAND)
        self.stdout.write(f"Withdrawn for {found.public_name} (id {found.pk}).")
        for task in tasks:
            self.stdout.write(f"- [{task.kind}] {task.subject}: {task.detail}")

    def find(self, name: str) -> Person:
        """By key or id, never by name: names are not unique."""
        try:
            lookup = {"pk": int(name)} if name.isdecimal() else {"key": uuid.UUID(name)}
            return Person.objects.get(**lookup)
        except (ValueError, Person.DoesNotExist):
            raise CommandError(f"No person has the key or id {name!r}.")
