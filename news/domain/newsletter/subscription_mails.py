"""The two mails that somebody gets who has typed an address into the form.

Nothing that was typed is repeated: nobody can send words of their own to somebody else.
"""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from news.domain.newsletter import links
from news.models import NewsletterSubscription


def please_confirm(subscription: NewsletterSubscription) -> None:
    with override(subscription.language):
        _post(subscription, _("Bitte bestätigen Sie: Rundbrief"), is_confirmed=False)


def already_there(subscription: NewsletterSubscription) -> None:
    with override(subscription.language):
        _post(subscription, _("Sie bekommen den Rundbrief schon"), is_confirmed=True)


def _post(subscription: NewsletterSubscription, subject: str, *, is_confirmed: bool) -> None:
    values = {
        "is_confirmed": is_confirmed,
        "own_address": links.full(links.own_path(subscription)),
    }
    body = render_to_string("email/newsletter_confirm.txt", values).strip() + "\n"
    outbox.post(recipient=subscription.email, subject=subject, body=body)
