"""Subscribers and issues for the tests of the newsletter."""

from django.utils import timezone

from news.domain.newsletter import subscribing
from news.models import NewsletterIssue, NewsletterItem, NewsletterSubscription


def subscribe(email="klara@example.org", **values) -> NewsletterSubscription:
    """Somebody who has said yes."""
    values.setdefault("confirmed_at", timezone.now())
    return NewsletterSubscription.objects.create(
        email=email, text_version=subscribing.TEXT_VERSION, **values
    )


def make_issue(*chosen, introduction="Das ist neu.") -> NewsletterIssue:
    """A draft that tells of these pages and stops, in their order."""
    issue = NewsletterIssue.objects.create(introduction=introduction)
    for number, one in enumerate(chosen):
        kind = "page_id" if hasattr(one, "translation_key") else "stop_id"
        NewsletterItem.objects.create(issue=issue, sort_order=number, **{kind: one.pk})
    return issue
