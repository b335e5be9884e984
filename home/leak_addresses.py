"""How search, open data and files of pages are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.conf import settings

from exhibition.models import TourPage
from news.models import EventPage, NewsIndexPage
from stories.leaks.findings import Subject
from stories.leaks.registry import Example, register_addresses, register_search
from stories.models import StoryPage

FILES = {NewsIndexPage: "feed.xml", TourPage: "feed.xml", EventPage: "calendar.ics"}


def register() -> None:
    register_search("search", "q")
    register_search("suggestions", "q")
    register_addresses("api_story", _stories)
    register_addresses("api_stories", lambda: _in_each_language("/api/v1/stories/"))
    register_addresses("api_tour", lambda: _in_each_language("/api/v1/tour/"))
    register_addresses("sitemap_part", lambda: [Example((0,)), Example((1,)), Example((2,))])
    register_addresses("page_file", _files)
    register_addresses("not_translated", _pages_in_another_language)


def _stories() -> Iterator[Example]:
    for key in StoryPage.objects.values_list("pk", flat=True):
        yield Example((key,), subject=Subject("page", key))


def _in_each_language(path: str) -> Iterator[Example]:
    return (Example(path=f"{path}?language={code}") for code, _name in settings.LANGUAGES)


def _pages_in_another_language() -> Iterator[Example]:
    """Every page about people, asked for in the language of the site that comes last."""
    code = settings.LANGUAGES[-1][0]
    for key in StoryPage.objects.exclude(locale__language_code=code).values_list("pk", flat=True):
        yield Example(path=f"/{code}/noch-nicht/{key}/", subject=Subject("page", key))


def _files() -> Iterator[Example]:
    """Every feed and calendar of a page, published or not."""
    for model, name in FILES.items():
        for page in model.objects.select_related("locale"):
            if parts := page.get_url_parts():
                yield Example(path=parts[2] + name, subject=Subject("page", page.pk))
