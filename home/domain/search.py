"""What a visitor finds: live pages in their language, public stops, mentor projects."""

import re
from dataclasses import dataclass

from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.backends.base import BaseSearchResults

from core.texts import without_control_characters
from exhibition.models import TourStop
from home.models import MentorProject, StandardPage
from news.models import EventPage, NewsPage
from stories.models import FilmPage, StoryPage

LONGEST_QUERY = 200  # characters; more is cut
MOST_WORDS = 16
PAGE_TYPES = (StoryPage, FilmPage, NewsPage, EventPage, StandardPage)


@dataclass(frozen=True)
class Query:
    """What was asked: ``text`` as shown again, ``words`` as searched for."""

    text: str
    words: str
    was_cut: bool


def read_query(raw: str) -> Query:
    """Never fails: operators, quotes and signs of any kind are read as gaps between words."""
    text = " ".join(without_control_characters(raw).split())
    words = re.findall(r"\w+", text[:LONGEST_QUERY])[:MOST_WORDS]
    return Query(
        text=text[:LONGEST_QUERY], words=" ".join(words), was_cut=len(text) > LONGEST_QUERY
    )


def find_pages(query: Query, locale: Locale) -> BaseSearchResults:
    """The live pages that hold every word, best first. Nothing without consent is live."""
    pages = Page.objects.live().public().type(PAGE_TYPES).filter(locale=locale)
    return pages.search(query.words, operator="and")


def find_stops(query: Query) -> BaseSearchResults:
    stops = TourStop.objects.public().select_related("venue__district")
    return get_search_backend().search(query.words, stops, operator="and")


def find_projects(query: Query, locale: Locale) -> BaseSearchResults:
    projects = MentorProject.objects.filter(locale_id=locale.pk).select_related("district")
    return get_search_backend().search(query.words, projects, operator="and")


def with_summaries(found: list[Page]) -> list[Page]:
    """The same pages in the same order, as their own types; one query for each type."""
    pages = Page.objects.filter(pk__in=[page.pk for page in found]).select_related("locale")
    specific = {page.pk: page for page in pages.specific().defer_streamfields()}
    return [specific[page.pk] for page in found if page.pk in specific]
