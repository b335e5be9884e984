"""What lists of news say: which items, which years and months."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count
from django.db.models.functions import TruncMonth

from news.models import EventPage, NewsIndexPage, NewsPage
from news.models.event import EventQuerySet
from news.models.news import NewsQuerySet


@dataclass
class Year:
    """A year of the archive: how many news items, and how many in which month (latest first)."""

    year: int
    total: int = 0
    months: list[tuple[date, int]] = field(default_factory=list)


def news_of(index: NewsIndexPage) -> NewsQuerySet:
    """The live news below an index, latest first, without their bodies."""
    return NewsPage.objects.child_of(index).live().latest_first().defer("body")


def events_of(index: NewsIndexPage) -> EventQuerySet:
    return EventPage.objects.child_of(index).live().for_listing()


def years_with_counts(news: NewsQuerySet) -> list[Year]:
    """The years that have news, latest first; one query."""
    months = news.order_by().annotate(month=TruncMonth("day")).values_list("month")
    return _by_year(months.annotate(count=Count("pk")).order_by("-month"))


def _by_year(months: Iterable[tuple[date, int]]) -> list[Year]:
    years: dict[int, Year] = {}
    for month, count in months:
        year = years.setdefault(month.year, Year(month.year))
        year.total += count
        year.months.append((month, count))
    return list(years.values())


def has_news_in_some_language(index: NewsIndexPage, **days) -> bool:
    """Whether any language has news then; ``days``: look-ups of their day. One query a language."""
    indexes = index.get_translations(inclusive=True)
    return any(news_of(one).filter(**days).exists() for one in indexes)
