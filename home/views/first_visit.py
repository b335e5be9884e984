"""The bare address of the site: to the start page in the visitor's best language."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from core.accept_language import wanted_languages
from home.models import HomePage


@require_safe
def first_visit(request: HttpRequest) -> HttpResponse:
    """The first language that the browser names and the site speaks; German for all others.

    A language without a start page is passed over. Nothing is remembered: the address says the
    language from then on. What came with the address (``?…``) stays there.
    """
    there = set(HomePage.objects.live().values_list("locale__language_code", flat=True))
    wanted = wanted_languages(request.headers.get("Accept-Language", ""))
    code = next((code for code in wanted if code in there), settings.LANGUAGE_CODE)
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponseRedirect(f"/{code}/{'?' if query else ''}{query}")
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "private, no-cache"
    return response
