from django.core.management.base import BaseCommand

from home.roles.setting_up import set_up


class Command(BaseCommand):
    help = (
        "Gives the groups of the workplace exactly the rights that they were shipped with. Members"
        " stay; rights that were added by hand go."
    )

    def handle(self, **options):
        set_up()
        self.stdout.write("The roles are as they were shipped.")
