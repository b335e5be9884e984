"""The links of a subscriber: signed, without anything that says who it is.

Only mails to the address itself hold them. They show no address, and end with the subscription.
"""

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

from news.models import NewsletterSubscription

SALT = "news.newsletter.link"


def token(subscription: NewsletterSubscription) -> str:
    return signing.Signer(salt=SALT).sign(subscription.key.hex)


def read(value: str) -> NewsletterSubscription | None:
    """The subscription of a token, None when it is deleted. Raises signing.BadSignature."""
    try:
        key = UUID(hex=signing.Signer(salt=SALT).unsign(value))
    except ValueError as error:
        raise signing.BadSignature("no link of ours") from error
    return NewsletterSubscription.objects.filter(key=key).first()


def own_path(subscription: NewsletterSubscription) -> str:
    """Where it is confirmed and changed."""
    return reverse("newsletter_own", args=[token(subscription)])


def unsubscribe_path(subscription: NewsletterSubscription) -> str:
    return reverse("newsletter_unsubscribe", args=[token(subscription)])


def full(path: str) -> str:
    """The full address, for mails."""
    return settings.SITE_URL + path
