"""How search, open data and files of pages are to be asked by the search for leaks."""

from collections.abc import Iterator
from functools import partial

from django.conf import settings
from wagtail.models import Page

from exhibition.models import TourPage
from home.models import SharingPicture
from news.models import EpisodePage, EventPage, NewsIndexPage, NewsPage, PodcastPage
from news.podcast.files import FILES as EPISODE_FILES
from stories.leaks.findings import Subject
from stories.leaks.registry import Example, register_addresses, register_search
from stories.models import StoryPage

LISTS_OF_OPEN_DATA = (
    "stories", "films", "news", "events", "mentor_projects", "figures", "tour",
)  # fmt: skip
FILES = {
    NewsIndexPage: ["feed.xml"],
    TourPage: ["feed.xml"],
    EventPage: ["calendar.ics"],
    PodcastPage: ["feed.xml"],
    EpisodePage: EPISODE_FILES,
}


def register() -> None:
    register_search("search", "q")
    register_search("suggestions", "q")
    register_addresses("api_story", lambda: _keys_of(StoryPage))
    register_addresses("api_news_item", lambda: _keys_of(NewsPage))
    register_addresses("api_event", lambda: _keys_of(EventPage))
    for name in LISTS_OF_OPEN_DATA:
        register_addresses(f"api_{name}", partial(_in_each_language, name))
    register_addresses("story_card", _cards)
    register_addresses("sharing_picture", _pictures)
    register_addresses("sitemap_part", lambda: [Example((0,)), Example((1,)), Example((2,))])
    register_addresses("page_file", _files)
    register_addresses("not_translated", _pages_in_another_language)


def _keys_of(model: type[Page]) -> Iterator[Example]:
    for key in model.objects.values_list("pk", flat=True):
        yield Example((key,), subject=Subject("page", key))


def _cards() -> Iterator[Example]:
    """One card a story: it shows the German one where the other language has none."""
    stories = StoryPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    for key, translation_key in stories.values_list("pk", "translation_key"):
        yield Example((translation_key,), subject=Subject("page", key))


def _pictures() -> Iterator[Example]:
    for picture in SharingPicture.objects.all():
        name = picture.file.name.rpartition("/")[2].removesuffix(".png")
        yield Example((name,), subject=Subject("page", picture.page_id))


def _in_each_language(name: str) -> Iterator[Example]:
    path = f"/api/v1/{name.replace('_', '-')}/"
    return (Example(path=f"{path}?language={code}") for code, _name in settings.LANGUAGES)


def _pages_in_another_language() -> Iterator[Example]:
    """Every page about people, asked for in the language of the site that comes last."""
    code = settings.LANGUAGES[-1][0]
    for key in StoryPage.objects.exclude(locale__language_code=code).values_list("pk", flat=True):
        yield Example(path=f"/{code}/noch-nicht/{key}/", subject=Subject("page", key))


def _files() -> Iterator[Example]:
    """Every feed, calendar and sound of a page, published or not."""
    for model, names in FILES.items():
        for page in model.objects.select_related("locale"):
            if parts := page.get_url_parts():
                for name in names:
                    yield Example(path=parts[2] + name, subject=Subject("page", page.pk))
