from news.models.episode import EpisodePage
from news.models.event import EventPage
from news.models.news import NewsIndexPage, NewsPage
from news.models.podcast import PodcastPage

__all__ = ["EpisodePage", "EventPage", "NewsIndexPage", "NewsPage", "PodcastPage"]
