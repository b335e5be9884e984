"""What speaks against a form that anybody may send: a trap, no draft, too fast, too often.

Names nobody and keeps nothing but counts in the cache (``core/rate_limit.py``).
"""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core import rate_limit
from core.form_drafts import Draft

SHORTEST_TIME = 3  # seconds a person needs at the very least
TRAP = "homepage"  # people do not see this field


def speaks_against(
    request: HttpRequest, draft: Draft | None, *, purpose: str, from_an_address: int
) -> tuple[str, int]:
    """A sentence for the visitor and its status; ("", 400) where nothing does.

    ``from_an_address``: how many an address may send in an hour; this call is counted.
    """
    sentence = looks_wrong(request, draft)
    if sentence:
        return sentence, 400
    if rate_limit.is_too_often(request, purpose=purpose, limit=from_an_address):
        return too_often(), 429
    return "", 400


def looks_wrong(request: HttpRequest, draft: Draft | None) -> str:
    """What no person sends: the trap filled in, no draft of ours, or sent within three seconds."""
    if request.POST.get(TRAP):
        return _("Ein Feld war ausgefüllt, das leer bleiben muss. Bitte senden Sie noch einmal.")
    if draft is None:
        return _("Ihre Angaben kamen nicht vollständig an. Bitte senden Sie noch einmal.")
    if draft.age < SHORTEST_TIME:
        return _("Das ging sehr schnell. Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.")
    return ""


def too_often() -> str:
    return _(
        "Von Ihrem Anschluss kamen gerade viele Anfragen."
        " Bitte versuchen Sie es in einer Stunde noch einmal."
    )
