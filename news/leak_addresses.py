"""How the news are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.db.models.functions import ExtractMonth, ExtractYear

from news.enums import Category
from news.models import NewsIndexPage, NewsPage
from stories.leaks.findings import Subject
from stories.leaks.registry import Example, register_addresses, register_queries


def register() -> None:
    register_addresses("news.NewsIndexPage:archive_of_year", _years)
    register_addresses("news.NewsIndexPage:archive_of_month", _months)
    for route in ("category", "category_feed"):
        register_addresses(f"news.NewsIndexPage:{route}", _categories)
    register_addresses("page_file", _feeds_of_categories)
    register_queries("news.NewsIndexPage", lambda: [f"rubrik={c}" for c in Category.values])


def _years() -> Iterator[Example]:
    """Years of drafts too: their items must not appear."""
    years = NewsPage.objects.order_by().values_list(ExtractYear("day")).distinct()
    return (Example(values) for values in years)


def _months() -> Iterator[Example]:
    months = NewsPage.objects.order_by().values_list(ExtractYear("day"), ExtractMonth("day"))
    return (Example((year, f"{month:02}")) for year, month in months.distinct())


def _categories() -> Iterator[Example]:
    return (Example((category.slug,)) for category in Category)


def _feeds_of_categories() -> Iterator[Example]:
    for page in NewsIndexPage.objects.select_related("locale"):
        if parts := page.get_url_parts():
            for category in Category:
                path = f"{parts[2]}rubrik/{category.slug}/feed.xml"
                yield Example(path=path, subject=Subject("page", page.pk))
