from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from home.domain import sharing_pictures
from home.domain.sharing_drawing import Drawing, draw


class Command(BaseCommand):
    help = (
        "Asks for the pictures of pages that may be shared and have none, and deletes those of"
        " pages that may not be shared any more. Run it once a day by cron. --neutral draws the"
        " pictures of the site anew, one for each language, which belong to the code."
    )

    def add_arguments(self, parser):
        parser.add_argument("--neutral", action="store_true")

    def handle(self, *, neutral: bool, **options):
        if neutral:
            folder = Path(settings.STATICFILES_DIRS[0]) / "share"
            folder.mkdir(exist_ok=True)
            for code, _name in settings.LANGUAGES:
                (folder / f"{code}.png").write_bytes(draw(Drawing(code)))
            return
        self.stdout.write(f"{sharing_pictures.forget_uncovered()} pictures deleted.")
        self.stdout.write(f"{sharing_pictures.want_missing()} pictures asked for.")
