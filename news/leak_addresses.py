"""How the news are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models.functions import ExtractYear

from news.domain.newsletter import letter
from news.enums import Category
from news.models import NewsletterIssue, NewsPage
from stories.enums import Channel
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
