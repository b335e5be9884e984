"""An issue that has gone out, a draft of the next, invented subscribers: no mail is sent."""

from datetime import date, time, timedelta

from demo.content.newsletter import INTRODUCTIONS, SUBSCRIBERS
from demo.dates import moment
from demo.translation import SOURCE
from exhibition.models import TourStop
from news.domain.newsletter.subscribing import TEXT_VERSION
from news.enums import DeliveryState
from news.models import (
    EventPage,
    NewsletterDelivery,
    NewsletterIssue,
    NewsletterItem,
    NewsletterSubscription,
    NewsletterText,
    NewsPage,
)
from stories.models import StoryPage

DAYS_AGO = 40
OF_A_KIND = 3


def build_newsletter(*, day: date, colleague=None) -> None:
    """As on ``day``. The draft tells of the latest pages and of the next stops."""
    subscribers = [build_subscription(*one, day=day) for one in SUBSCRIBERS]
    sent = moment(day - timedelta(days=DAYS_AGO), time(10))
    build_issue(released_at=sent, by=colleague, subscribers=subscribers)
    build_issue(stops=TourStop.objects.public().ahead(day)[:OF_A_KIND])


def build_subscription(name: str, language: str, topics: str, *, day: date):
    """Somebody who does not exist, and has said yes."""
    confirmed = moment(day - timedelta(days=DAYS_AGO + 20), time(9))
    return NewsletterSubscription.objects.create(
        email=f"{name}@example.org",
        language=language,
        wants_news="news" in topics,
        wants_tour="tour" in topics,
        asked_at=confirmed - timedelta(minutes=7),
        confirmed_at=confirmed,
        text_version=TEXT_VERSION,
    )


def build_issue(*, released_at=None, by=None, subscribers=(), stops=()) -> NewsletterIssue:
    """A draft, or with ``released_at`` one that all ``subscribers`` have got."""
    issue = NewsletterIssue.objects.create(
        introduction=INTRODUCTIONS.de,
        released_at=released_at,
        queued_at=released_at,
        released_by=by if released_at else None,
        recipients=len(subscribers),
    )
    NewsletterText.objects.create(issue=issue, language="en", introduction=INTRODUCTIONS.en)
    chosen = [{"page_id": page.pk} for page in _pages()] + [{"stop": stop} for stop in stops]
    for number, one in enumerate(chosen):
        NewsletterItem.objects.create(issue=issue, sort_order=number, **one)
    for one in subscribers:
        NewsletterDelivery.objects.create(issue=issue, subscription=one, state=DeliveryState.SENT)
    return issue


def _pages() -> list:
    def german(model):
        return model.objects.live().filter(locale__language_code=SOURCE)

    news, stories = german(NewsPage).latest_first(), german(StoryPage).order_by("-pk")
    events = german(EventPage).order_by("-begins_at", "-pk")
    return [page for pages in (news, stories, events) for page in pages[:OF_A_KIND]]
