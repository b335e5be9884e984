from news.models.event import EventPage
from news.models.event_registration import EventRegistration
from news.models.event_series import EventInSeries
from news.models.news import NewsIndexPage, NewsPage

__all__ = ["EventInSeries", "EventPage", "EventRegistration", "NewsIndexPage", "NewsPage"]
