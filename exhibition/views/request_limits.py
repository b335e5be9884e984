"""How often a request may be sent or kept: from one address, one network, to one mail address."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core import rate_limit

FROM_AN_ADDRESS = 10  # an hour
FROM_A_NETWORK = 40  # an hour
MAILS_TO_AN_ADDRESS = 3  # an hour


def too_often(request: HttpRequest, *, purpose: str) -> str:
    """Counts this call; a sentence for the visitor where it is too often, else ""."""
    limits = (
        rate_limit.is_too_often(request, purpose=purpose, limit=FROM_AN_ADDRESS),
        rate_limit.is_network_too_often(request, purpose=f"{purpose}_net", limit=FROM_A_NETWORK),
    )
    if not any(limits):
        return ""
    return _(
        "Von Ihrem Anschluss kamen gerade viele Anfragen."
        " Bitte versuchen Sie es in einer Stunde noch einmal."
    )


def too_many_links(email: str) -> str:
    """The same for links to one mail address: nobody fills somebody else's letter box."""
    if not rate_limit.is_too_many(
        email.lower(), purpose="exhibition_draft_mail", limit=MAILS_TO_AN_ADDRESS
    ):
        return ""
    return _(
        "An diese Adresse haben wir gerade mehrere Links geschickt. Bitte sehen Sie dort nach."
    )
