"""A draft of the next issue: everything that has come since the last one."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.models import TourStop
from exhibition.stop_feed import latest_stops
from news.models import EventPage, NewsletterIssue, NewsletterItem, NewsPage
from stories.models import FilmPage, StoryPage

SOURCE = "de"
FIRST_TIME = timedelta(days=60)  # back from today, as long as there has been no issue
MOST_OF_A_KIND = 10


def propose(at: datetime | None = None) -> NewsletterIssue:
    """Saves the draft. It may be without any item: then nothing is new."""
    at = at or timezone.now()
    since = _last_time() or at - FIRST_TIME
    issue = NewsletterIssue.objects.create(introduction=_("Das ist neu bei unserer Ausstellung."))
    pages = [page for model in (NewsPage, StoryPage, FilmPage) for page in _new(model, since)]
    for number, page in enumerate([*pages, *_events(since, at)]):
        NewsletterItem.objects.create(issue=issue, sort_order=number, page_id=page.pk)
    for number, stop in enumerate(_stops(since, at), start=100):
        NewsletterItem.objects.create(issue=issue, sort_order=number, stop=stop)
    return issue


def _last_time() -> datetime | None:
    released = NewsletterIssue.objects.exclude(released_at=None).order_by("-released_at")
    return released.values_list("released_at", flat=True).first()


def _new(model, since: datetime):
    pages = model.objects.live().public().filter(locale__language_code=SOURCE)
    return pages.filter(first_published_at__gt=since).order_by("-first_published_at", "-pk")[
        :MOST_OF_A_KIND
    ]


def _events(since: datetime, at: datetime):
    found = EventPage.objects.live().public().filter(locale__language_code=SOURCE)
    return found.filter(first_published_at__gt=since).ahead(at)[:MOST_OF_A_KIND]


def _stops(since: datetime, at: datetime) -> list[TourStop]:
    today = timezone.localdate(at)
    new = [stop for stop in latest_stops() if stop.announced_at > since]
    coming = [stop for stop in new if not stop.closes or stop.closes >= today]
    return sorted(coming, key=lambda stop: (stop.opens, stop.pk))[:MOST_OF_A_KIND]
