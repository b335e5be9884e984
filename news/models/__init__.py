from news.models.episode import EpisodePage
from news.models.event import EventPage
from news.models.event_registration import EventRegistration
from news.models.event_series import EventInSeries
from news.models.news import NewsIndexPage, NewsPage
from news.models.newsletter import (
    NewsletterDelivery,
    NewsletterIssue,
    NewsletterItem,
    NewsletterSubscription,
    NewsletterText,
)
from news.models.podcast import PodcastPage

__all__ = [
    "EpisodePage",
    "EventInSeries",
    "EventPage",
    "EventRegistration",
    "NewsIndexPage",
    "NewsPage",
    "NewsletterDelivery",
    "NewsletterIssue",
    "NewsletterItem",
    "NewsletterSubscription",
    "NewsletterText",
    "PodcastPage",
]
