from news.models.event import EventPage
from news.models.news import NewsIndexPage, NewsPage
from news.models.podcast import EpisodePage, PodcastPage

__all__ = ["EpisodePage", "EventPage", "NewsIndexPage", "NewsPage", "PodcastPage"]
