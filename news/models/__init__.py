from news.models.event import EventPage
from news.models.news import NewsIndexPage, NewsPage
from news.models.newsletter import (
    NewsletterDelivery,
    NewsletterIssue,
    NewsletterItem,
    NewsletterSubscription,
    NewsletterText,
)

__all__ = [
    "EventPage",
    "NewsIndexPage",
    "NewsPage",
    "NewsletterDelivery",
    "NewsletterIssue",
    "NewsletterItem",
    "NewsletterSubscription",
    "NewsletterText",
]
