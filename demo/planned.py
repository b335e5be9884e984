"""A page that appears by itself in some weeks: for the preview of a day to come."""

from datetime import date, time, timedelta

from django.conf import settings
from wagtail.models import Locale

from demo.dates import moment
from news.models import NewsIndexPage, NewsPage

AHEAD = timedelta(days=30)


def build_planned_news(*, day: date) -> NewsPage:
    """German alone: its translations would be begun when it is there."""
    appears = day + AHEAD
    german = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    page = NewsPage(
        title="Die Ausstellung sucht neue Orte (Beispiel)",
        slug="die-ausstellung-sucht-neue-orte",
        introduction="Ein Beispiel für eine geplante Seite: Sie erscheint von selbst.",
        day=appears,
        locale=german,
        live=False,
        go_live_at=moment(appears, time(9)),
    )
    NewsIndexPage.objects.get(locale=german).add_child(instance=page)
    page.save_revision(approved_go_live_at=page.go_live_at)
    return page
