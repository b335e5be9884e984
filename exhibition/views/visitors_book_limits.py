"""How much may be written into the visitor's book on the website, and who has to work for it.

The first entry of a network in an hour is free. After that the browser works for some seconds
(ADR 0017); where it cannot, five an hour may come: nobody has left an address to ask by mail.
"""

from django.http import HttpRequest

from core import form_guard, proof_of_work, rate_limit
from core.form_drafts import Draft

FROM_AN_ADDRESS = 60  # an hour: a school class has one
WITHOUT_PROOF = 5  # an hour from one network
WITHOUT_PROOF_IN_ALL = 100  # an hour: what a colleague can read
SENT = "book_sent"  # purpose of the count of entries by network


def speaks_against_entry(request: HttpRequest, draft: Draft | None) -> tuple[str, int]:
    """A sentence for the visitor and its status; ("", …) where nothing does. Counts this call."""
    sentence, status = form_guard.speaks_against(
        request, draft, purpose="book", from_an_address=FROM_AN_ADDRESS
    )
    if not sentence and _lacks_proof(request, draft):
        return form_guard.too_often(), 429
    return sentence, status


def looks_odd(request: HttpRequest) -> bool:
    """Not the first entry from that network within an hour."""
    return rate_limit.has_network_come(request, purpose=SENT)


def remember(request: HttpRequest) -> None:
    """An entry was kept: the next one from that network within an hour looks odd."""
    rate_limit.is_network_too_often(request, purpose=SENT, limit=0)


def _lacks_proof(request: HttpRequest, draft: Draft) -> bool:
    if proof_of_work.is_solved(request.POST.get("proof", ""), bound_to=draft.key.hex):
        return False
    in_network = {"purpose": "book_unproven", "limit": WITHOUT_PROOF}
    if looks_odd(request) and rate_limit.is_network_too_often(request, **in_network):
        return True
    return rate_limit.is_too_many(
        "website", purpose="book_unproven_in_all", limit=WITHOUT_PROOF_IN_ALL
    )
