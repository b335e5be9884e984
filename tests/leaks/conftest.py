import pytest
from django.test import Client

from tests.leaks.crawl import STARTS, Crawl
from tests.leaks.world import LANGUAGES, MARKERS, World, make_world


@pytest.fixture
def three_languages(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [
        ("de", "Deutsch"),
        ("en", "English"),
        ("fr", "Français"),
    ]


@pytest.fixture
def world(home, three_languages, django_capture_on_commit_callbacks) -> World:
    with django_capture_on_commit_callbacks(execute=True):
        return make_world()


@pytest.fixture
def crawl():
    """Everything that an anonymous visitor can find, starting from every door."""

    def crawled() -> Crawl:
        return Crawl(Client(SERVER_NAME="localhost")).run(starts())

    return crawled


def starts() -> list[str]:
    doors = [f"/{language}/" for language in LANGUAGES]
    words = ["search" if language == "en" else "suche" for language in LANGUAGES]
    searches = [
        f"/{language}/{word}/?q={marker}"
        for language, word in zip(LANGUAGES, words, strict=True)
        for marker in MARKERS
    ]
    return [*STARTS, *doors, *searches]
