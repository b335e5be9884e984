"""The Atom feed of the news in one language."""

from datetime import datetime, time
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from core.conditional import with_etag
from core.texts import without_control_characters
from exhibition.addresses import full
from news.listing import news_of
from news.models import NewsIndexPage, NewsPage

ENTRIES = 30


def feed(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """The latest public news. Addresses are absolute; 304 for a reader that has it all."""
    address = full(page.get_url(request))
    atom = Atom1Feed(
        title=without_control_characters(f"{_('Ich hab’s geschafft!')} – {page.title}"),
        link=address,
        description=without_control_characters(page.introduction),
        language=page.locale.language_code,
        feed_url=address + "feed.xml",
        feed_guid=address,
    )
    for item in news_of(page).public().select_related("locale")[:ENTRIES]:
        _add(atom, item, request)
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    atom.write(response, "utf-8")
    return with_etag(request, response)


def _add(atom: Atom1Feed, item: NewsPage, request: HttpRequest) -> None:
    host, code = urlsplit(settings.SITE_URL).hostname, item.locale.language_code
    published = timezone.make_aware(datetime.combine(item.day, time(12)))
    atom.add_item(
        title=without_control_characters(item.title),
        link=full(item.get_url(request)),
        description=without_control_characters(item.introduction),
        pubdate=published,
        updateddate=item.last_published_at or published,
        unique_id=f"tag:{host},{item.day}:{item.translation_key}/{code}",
        categories=[item.get_category_display()],
    )
