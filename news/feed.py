"""The Atom feeds of the news in one language: of all of them, and of each category."""

from datetime import datetime, time
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from core import atom
from core.texts import without_control_characters
from exhibition.addresses import full
from news.enums import category_of
from news.listing import news_of
from news.models import NewsIndexPage, NewsPage
from news.models.news import NewsQuerySet

ENTRIES = 30


def feed(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """The latest public news. Addresses are absolute; 304 for a reader that has it all."""
    return _answer(page, request, news_of(page), title=page.title)


def feed_of_category(page: NewsIndexPage, request: HttpRequest, slug: str) -> HttpResponse:
    """Those of one category. 404 for one that there is not."""
    category = category_of(slug)
    if category is None:
        raise Http404
    news = news_of(page).filter(category=category)
    title = f"{page.title}: {category.label}"
    return _answer(page, request, news, title=title, below=f"rubrik/{slug}/")


def _answer(
    page: NewsIndexPage, request: HttpRequest, news: NewsQuerySet, *, title: str, below: str = ""
) -> HttpResponse:
    found = atom.new_feed(
        title=_("Ich hab’s geschafft!") + f" – {title}",
        introduction=page.introduction,
        address=full(page.get_url(request)) + below,
        language_code=page.locale.language_code,
    )
    for item in news.public().select_related("locale")[:ENTRIES]:
        _add(found, item, request)
    return atom.answer(request, found)


def _add(found: Atom1Feed, item: NewsPage, request: HttpRequest) -> None:
    """„updated“ is never before „published“, which is noon: the day is all that is known."""
    host, code = urlsplit(settings.SITE_URL).hostname, item.locale.language_code
    published = timezone.make_aware(datetime.combine(item.day, time(12)))
    found.add_item(
        title=without_control_characters(item.title),
        link=full(item.get_url(request)),
        description=escape(without_control_characters(item.introduction)),
        author_name=without_control_characters(item.author) or None,
        pubdate=published,
        updateddate=max(item.last_published_at or published, published),
        unique_id=f"tag:{host},{item.day}:{item.translation_key}/{code}",
        categories=[item.get_category_display()],
    )
