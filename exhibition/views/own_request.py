"""Behind the requester's link: what every address below ``/anfrage/<token>/`` shares.

The link is the permission. What it does not open is refused with a sentence and logged without
anything that says who it was. Nothing is kept in a cache, found by a search or told as referrer.
"""

import logging
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from core.secret_links import WRONG_LINK, chosen_language, private
from exhibition.domain import request_links
from exhibition.views import request_limits

logger = logging.getLogger(__name__)
OVER = _("Dieser Link gilt nicht mehr.")
OVER_AN_HOUR = _("Das waren zu viele Versuche.")
GUESSES = ("altered", "deleted")
REFUSALS = {
    "guessing": (429, {"heading": OVER_AN_HOUR, "sentence": request_limits.TOO_OFTEN}),
    "altered": (404, WRONG_LINK | {"can_renew": True}),
    "deleted": (404, WRONG_LINK | {"can_renew": True}),
    "expired": (
        410,
        {
            "heading": OVER,
            "sentence": _("Er war zwei Jahre gültig. Sie können einen neuen bekommen."),
            "can_renew": True,
        },
    ),
    "anonymous": (
        410,
        {"heading": OVER, "sentence": _("Die Angaben zu dieser Anfrage sind gelöscht.")},
    ),
    "mail_only": (
        410,
        {
            "heading": OVER,
            "sentence": _("Bitte nehmen Sie den Link aus unserer Mail."),
            "can_renew": True,
        },
    ),
}
View = Callable[..., HttpResponse]


def own_request(view: View) -> View:
    """Calls ``view(request, found, link, …)`` in the language of the page, for links that open."""

    # The link itself is the permission, and the page sets no cookie: nothing to borrow.
    @csrf_exempt
    @wraps(view)
    def opened(request: HttpRequest, token: str, **values) -> HttpResponse:
        if request_limits.has_guessed_too_often(request):
            return link_refused(request, "guessing")
        try:
            found, link = request_links.find(token)
        except request_links.Refused as refusal:
            return link_refused(request, refusal.reason)
        with override(chosen_language(request) or found.language):
            response = view(request, found, link, **values)
            response.headers["Content-Language"] = get_language()
        return private(response)

    return opened


def link_refused(request: HttpRequest, reason: str) -> HttpResponse:
    """The sentence for a link that opens nothing."""
    log_refusal(reason)
    if reason in GUESSES:
        request_limits.remember_guess(request)
    status, values = REFUSALS[reason]
    return private(render(request, "exhibition/request/link.html", values, status=status))


def log_refusal(reason: str, number: str = "") -> None:
    """``number`` of the request where its own link was used; it says nothing of people."""
    logger.warning("refused at the page of a request (%s): %s", number or "no link", reason)
