from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from core.second_factor import rules


class Command(BaseCommand):
    help = (
        "Takes away the second factor of an account whose phone is lost. The next sign-in sets up"
        " a new one. For the administrator who has locked themselves out."
    )

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *, username, **options):
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError("There is no account of that name.")
        if not rules.reset(user):
            raise CommandError("This account has no second factor.")
        self.stdout.write("Done. The next sign-in sets up a new one.")
