"""The Atom feed of the news in one language."""

from datetime import datetime, time
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from core import atom
from core.texts import without_control_characters
from exhibition.addresses import full
from news.listing import news_of
from news.models import NewsIndexPage, NewsPage

ENTRIES = 30


def feed(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """The latest public news. Addresses are absolute; 304 for a reader that has it all."""
    address = full(page.get_url(request))
    found = atom.new_feed(
        title=_("Ich hab’s geschafft!") + f" – {page.title}",
        introduction=page.introduction,
        address=address,
        language_code=page.locale.language_code,
    )
    for item in news_of(page).public().select_related("locale")[:ENTRIES]:
        _add(found, item, request)
    return atom.answer(request, found)


def _add(found: Atom1Feed, item: NewsPage, request: HttpRequest) -> None:
    host, code = urlsplit(settings.SITE_URL).hostname, item.locale.language_code
    published = timezone.make_aware(datetime.combine(item.day, time(12)))
    found.add_item(
        title=without_control_characters(item.title),
        link=full(item.get_url(request)),
        description=without_control_characters(item.introduction),
        pubdate=published,
        updateddate=item.last_published_at or published,
        unique_id=f"tag:{host},{item.day}:{item.translation_key}/{code}",
        categories=[item.get_category_display()],
    )
