"""Open data: news and events as plain dictionaries. Pages come from ``live()``, as on the website.

Who wrote something is no part of it.
"""

from django.utils import timezone
from wagtail.query import PageQuerySet

from exhibition.addresses import full
from home.api_pages import page_as_data
from home.api_text import body_as_data
from news.models import EventPage, NewsPage

TEXT_BLOCKS = ("heading", "text", "quote", "fact")


def every_news() -> PageQuerySet:
    return NewsPage.objects.live().public().select_related("locale")


def news_in(language_code: str) -> PageQuerySet:
    """The latest first."""
    news = every_news().filter(locale__language_code=language_code)
    return news.latest_first().defer("body")


def every_event() -> PageQuerySet:
    return EventPage.objects.live().public().select_related("locale")


def events_in(language_code: str) -> PageQuerySet:
    """The one that is farthest ahead first."""
    events = every_event().filter(locale__language_code=language_code)
    return events.order_by("-begins_at", "-pk").defer("body")


def news_as_data(page: NewsPage) -> dict:
    """See the schema ``News`` in ``home/openapi_pages.py``."""
    return _common(page) | {"day": page.day, "category": page.category}


def news_in_full(page: NewsPage) -> dict:
    return news_as_data(page) | {"body": body_as_data(page.body, TEXT_BLOCKS)}


def event_as_data(page: EventPage) -> dict:
    """See the schema ``Event`` in ``home/openapi_pages.py``."""
    return _common(page) | {
        "kind": page.kind,
        "is_cancelled": page.is_cancelled,
        "takes_registrations": page.takes_registrations,
        "calendar_url": full(page.get_url()) + "calendar.ics",
        "begins_at": timezone.localtime(page.begins_at),
        "ends_at": timezone.localtime(page.ends_at) if page.ends_at else None,
        "place": page.place,
        "address": page.address,
        "is_online": page.is_online,
        "is_example": page.is_example,
    }


def event_in_full(page: EventPage) -> dict:
    return event_as_data(page) | {"body": body_as_data(page.body, TEXT_BLOCKS)}


def _common(page: NewsPage | EventPage) -> dict:
    return page_as_data(page) | {"title": page.title, "introduction": page.introduction}
