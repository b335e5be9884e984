"""Pages behind links that only one person has: a signed token is the permission.

They keep themselves out of search engines, caches and the addresses that a browser tells others.
Their language is that of the one who has the link, or what they choose with ``?sprache=``.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

WRONG_LINK = {
    "heading": _("Dieser Link stimmt nicht."),
    "sentence": _("Vielleicht fehlt ein Stück. Bitte kopieren Sie den ganzen Link aus der Mail."),
}


def private(response: HttpResponse) -> HttpResponse:
    """The same answer, for nobody's cache, index or referrer."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def sentence(request: HttpRequest, values: dict, status: int) -> HttpResponse:
    """A page of one ``heading`` and one ``sentence``, for a link that opens nothing (any more)."""
    return private(render(request, "registrations/sentence.html", values, status=status))


def chosen_language(request: HttpRequest) -> str:
    """The language of ``?sprache=``, or ""."""
    wanted = request.GET.get("sprache", "")
    return wanted if wanted in dict(settings.LANGUAGES) else ""


def addresses_by_language(request: HttpRequest) -> dict[str, str]:
    return {code: f"{request.path}?sprache={code}" for code, _name in settings.LANGUAGES}
