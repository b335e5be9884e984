from copy import deepcopy
from datetime import timedelta
from unittest import mock

import pytest
from django.test import Client, TestCase, override_settings
from django.utils import timezone

from tests.kept import KeptCache, KeptFiles
from tests.leaks.crawl import STARTS, Crawl
from tests.leaks.world import LANGUAGES, MARKERS, World, make_world
from tests.once import made_once

LANGUAGES_OF_SITE = [("de", "Deutsch"), ("en", "English"), ("fr", "Français")]


@pytest.fixture
def three_languages(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = LANGUAGES_OF_SITE


@pytest.fixture(scope="module")
def visited_world(django_db_setup, django_db_blocker):
    """A world and what a visitor found in it, with the files and the cache as they were then."""
    languages = {"LANGUAGES": LANGUAGES_OF_SITE, "WAGTAIL_CONTENT_LANGUAGES": LANGUAGES_OF_SITE}
    with made_once(django_db_blocker):
        known = KeptFiles()
        with override_settings(**languages):
            with TestCase.captureOnCommitCallbacks(execute=True):
                made = make_world()
            found = crawled()
        yield made, found, KeptFiles(known), KeptCache()


@pytest.fixture
def world(home, three_languages, empty_cache, no_public_files, visited_world) -> World:
    """One story, shown in every way that there is; somebody has just looked at all of it."""
    made, _found, files, cache = visited_world
    files.put_back()
    cache.put_back()
    return deepcopy(made)


@pytest.fixture
def before(world, visited_world) -> Crawl:
    """What was found when all was still to be seen."""
    return Crawl(Client(SERVER_NAME="localhost"), dict(visited_world[1].answers))


@pytest.fixture
def crawl():
    return crawled


def crawled() -> Crawl:
    """Everything that an anonymous visitor can find, starting from every door."""
    return Crawl(Client(SERVER_NAME="localhost")).run(starts())


@pytest.fixture
def later():
    """Moves the clock of the whole process; no job runs."""

    def moved(**values):
        moment = timezone.now() + timedelta(**values)
        return mock.patch("django.utils.timezone.now", return_value=moment)

    return moved


def starts() -> list[str]:
    doors = [f"/{language}/" for language in LANGUAGES]
    words = ["search" if language == "en" else "suche" for language in LANGUAGES]
    searches = [
        f"/{language}/{word}/?q={marker}"
        for language, word in zip(LANGUAGES, words, strict=True)
        for marker in MARKERS
    ]
    return [*STARTS, *doors, *searches]
