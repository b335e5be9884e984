from news.models.event import EventPage
from news.models.news import NewsIndexPage, NewsPage

__all__ = ["EventPage", "NewsIndexPage", "NewsPage"]
