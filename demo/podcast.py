"""The podcast with its example episode, in German and English."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.core.files import File

from demo.content.podcast import EPISODE, INDEX, LENGTH
from demo.films import webvtt
from demo.streams import stream
from demo.translation import (
    LANGUAGES,
    SOURCE,
    in_language,
    in_languages,
    index_page,
    publish_below,
    translate,
)
from home.models import HomePage
from news.models import EpisodePage, PodcastPage
from stories.models import Film, FilmCaptions

FILE = Path(__file__).resolve().parent / "sound" / "ein-tag-in-toenen.m4a"


def build_podcast(*, day: date, say: Callable[[str], None]) -> None:
    """The page of the podcast, and its episode as of ``day``. Linked from the foot, in no menu."""
    page = PodcastPage(**in_language(SOURCE, INDEX))
    publish_below(index_page(HomePage), page)
    for code, values in in_languages(lambda code: in_language(code, INDEX)):
        translate(page, code, **values)
    if not FILE.exists():
        say(f"Left out: the sound {FILE.name}, because {FILE} is missing.")
        return
    build_episode(build_sound(), day)


def build_sound() -> Film:
    """The sound, in which nobody is heard, with what is to be heard in words."""
    sound = Film(
        title=EPISODE.title.de,
        type="audio",
        duration=LENGTH,
        credit=EPISODE.credit,
        shows_people=False,
    )
    with FILE.open("rb") as file:
        sound.file.save(FILE.name, File(file), save=False)
    sound.full_clean()
    sound.save()
    for code, captions in in_languages(lambda code: webvtt(EPISODE, code), LANGUAGES):
        FilmCaptions.objects.create(film=sound, language=code, webvtt=captions)
    return sound


def build_episode(sound: Film, day: date) -> EpisodePage:
    """The episode in every language that has its words; returns the German page."""
    page = EpisodePage(sound=sound, day=day, season=1, number=1, is_example=True, **_texts(SOURCE))
    publish_below(index_page(PodcastPage), page)
    for code, values in in_languages(_texts):
        translate(page, code, **values)
    return page


def _texts(code: str) -> dict:
    names = ("slug", "title", "introduction")
    texts = {name: getattr(EPISODE, name).in_language(code) for name in names}
    chapters = [
        ("chapter", {"starts": starts, "title": title.in_language(code)})
        for starts, title in EPISODE.chapters
    ]
    return texts | {"chapters": stream(EPISODE.slug.de, chapters)}
