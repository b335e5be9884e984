"""How often a request may be sent or kept: from one address, one network, to one mail address.

And how often one address may try links that are none of ours.
"""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import rate_limit

FROM_AN_ADDRESS = 10  # an hour
FROM_A_NETWORK = 40  # an hour
MAILS_TO_AN_ADDRESS = 3  # an hour
WRONG_LINKS = 30  # an hour
GUESS = "exhibition_wrong_link"  # purpose of the count of links that are none of ours
TOO_OFTEN = gettext_lazy(
    "Von Ihrem Anschluss kamen gerade viele Anfragen."
    " Bitte versuchen Sie es in einer Stunde noch einmal."
)


def too_often(request: HttpRequest, *, purpose: str) -> str:
    """Counts this call; a sentence for the visitor where it is too often, else ""."""
    limits = (
        rate_limit.is_too_often(request, purpose=purpose, limit=FROM_AN_ADDRESS),
        rate_limit.is_network_too_often(request, purpose=f"{purpose}_net", limit=FROM_A_NETWORK),
    )
    if not any(limits):
        return ""
    return str(TOO_OFTEN)


def too_many_links(email: str) -> str:
    """The same for links to one mail address: nobody fills somebody else's letter box."""
    if not rate_limit.is_too_many(
        email.lower(), purpose="exhibition_draft_mail", limit=MAILS_TO_AN_ADDRESS
    ):
        return ""
    return _(
        "An diese Adresse haben wir gerade mehrere Links geschickt. Bitte sehen Sie dort nach."
    )


def has_guessed_too_often(request: HttpRequest) -> bool:
    """Whether so many wrong links came from there that for an hour not even a right one opens."""
    return rate_limit.has_come_too_often(request, purpose=GUESS, limit=WRONG_LINKS)


def remember_guess(request: HttpRequest) -> None:
    rate_limit.is_too_often(request, purpose=GUESS, limit=WRONG_LINKS)
