"""Whether a submission looks odd, so that a browser or an address has to prove something."""

from django.http import HttpRequest

from core import proof_of_work, rate_limit
from exhibition.forms.request_draft import Draft

USUAL_TIME = 30  # seconds; whoever reads the form takes longer
SENT = "exhibition_sent"  # purpose of the count of requests that were sent


def looks_odd(request: HttpRequest, draft: Draft) -> bool:
    """Faster than usual, or the second request from the same network within an hour."""
    return draft.age < USUAL_TIME or rate_limit.has_network_come(request, purpose=SENT)


def lacks_proof(request: HttpRequest, draft: Draft) -> bool:
    """It looks odd, the browser has not worked for it, and no link to its address opened it."""
    if not looks_odd(request, draft) or draft.proves(draft.entries.get("email", "")):
        return False
    return not proof_of_work.is_solved(request.POST.get("proof", ""), bound_to=draft.key.hex)


def remember(request: HttpRequest) -> None:
    """A request was sent from this network: the next one within an hour looks odd."""
    rate_limit.is_network_too_often(request, purpose=SENT, limit=0)
