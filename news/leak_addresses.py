"""How the news are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models.functions import ExtractMonth, ExtractYear

from news.domain.newsletter import letter
from news.enums import Category
from news.models import NewsIndexPage, NewsletterIssue, NewsPage
from stories.enums import Channel
from stories.leaks.findings import Subject
from stories.leaks.registry import (
    Document,
    Example,
    register_addresses,
    register_documents,
    register_queries,
)

ISSUES = 3  # the latest


def register() -> None:
    register_addresses("news.NewsIndexPage:archive_of_year", _years)
    register_addresses("news.NewsIndexPage:archive_of_month", _months)
    for route in ("category", "category_feed"):
        register_addresses(f"news.NewsIndexPage:{route}", _categories)
    register_addresses("page_file", _feeds_of_categories)
    register_queries("news.NewsIndexPage", lambda: [f"rubrik={c}" for c in Category.values])
    for name in ("newsletter_own", "newsletter_unsubscribe"):
        register_addresses(name, lambda: [Example(("x",))])  # real ones are secrets
    register_documents("newsletter", Channel.THIRD_PARTY, _newsletters)


def _years() -> Iterator[Example]:
    """Years of drafts too: their items must not appear."""
    years = NewsPage.objects.order_by().values_list(ExtractYear("day")).distinct()
    return (Example(values) for values in years)


def _newsletters() -> Iterator[Document]:
    """What the latest issues would say now, in each language: mails that go to strangers."""
    for issue in NewsletterIssue.objects.order_by("-pk")[:ISSUES]:
        for code, _name in settings.LANGUAGES:
            mail = letter.write(issue, code)
            if mail:
                yield Document(f"issue {issue.pk} ({code})", [mail.subject, mail.body])


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
