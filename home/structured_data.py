"""What the types of pages are about, for search engines. Registered in ``HomeConfig.ready``.

``core/structured_data.py`` says what a source may tell.
"""

from collections.abc import Iterable, Mapping
from functools import partial

from django.conf import settings

from core.structured_data import register
from exhibition.addresses import full
from exhibition.models import RequestPage, TourPage, VisitorBookPage
from home import structured_events, structured_works
from home.models import HomePage, MentorIndexPage, StandardPage, StandardPageKind
from home.navigation import search_url
from home.structured_parts import organization, web_page
from news.models import EpisodePage, EventPage, NewsIndexPage, NewsPage, PodcastPage
from stories.models import FilmIndexPage, FilmPage, StoryIndexPage, StoryPage

LISTS = {StoryIndexPage: "stories", FilmIndexPage: "films", NewsIndexPage: "news"}


def register_all() -> None:
    register(HomePage, home_page)
    register(StoryPage, structured_works.story)
    register(FilmPage, structured_works.film)
    register(NewsPage, structured_works.news)
    register(EventPage, structured_events.event)
    register(EpisodePage, structured_works.episode)
    register(PodcastPage, structured_works.podcast)
    register(VisitorBookPage, lambda page, context: web_page(page))
    register(StandardPage, standing_page)
    register(RequestPage, lambda page, context: web_page(page))
    register(MentorIndexPage, mentor_page)
    for model, name in LISTS.items():
        register(model, partial(list_of_pages, name))
    register(TourPage, tour)


def home_page(page: HomePage, context: Mapping) -> dict:
    """The site as a whole, with its search (WHATWG URL with a place for the words)."""
    asked = full(search_url()) + "?q={search_term_string}"
    return {
        "@type": "WebSite",
        "name": settings.WAGTAIL_SITE_NAME,
        "description": page.search_description or page.hero_text,
        "url": full(page.get_url()),
        "inLanguage": page.locale.language_code,
        "publisher": organization(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": asked},
            "query-input": "required name=search_term_string",
        },
    }


def standing_page(page: StandardPage, context: Mapping) -> dict:
    is_about = page.kind == StandardPageKind.ABOUT
    return web_page(page, "AboutPage" if is_about else "WebPage")


def list_of_pages(name: str, page, context: Mapping) -> dict:
    """Those that stand on this very page of the list, in their order."""
    entries: Iterable = context.get(name) or ()
    return _list(page, [{"name": one.title, "url": full(one.get_url())} for one in entries])


def tour(page: TourPage, context: Mapping) -> dict:
    entries = [*context.get("now", ()), *context.get("coming", ()), *context.get("past", ())]
    return _list(
        page,
        [
            {"name": entry["stop"].venue.town, "url": full(entry["path"])}
            for entry in entries
            if isinstance(entry, dict)
        ],
    )


def mentor_page(page: MentorIndexPage, context: Mapping) -> dict:
    projects = context["answer"].projects if "answer" in context else []
    return _list(page, [{"name": project.name} for project in projects])


def _list(page, entries: list[dict]) -> dict:
    rows = [
        {"@type": "ListItem", "position": number, **entry}
        for number, entry in enumerate(entries, start=1)
    ]
    listed = {"@type": "ItemList", "numberOfItems": len(rows), "itemListElement": rows}
    return web_page(page, "CollectionPage") | {"mainEntity": listed if rows else None}
