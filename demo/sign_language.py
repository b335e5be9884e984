"""An example of a film in German Sign Language, beside two pages in all their languages.

Nobody signs in it, and it says so: the demo invents no signer.
"""

from collections.abc import Callable

from django.core.files import File
from wagtail.models import Page

from demo.content.sign_language import SIGN_FILM
from demo.films import FOLDER, HEIGHT, WIDTH, webvtt
from demo.translation import LANGUAGES, in_languages
from stories.models import Film, FilmCaptions

FILE = FOLDER / "gebaerdensprache-beispiel.mp4"


def build_sign_language(pages: list[Page], say: Callable[[str], None]) -> None:
    """The film beside these pages and their translations. ``say`` is told if it is missing."""
    if not FILE.exists():
        say(f"Left out: the film {FILE.name}, because {FILE} is missing.")
        return
    film = build_sign_film()
    for page in pages:
        for version in page.get_translations(inclusive=True).specific():
            version.sign_language_film = film
            revision = version.save_revision()
            if version.live:
                revision.publish()


def build_sign_film() -> Film:
    """The film with captions that say what is to be seen. It shows nobody."""
    film = Film(
        title=SIGN_FILM.title.de,
        type="video",
        width=WIDTH,
        height=HEIGHT,
        duration=SIGN_FILM.captions[-1][1],
        credit=SIGN_FILM.credit,
        shows_people=False,
    )
    with FILE.open("rb") as file:
        film.file.save(FILE.name, File(file), save=False)
    film.full_clean()
    film.save()
    for code, captions in in_languages(lambda code: webvtt(SIGN_FILM, code), LANGUAGES):
        FilmCaptions.objects.create(film=film, language=code, webvtt=captions)
    return film
