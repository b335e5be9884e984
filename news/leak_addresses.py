"""How the news are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.db.models.functions import ExtractYear

from news.enums import Category
from news.models import NewsPage
from stories.leaks.registry import Example, register_addresses, register_queries


def register() -> None:
    register_addresses("news.NewsIndexPage:archive_of_year", _years)
    register_queries("news.NewsIndexPage", lambda: [f"rubrik={c}" for c in Category.values])


def _years() -> Iterator[Example]:
    """Years of drafts too: their items must not appear."""
    years = NewsPage.objects.order_by().values_list(ExtractYear("day")).distinct()
    return (Example(values) for values in years)
