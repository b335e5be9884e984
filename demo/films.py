"""The example film: its file, captions and pages."""

from pathlib import Path

from django.core.files import File

from demo.content.films import Film as FilmContent
from demo.content.pictures import CREDIT
from demo.translation import (
    LANGUAGES,
    SOURCE,
    in_language,
    in_languages,
    index_page,
    publish_below,
    translate,
)
from stories.models import (
    Appearance,
    Film,
    FilmCaptions,
    FilmIndexPage,
    FilmPage,
    Person,
    Photo,
)

WIDTH, HEIGHT = 1280, 720  # pixels
FOLDER = Path(__file__).resolve().parent / "film"


def film_file(content: FilmContent) -> Path:
    """Where the moving pictures lie. They are drawn apart, so they may be missing."""
    return FOLDER / f"{content.slug.de}.mp4"


def build_film(
    content: FilmContent, path: Path, people: list[Person], *, still: Photo | None = None
) -> Film:
    """The film with captions in every language. ``people`` are seen or heard in it."""
    film = Film(
        title=content.title.de,
        type="video",
        width=WIDTH,
        height=HEIGHT,
        duration=max(end for _start, end, _text in content.captions),
        still=still,
        credit=CREDIT,
        shows_people=True,
    )
    with path.open("rb") as file:
        film.file.save(path.name, File(file), save=False)
    film.full_clean()
    film.save()
    film.people.set(people)
    for code, captions in in_languages(lambda code: webvtt(content, code), LANGUAGES):
        FilmCaptions.objects.create(film=film, language=code, webvtt=captions)
    return film


def build_film_page(content: FilmContent, film: Film, people: list[Person]) -> FilmPage:
    """The page of the film in every language, naming ``people``; returns the German page."""
    texts = {
        "title": content.title,
        "slug": content.slug,
        "introduction": content.introduction,
    }
    page = FilmPage(film=film, is_example=True, **in_language(SOURCE, texts))
    page.appearances = [Appearance(person=person) for person in people]
    publish_below(index_page(FilmIndexPage), page)
    for code, values in in_languages(lambda code: in_language(code, texts)):
        translate(page, code, **values)
    return page


def webvtt(content: FilmContent, code: str) -> str:
    """The captions in one language as a WebVTT file."""
    cues = [
        f"{_clock(start)} --> {_clock(end)}\n{_escaped(text.in_language(code))}"
        for start, end, text in content.captions
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def _clock(seconds: float) -> str:
    minutes, milliseconds = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds / 1000:06.3f}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
